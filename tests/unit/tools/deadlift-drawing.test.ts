import { describe, expect, it } from 'vitest';
import { deadliftAt } from '../../../src/tools/deadlift/deadlift.ts';
import { deadliftView, drawDeadlift } from '../../../src/tools/deadlift/deadlift-drawing.ts';
import { angleWords, placeWords } from '../../../src/tools/deadlift/deadlift-words.ts';

const lifts = [0, 0.01, 0.25, 0.5, 0.77, 1];

describe('the drawing of a deadlift', () => {
  it.each(lifts)('keeps its points inside the view box: %s', (lift) => {
    const [left, top, width, height] = deadliftView.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const svg = drawDeadlift(deadliftAt(lift));
    for (const [, x, y] of svg.matchAll(/c[xy]="(-?\d+)" cy="(-?\d+)"/g)) {
      expect(Number(x)).toBeGreaterThan(left);
      expect(Number(x)).toBeLessThan(left + width);
      expect(Number(y)).toBeGreaterThan(top);
      expect(Number(y)).toBeLessThan(top + height);
    }
  });

  it.each(lifts)('closes what it opens and knows every number: %s', (lift) => {
    const svg = drawDeadlift(deadliftAt(lift));
    expect(svg).not.toMatch(/NaN|undefined|Infinity|e-\d/);
    expect(svg.match(/<g\b/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
  });

  it('carries no style attribute, which the content security policy forbids', () => {
    expect(drawDeadlift(deadliftAt(0.5))).not.toContain('style=');
  });
});

describe('the words of a pose', () => {
  it('say where the bar is', () => {
    expect(lifts.map(placeWords)).toEqual([
      'On the floor',
      'Below the knee',
      'Below the knee',
      'At the knee',
      'Above the knee',
      'At lockout',
    ]);
  });

  it('say the angles in whole degrees', () => {
    expect(angleWords(deadliftAt(0))).toBe(
      'hip 53 degrees, knee 103 degrees, trunk leaning 59 degrees',
    );
    expect(angleWords(deadliftAt(1))).toBe('hip 180 degrees, knee 180 degrees, trunk upright');
  });
});
