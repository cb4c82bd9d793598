import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../../src/authoring/prose/reading-grade.ts';

describe('the grade of texts', () => {
  it('is that of the formula', () => {
    // Eight words of nine syllables in two sentences.
    expect(gradeOf(['Put the bar down.', 'Stand by the window.'])).toBeCloseTo(
      0.39 * (8 / 2) + 11.8 * (9 / 8) - 15.59,
      10,
    );
  });

  it('counts a figure as one syllable', () => {
    expect(gradeOf(['Lift 100 now.'])).toBeCloseTo(0.39 * 3 + 11.8 - 15.59, 10);
  });

  it('takes a text without a stop as a sentence of its own', () => {
    expect(gradeOf(['Put it down', 'Put it down'])).toBe(gradeOf(['Put it down. Put it down.']));
  });

  it('is none without words', () => {
    expect(gradeOf([])).toBeNaN();
    expect(gradeOf(['…'])).toBeNaN();
  });
});
