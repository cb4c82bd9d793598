import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/blog/oklch.ts';
import {
  colorFault,
  colorsOf,
  fillOf,
  lookAlike,
  type Plate,
  plateNames,
} from '../../../src/blog/plates.ts';

const PAPERS = ['#faf8f3', '#15140f'] as const;
const GIVEN: Plate[] = ['#8a2be2', '#d14900', '#5a8f00', '#808080'];

describe.each<Plate>([...plateNames, ...GIVEN])('the plate %s', (plate) => {
  const { fill, strong, on, text } = colorsOf(plate, PAPERS);

  it('carries small text, and colors text that can be read by day and by night', () => {
    expect(contrast(strong, on)).toBeGreaterThanOrEqual(4.5);
    for (const [i, paper] of PAPERS.entries()) {
      expect(contrast(text[i] ?? '', paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has a cover of four tones that can be told apart', () => {
    const { shade, tint, ink } = colorsOf(plate, PAPERS);
    const tones = [tint, fill, shade, ink];
    expect(tones.every((tone) => /^#[0-9a-f]{6}$/.test(tone))).toBe(true);
    for (const [i, tone] of tones.slice(1).entries()) {
      expect(contrast(tone, tones[i] ?? '')).toBeGreaterThan(1.25);
    }
  });
});

// Yellow keeps the look it has always had: its topic's name is always beside it.
describe.each<Plate>([...plateNames.filter((plate) => plate !== 'yellow'), ...GIVEN])(
  'the plate %s',
  (plate) => {
    it('stands out from the page by day and by night', () => {
      expect(colorFault(colorsOf(plate, PAPERS).fill, PAPERS)).toBeUndefined();
    });
  },
);

describe.each(plateNames)('the named plate %s', (plate) => {
  it('looks like no other', () => {
    const others = plateNames.filter((other) => other !== plate);
    expect(others.filter((other) => lookAlike(plate, other))).toEqual([]);
  });
});

describe('the first four plates', () => {
  it('keep the colors that they have always had', () => {
    expect(plateNames.slice(0, 4).map(fillOf)).toEqual([
      '#d7263d',
      '#1f5fbf',
      '#f2b705',
      '#1d8a4a',
    ]);
    expect(colorsOf('red', PAPERS).text).toEqual(['#a8152a', '#ff8b98']);
    expect(colorsOf('yellow', PAPERS).on).toBe('#2b2000');
  });
});

describe('a color of the owner', () => {
  it.each([
    ['#ffe08a', 'stands out from the page 1.2:1 by day, and needs 3:1'],
    ['#000000', 'stands out from the page 1.1:1 by night, and needs 3:1'],
    ['#0000ff', 'stands out from the page 2.1:1 by night, and needs 3:1'],
  ])('is refused where it is lost on the page: %s', (color, problem) => {
    const fault = colorFault(color, PAPERS);
    expect(fault?.problem).toBe(problem);
    expect(colorFault(fault?.nearest ?? '', PAPERS)).toBeUndefined();
  });

  it('is no plate that another topic has', () => {
    expect(lookAlike('#d7263d', 'red')).toBe(true);
    expect(lookAlike('#d8283f', 'red')).toBe(true);
    expect(lookAlike('#8a2be2', '#8a2be2')).toBe(true);
    expect(lookAlike('#8a2be2', 'violet')).toBe(false);
  });

  it('colors text that can be read on a page of any color', () => {
    const papers = ['#ffe9c4', '#3a2a1a'] as const;
    for (const plate of [...plateNames, ...GIVEN]) {
      const { text } = colorsOf(plate, papers);
      expect(contrast(text[0], papers[0])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text[1], papers[1])).toBeGreaterThanOrEqual(4.5);
    }
  });
});
