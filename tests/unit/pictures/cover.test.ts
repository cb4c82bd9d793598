import { describe, expect, it } from 'vitest';
import { drawingNames } from '../../../src/blog/cover-drawings.ts';
import { contrast } from '../../../src/blog/oklch.ts';
import { type Plate, plateNames, steel } from '../../../src/blog/plates.ts';
import { coverFile, dayCover, inlineCover } from '../../../src/pictures/covers/cover.ts';
import {
  dayAndNightPaint,
  dayPaint,
  type Paint,
  paletteOf,
} from '../../../src/pictures/covers/palette.ts';

const plates: readonly Plate[] = [...plateNames, '#8a2be2', '#5a8f00'];
const covers = drawingNames.flatMap((name, i) =>
  [false, true].map((isMirrored) => ({
    drawing: { name, isMirrored },
    plate: plates[i % plates.length] ?? 'red',
  })),
);
const [first = { drawing: { name: 'plates', isMirrored: false }, plate: 'red' }] = covers;
const card = { width: 600, height: 360 };

describe('a drawn cover', () => {
  it.each(drawingNames)('is a picture of its own: %s', (name) => {
    const drawn = (of: typeof name) =>
      dayCover({ drawing: { name: of, isMirrored: false }, plate: 'red' }, card);
    expect(drawingNames.filter((other) => drawn(other) === drawn(name))).toEqual([name]);
    expect(drawn(name).match(/<(?:path|circle)/g)?.length).toBeGreaterThan(4);
    expect(drawn(name)).toContain(paletteOf('red').fill);
  });

  it.each(drawingNames)('is light to send: %s', (name) => {
    for (const isMirrored of [false, true]) {
      const svg = inlineCover({ drawing: { name, isMirrored }, plate: 'red' });
      expect(new TextEncoder().encode(svg).length).toBeLessThan(1300);
    }
  });

  it('is the same drawing in every color', () => {
    for (const { drawing } of covers) {
      const [red, own] = (['red', '#8a2be2'] as const).map((plate) =>
        Object.entries<string>({ ...paletteOf(plate) }).reduce(
          (svg, [tone, color]) => svg.replaceAll(color, tone),
          dayCover({ drawing, plate }, card),
        ),
      );
      expect(red).toBe(own);
    }
  });

  it('uses the colors of its plate, of steel and of paper, and no others', () => {
    for (const cover of covers) {
      const known = [
        ...Object.values<string>({ ...dayPaint(cover.plate) }),
        ...Object.values(steel),
      ];
      const used = dayCover(cover, card).match(/#[0-9a-f]+/g) ?? [];
      expect(used.filter((color) => !known.includes(color))).toEqual([]);
    }
  });

  it('carries no style attribute, id, script or text', () => {
    for (const cover of covers) {
      const svg = inlineCover(cover);
      expect(svg).not.toMatch(/\s(style|id|on\w+|href)=/);
      expect(svg).not.toMatch(/<(?!\/?(svg|g|path|circle)[\s>])/);
      expect(svg).not.toMatch(/>[^<]/);
      expect(svg).not.toMatch(/NaN|undefined|\d\.\d{3}/);
    }
  });

  it('is hidden from those who could only hear of it', () => {
    expect(inlineCover(first)).toMatch(
      /^<svg class="cover" viewBox="0 0 460 280" aria-hidden="true"/,
    );
  });
});

describe('the frame of a drawn cover', () => {
  const boxOf = (svg: string) =>
    (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];

  it.each([
    [600, 360],
    [1200, 675],
    [1200, 1200],
    [1200, 630],
    [400, 630],
    [640, 112],
  ])(
    'of %i by %i shows all that matters, in its own shape, on a wall to its edges',
    (width, height) => {
      const svg = dayCover(first, { width, height });
      const [x, y, w, h] = boxOf(svg);
      expect(w / h).toBeCloseTo(width / height, 1);
      expect(x).toBeLessThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(0);
      expect(x + w).toBeGreaterThanOrEqual(460);
      expect(y + h).toBeGreaterThanOrEqual(280);
      const [, left = 0, top = 0, right = 0, foot = 0] =
        /<path fill="[^"]*" d="M(-\d+)(-\d+)H(\d+)V(\d+)H-\d+z"/.exec(svg)?.map(Number) ?? [];
      expect(left).toBeLessThan(x);
      expect(top).toBeLessThan(y);
      expect(right).toBeGreaterThan(x + w);
      expect(foot).toBeGreaterThan(y + h);
    },
  );
});

/** The look of a paint by night. */
function byNight(plate: Plate): Paint {
  const night = Object.entries<string>({ ...dayAndNightPaint(plate) }).map(([name, color]) => [
    name,
    /light-dark\(#[0-9a-f]{6},(#[0-9a-f]{6})\)/.exec(color)?.[1] ?? color,
  ]);
  return Object.fromEntries(night) as Paint;
}

/** How light a color is, 0 to 1, from its contrast with black. */
const luminance = (color: string) => contrast(color, '#000000') * 0.05 - 0.05;

describe.each(plates)('a cover by night on the plate %s', (plate) => {
  const { wall, deep, fill, iron, paper } = byNight(plate);

  it('has a dark ground', () => {
    expect(luminance(wall)).toBeLessThan(0.12);
    expect(luminance(deep)).toBeLessThan(0.12);
    expect(luminance(dayPaint(plate).wall)).toBeGreaterThan(0.6);
  });

  it('lets the things on it be seen as well as by day', () => {
    const day = dayPaint(plate);
    expect(contrast(fill, wall)).toBeGreaterThan(2.4);
    for (const thing of [iron, paper]) expect(contrast(thing, wall)).toBeGreaterThan(4.5);
    expect(contrast(iron, fill)).toBeGreaterThan(1.5);
    expect(contrast(day.iron, day.wall)).toBeGreaterThan(6);
  });
});

describe('a cover as a file', () => {
  it('follows the color scheme of the page that shows it', () => {
    const svg = coverFile(first);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 460 280"><g id="cover" fill="none"/,
    );
    expect(svg).toContain(dayAndNightPaint(first.plate).wall);
  });

  it('is by day alone where it has one look', () => {
    for (const cover of covers) expect(dayCover(cover, card)).not.toContain('light-dark');
  });
});
