import { expect, it } from 'vitest';
import { standsFor } from '../../../src/search/matching.ts';

it('takes a word in any case, among others', () => {
  expect(standsFor('back', 'the BACK, low')).toBe(true);
});

it.each([
  ['deadlifts', 'deadlift'],
  ['lifting', 'lifts'],
  ['sore', 'soreness'],
  ['protein', 'proteins'],
])('takes an inflection for the word: %s by %s', (word, found) => {
  expect(standsFor(word, found)).toBe(true);
});

it.each([
  ['dealift', 'd'],
  ['protien', 'pr'],
  ['squat', 'sq'],
  ['doms', 'do'],
  ['anything', ''],
])('takes a mere beginning for nothing: %s by %s', (word, found) => {
  expect(standsFor(word, found)).toBe(false);
});
