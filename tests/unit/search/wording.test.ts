import { describe, expect, it } from 'vitest';
import { outcome } from '../../../src/search/wording.ts';

describe('the outcome of a search in words', () => {
  it.each([
    [0, 'No results for “grip”'],
    [1, '1 result for “grip”'],
    [12, '12 results for “grip”'],
  ])('says how much of what: %i', (count, words) => {
    expect(outcome({ count, text: 'grip', topics: [] })).toBe(words);
  });

  it('names the topics that were looked in', () => {
    const query = { count: 2, text: 'grip' };
    expect(outcome({ ...query, topics: ['Lifting'] })).toBe('2 results for “grip” in Lifting');
    expect(outcome({ ...query, topics: ['Lifting', 'Recovery', 'Eating'] })).toBe(
      '2 results for “grip” in Lifting, Recovery or Eating',
    );
  });

  it('counts articles where a topic is all that is asked for', () => {
    expect(outcome({ count: 2, text: '', topics: ['Lifting', 'Eating'] })).toBe(
      '2 articles in Lifting or Eating',
    );
  });

  it('says what was looked for instead', () => {
    const query = { text: 'protien', topics: ['Eating'], instead: 'protein' };
    expect(outcome({ ...query, count: 1 })).toBe(
      'No results for “protien”. Showing 1 result for “protein” in Eating',
    );
    expect(outcome({ ...query, count: 0 })).toBe('No results for “protien” or “protein” in Eating');
  });
});
