import { describe, expect, it } from 'vitest';
import { missingWords } from '../../../src/search/matching.ts';

describe('words of a query that nothing stands for', () => {
  it('are none where each word was found, in any order and any case', () => {
    expect(missingWords('Low back', 'the BACK, low')).toEqual([]);
  });

  it.each([
    ['deadlifts', 'deadlift'],
    ['lifting', 'lifts'],
    ['sore', 'soreness'],
    ['protein', 'proteins'],
  ])('do not count an inflection as missing: %s by %s', (query, found) => {
    expect(missingWords(query, found)).toEqual([]);
  });

  it.each([
    ['dealift', 'd'],
    ['protien', 'pr'],
    ['squat', 'sq'],
    ['doms', 'do'],
  ])('count a mere beginning for nothing: %s by %s', (query, found) => {
    expect(missingWords(query, found)).toEqual([query]);
  });

  it('are named in the order of the query', () => {
    expect(missingWords('xylophone back zither', 'back')).toEqual(['xylophone', 'zither']);
    expect(missingWords('anything', '')).toEqual(['anything']);
  });

  it('are none of no query', () => {
    expect(missingWords(' … ', 'back')).toEqual([]);
  });
});
