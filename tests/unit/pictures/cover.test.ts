import { describe, expect, it } from 'vitest';
import { compositionNames, compositionOf, drawCover } from '../../../src/pictures/covers/cover.ts';
import { steel } from '../../../src/blog/plates.ts';
import { paletteOf } from '../../../src/pictures/covers/palette.ts';

const plates = ['red', 'blue', 'yellow', 'green', 'iron', '#8a2be2'] as const;
const slugs = Array.from({ length: 2000 }, (_, number) => `how-heavy-is-post-${number}`);
const sizes = [
  { width: 1200, height: 500 },
  { width: 600, height: 360 },
  { width: 1200, height: 630 },
];
const everyCover = slugs.flatMap((slug, index) => {
  const plate = plates[index % plates.length] ?? 'red';
  return sizes.map((size) => ({ slug, plate, ...size, svg: drawCover({ slug, plate, ...size }) }));
});

describe('drawing a cover', () => {
  it('draws the same cover for the same slug', () => {
    const cover = { slug: 'deadlift-back-pain', plate: 'red' } as const;
    expect(drawCover(cover)).toBe(drawCover(cover));
  });

  it('draws hardly any two of two thousand slugs alike', () => {
    const covers = new Set(slugs.map((slug) => drawCover({ slug, plate: 'green' })));
    expect(covers.size).toBeGreaterThan(slugs.length * 0.995);
  });

  it('is 1200 by 500 when no size is given', () => {
    expect(drawCover({ slug: 'meal-prep', plate: 'yellow' })).toBe(
      drawCover({ slug: 'meal-prep', plate: 'yellow', width: 1200, height: 500 }),
    );
  });

  it('changes only its colors with the plate', () => {
    const [red, blue] = (['red', 'blue'] as const).map((plate) => {
      const tones = Object.entries<string>({ ...paletteOf(plate) });
      return tones.reduce(
        (svg, [tone, color]) => svg.replaceAll(color, tone),
        drawCover({ slug: 'why-do-my-knees-click', plate }),
      );
    });
    expect(red).toBe(blue);
  });

  it('stays under 1,500 bytes for two thousand slugs at every size', () => {
    const heaviest = Math.max(...everyCover.map(({ svg }) => bytesIn(svg)));
    expect(heaviest).toBeLessThan(1500);
  });

  it('stays under 1,500 bytes with the attributes of a card', () => {
    const attributes = { 'aria-hidden': 'true', class: 'cover', width: 600, height: 360 };
    const bytes = slugs.map((slug) =>
      bytesIn(drawCover({ slug, plate: 'red', width: 600, height: 360, attributes })),
    );
    expect(Math.max(...bytes)).toBeLessThan(1500);
  });
});

describe('choosing a composition', () => {
  const tally = new Map<string, number>();
  for (const slug of slugs) {
    const name = compositionOf(slug);
    tally.set(name, (tally.get(name) ?? 0) + 1);
  }

  it('has at least seven compositions', () => {
    expect(compositionNames.length).toBeGreaterThanOrEqual(7);
  });

  it('uses every composition', () => {
    expect([...tally.keys()].sort()).toEqual([...compositionNames].sort());
  });

  it('spreads the compositions evenly, even over slugs that differ by a number', () => {
    const fair = slugs.length / compositionNames.length;
    for (const count of tally.values()) {
      expect(Math.abs(count - fair)).toBeLessThan(fair * 0.25);
    }
  });

  it('gives neighbors in a series the same composition no more often than chance does', () => {
    const repeats = slugs.filter(
      (slug, index) => index > 0 && compositionOf(slug) === compositionOf(slugs[index - 1] ?? ''),
    );
    expect(repeats.length).toBeLessThan((slugs.length / compositionNames.length) * 1.25);
  });

  it('mirrors every composition for some slugs and not for others', () => {
    for (const name of compositionNames) {
      const covers = everyCover.filter(({ slug }) => compositionOf(slug) === name);
      const mirrored = covers.filter(({ svg }) => svg.includes('matrix(-1 ')).length;
      expect(mirrored / covers.length).toBeGreaterThan(0.35);
      expect(mirrored / covers.length).toBeLessThan(0.65);
    }
  });
});

describe('a cover in a narrow frame', () => {
  it('has something in it besides the wall and the floor', () => {
    for (const slug of slugs.slice(0, 200)) {
      const svg = drawCover({ slug, plate: 'red', width: 400, height: 630 });
      const drawn = svg.match(/<(?:path|circle)[^>]*>/g) ?? [];
      expect(drawn.length, `${slug}: ${compositionOf(slug)}`).toBeGreaterThan(4);
    }
  });
});

describe('the markup of a cover', () => {
  it('is well-formed XML', () => {
    for (const { svg } of everyCover) expect(unclosed(svg)).toEqual([]);
  });

  it('carries no style attribute, id, class, script or text', () => {
    for (const { svg } of everyCover) {
      expect(svg).not.toMatch(/\s(style|id|class|on\w+|href)=/);
      expect(svg).not.toMatch(/<(?!\/?(svg|g|path|circle)[\s>])/);
      expect(svg).not.toMatch(/>[^<]/);
    }
  });

  it('gives every length as a whole number', () => {
    const lengths = / (?:d|cx|cy|r|stroke-width|stroke-dasharray)="([^"]*)"/g;
    const broken = everyCover.flatMap(({ svg }) =>
      [...svg.matchAll(lengths)].filter(([, value = '']) => !/^[MLHVhlz\d\s-]+$/.test(value)),
    );
    expect(broken).toEqual([]);
  });

  it('uses the colors of its plate and of steel and no others', () => {
    for (const plate of plates) {
      const covers = everyCover.filter((cover) => cover.plate === plate);
      const used = new Set(covers.flatMap(({ svg }) => svg.match(/#[0-9a-f]+/g) ?? []));
      const allowed: string[] = [
        ...Object.values<string>({ ...paletteOf(plate) }),
        ...Object.values(steel),
      ];
      expect([...used].sort()).toEqual(allowed.sort());
      expect(covers.every(({ svg }) => svg.includes(paletteOf(plate).fill))).toBe(true);
    }
  });

  it('covers the whole frame with the tint before anything else', () => {
    for (const { svg, plate, width, height } of everyCover) {
      const first = /<path[^>]*>/.exec(svg)?.[0];
      expect(first).toBe(`<path fill="${paletteOf(plate).tint}" d="M0 0H${width}V${height}H0z"/>`);
    }
  });
});

describe('the root of a cover', () => {
  const root = (svg: string) => svg.slice(0, svg.indexOf('>') + 1);

  it('has the frame as its view box and no size of its own', () => {
    const svg = root(drawCover({ slug: 'bracing', plate: 'red', width: 600, height: 360 }));
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 360"');
    expect(svg).not.toMatch(/ (width|height)=/);
  });

  it('takes the attributes it is given', () => {
    const attributes = { 'aria-hidden': 'true', class: 'cover', width: 600, height: 360 };
    expect(root(drawCover({ slug: 'bracing', plate: 'red', attributes }))).toContain(
      'aria-hidden="true" class="cover" width="600" height="360"',
    );
  });

  it('lets an attribute replace one of its own rather than stand twice', () => {
    const attributes = { preserveAspectRatio: 'none' };
    const svg = root(drawCover({ slug: 'bracing', plate: 'red', attributes }));
    expect(svg.match(/preserveAspectRatio="[^"]*"/g)).toEqual(['preserveAspectRatio="none"']);
  });

  it('escapes what an attribute may not hold', () => {
    const attributes = { 'aria-label': 'Sets & "reps" < 5' };
    expect(root(drawCover({ slug: 'bracing', plate: 'red', attributes }))).toContain(
      'aria-label="Sets &amp; &quot;reps&quot; &lt; 5"',
    );
  });
});

const bytesIn = (text: string) => new TextEncoder().encode(text).length;

/** What is wrong with the nesting or the syntax of a document of tags alone; empty when nothing is. */
function unclosed(markup: string): string[] {
  const open: string[] = [];
  const rest = markup.replace(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<&]*")*)(\/?)>/gi,
    (tag, closing: string, name: string, attributes: string, empty: string) => {
      const names = [...attributes.matchAll(/ ([\w:-]+)="/g)].map(([, attribute]) => attribute);
      if (new Set(names).size < names.length) return tag;
      if (closing) return open.pop() === name ? '' : tag;
      if (!empty) open.push(name);
      return '';
    },
  );
  return rest === '' ? open : [...open, rest];
}
