import { describe, expect, it } from 'vitest';
import { area, box, lines, point, stroke } from '../../../src/pictures/covers/shapes.ts';

describe('path data', () => {
  it('rounds to whole units', () => {
    expect(box(0.4, 9.6, 20.2, 5)).toBe('M0 10H21V15H0z');
    expect(point(1.5, 2.4)).toBe('M2 2h0');
  });

  it('draws a box that runs to the left the same way round as one that runs to the right', () => {
    expect(box(30, 0, -10, 5)).toBe(box(20, 0, 10, 5));
  });

  it('ends a line where it was told to, however the steps round', () => {
    expect(lines([0.4, 0.4], [0.8, 10.6], [1.2, 0.4])).toBe('M0 0l1 11 0-11');
  });
});

describe('elements', () => {
  it('draws nothing for nothing', () => {
    expect(area('#000000') + stroke('#000000', 4)).toBe('');
  });

  it('keeps a thin stroke at least one unit wide', () => {
    expect(stroke('#000000', 0.2, point(0, 0))).toContain('stroke-width="1"');
  });
});
