import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/search/synonyms.ts';

const typed = (query: string) => partsOf(query).map(([words]) => words);

describe('a query in parts', () => {
  it('has a part for each word, as it was typed', () => {
    expect(partsOf('Chalk, gloves')).toEqual([['chalk'], ['gloves']]);
    expect(partsOf(' … ')).toEqual([]);
  });

  it.each([
    ['lower', 'low'],
    ['low', 'lower'],
    ['hurts', 'pain'],
    ['bodyweight', 'body weight'],
    ['pushups', 'push up'],
  ])('knows what else says a word: %s, %s', (word, other) => {
    expect(partsOf(word)).toEqual([expect.arrayContaining([word, other])]);
  });

  it('takes a phrase that has synonyms for one part', () => {
    expect(typed('low body weight squat')).toEqual(['low', 'body weight', 'squat']);
  });

  it('knows the terms of the site, however they are written', () => {
    const terms = [['one-rep max', '1RM']];
    expect(partsOf('One rep max table', terms)).toEqual([['one rep max', '1rm'], ['table']]);
    expect(partsOf('1RM', terms)).toEqual([['1rm', 'one rep max']]);
  });

  it.each(['5x5', '5 x 5', '5×5', '5 X 5'])('reads sets and reps in short: %s', (query) => {
    expect(partsOf(query)).toEqual([['5x5', 'sets of 5', 'sets of five']]);
  });

  it('has no word for many reps', () => {
    expect(partsOf('3x20')).toEqual([['3x20', 'sets of 20']]);
  });
});
