import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/authoring/nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['Lifting', 'lifting'],
    ['lfting', 'lifting'],
    ['eatin', 'eating'],
  ])('for %s is %s', (word, meant) => {
    expect(nearest(word, ['lifting', 'eating'])).toBe(meant);
  });

  it('is nothing when no name is near', () => {
    expect(nearest('cardio', ['lifting', 'eating'])).toBeUndefined();
    expect(nearest('cardio', [])).toBeUndefined();
  });
});
