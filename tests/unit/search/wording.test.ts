import { describe, expect, it } from 'vitest';
import { outcome } from '../../../src/search/wording.ts';

describe('the outcome of a search in words', () => {
  it.each([
    [0, 'No articles for “grip”'],
    [1, '1 article for “grip”'],
    [12, '12 articles for “grip”'],
  ])('says how many of what: %i', (count, words) => {
    expect(outcome({ count, text: 'grip', topics: [] })).toBe(words);
  });

  it('names the topics that were looked in', () => {
    const query = { count: 2, text: 'grip' };
    expect(outcome({ ...query, topics: ['Lifting'] })).toBe('2 articles for “grip” in Lifting');
    expect(outcome({ ...query, topics: ['Lifting', 'Recovery', 'Eating'] })).toBe(
      '2 articles for “grip” in Lifting, Recovery or Eating',
    );
  });

  it('needs no text where a topic is all that is asked for', () => {
    expect(outcome({ count: 2, text: '', topics: ['Lifting', 'Eating'] })).toBe(
      '2 articles in Lifting or Eating',
    );
  });

  it('says what was looked for instead of a misspelled word', () => {
    expect(outcome({ count: 1, text: 'protien', topics: ['Eating'], mended: 'protein' })).toBe(
      'No results for “protien”. Showing results for “protein”: 1 article in Eating',
    );
  });
});
