import { describe, expect, it } from 'vitest';
import { drawing, inWords, placeOf, stage } from '../../../src/tools/deadlift/view.ts';
import { h, toMarkup } from '../../../src/view.ts';

const lifts = [0, 0.01, 0.25, 0.5, 0.77, 1];

describe('the drawing of a deadlift', () => {
  it.each(lifts)('keeps its points inside the view box: %s', (lift) => {
    const { attributes } = drawing(lift);
    const [left = 0, top = 0, width = 0, height = 0] = String(attributes['viewBox'])
      .split(' ')
      .map(Number);
    const points = [...toMarkup(drawing(lift)).matchAll(/cx="(-?\d+)" cy="(-?\d+)"/g)];
    expect(points.length).toBeGreaterThan(5);
    for (const [, x, y] of points) {
      expect(Number(x)).toBeGreaterThan(left);
      expect(Number(x)).toBeLessThan(left + width);
      expect(Number(y)).toBeGreaterThan(top);
      expect(Number(y)).toBeLessThan(top + height);
    }
  });

  it.each(lifts)('knows every number: %s', (lift) => {
    expect(toMarkup(drawing(lift))).not.toMatch(/NaN|undefined|Infinity|e-\d/);
  });

  it('carries no style attribute, which the content security policy forbids', () => {
    expect(toMarkup(drawing(0.5))).not.toContain('style=');
  });

  it('says its pose to those who cannot see it', () => {
    expect(drawing(0.5).attributes).toMatchObject({ role: 'img', 'aria-label': inWords(0.5) });
  });
});

describe('the stage of a deadlift', () => {
  it('has the drawing over a faint lifter at lockout, and its angles in whole degrees', () => {
    const [figure, angles = ''] = stage(0);
    const [body, arms] = drawing(1).inside;
    const goal = h('g', { opacity: 0.2 }, body ?? '', arms ?? '');
    expect(figure).toEqual(drawing(0, goal));
    expect(toMarkup(figure ?? '')).toContain(toMarkup(goal, true));
    expect(toMarkup(angles).match(/\d+°/g)).toEqual(['53°', '103°', '59°']);
  });
});

describe('the words of a pose', () => {
  it('say where the bar is', () => {
    expect(lifts.map(placeOf)).toEqual([
      'On the floor',
      'Below the knee',
      'Below the knee',
      'At the knee',
      'Above the knee',
      'At lockout',
    ]);
  });

  it('say the angles in whole degrees', () => {
    expect(inWords(0)).toBe(
      'On the floor: hip 53 degrees, knee 103 degrees, trunk leaning 59 degrees.',
    );
    expect(inWords(1)).toBe('At lockout: hip 180 degrees, knee 180 degrees, trunk upright.');
  });
});
