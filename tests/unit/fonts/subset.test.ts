import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { COMMON, RARE, unicodeRange } from '../../../src/fonts/characters.ts';
import { families, fontFiles, subset } from '../../../src/fonts/subset.ts';

const src = path.resolve(import.meta.dirname, '../../../src');
const files = fontFiles.map((file) => ({ ...file, name: path.basename(fileURLToPath(file.path)) }));
const common = files.filter(({ characters }) => characters === COMMON);

/** Neither family has a sign for any currency. */
const ABSENT = new Set(['\u00a4']);

describe('the font files', () => {
  it.each(files)('are what the script makes of the package: $name', async (file) => {
    const kept = await readFile(file.path);
    expect(kept.equals(await subset(file))).toBe(true);
  });

  it.each(files)('have every character that the script names: $name', async (file) => {
    const font = await open(file.path);
    const lacking = Array.from(file.characters).filter((character) => {
      const point = character.codePointAt(0) ?? 0;
      return !font.hasGlyphForCodePoint(point) && !ABSENT.has(character);
    });
    expect(lacking).toEqual([]);
  });

  it('weigh 40,000 bytes together at most, without those that few pages need', async () => {
    const bytes = await Promise.all(common.map(({ path }) => readFile(path)));
    expect(bytes.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(40_000);
  });

  it.each(common)('kern, and set figures in columns: $name', async ({ path }) => {
    const font = await open(path);
    const [first, second] = ['T', 'o'].map((letter) => font.layout(letter).advanceWidth);
    expect(font.layout('To').advanceWidth).toBeLessThan((first ?? 0) + (second ?? 0));
    const figures = Array.from('0123456789', (figure) => font.layout(figure, ['tnum']));
    expect(new Set(figures.map(({ advanceWidth }) => advanceWidth)).size).toBe(1);
  });

  it('have every weight that the styles and drawings use', () => {
    const from = Math.min(...families.map(({ weight }) => weight.min));
    const to = Math.max(...families.map(({ weight }) => weight.max));
    const used = sources(/\.(?:css|astro|ts)$/).flatMap((text) =>
      [...text.matchAll(/font-weight'?: (\d+)[;,\s]/g)].map(([, weight]) => Number(weight)),
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((weight) => weight < from || weight > to)).toEqual([]);
  });
});

describe('the sheets of the fonts', () => {
  const [own, substitutes] = ['faces.css', 'fonts.css'].map((name) =>
    facesIn(readFileSync(path.join(src, 'fonts', name), 'utf8')),
  ) as [Face[], Face[]];

  it('names each file with the weights that it has', () => {
    expect(
      own.map((face) => [/\/([^/']+)'/.exec(face.src ?? '')?.[1], face['font-weight']]),
    ).toEqual(files.map(({ name, family }) => [name, `${family.weight.min} ${family.weight.max}`]));
  });

  it('asks for the rare characters where a page has one of them', () => {
    const ranges = own.map((face) => face['unicode-range']?.replaceAll(/\s+/g, ''));
    expect(ranges).toEqual([undefined, unicodeRange(RARE), undefined, unicodeRange(RARE)]);
  });

  it('are named by no other sheet: a browser looks among the system’s for what is not declared', () => {
    const declared = new Set(own.map((face) => face['font-family']));
    const naming = sources(/\.(?:css|astro)$/).filter((text) =>
      [...declared].some((family) => family && text.includes(family)),
    );
    expect(declared.size).toBe(families.length);
    expect(naming).toHaveLength(1);
  });

  it('gives what stands in for a family its height', async () => {
    const heights = await Promise.all(
      common.map(async ({ path }) => {
        const { ascent, descent, unitsPerEm } = await open(path);
        return [ascent / unitsPerEm, -descent / unitsPerEm] as const;
      }),
    );
    for (const face of substitutes) {
      const [ascent, descent] = ['ascent-override', 'descent-override'].map(
        (property) => (percent(face[property]) * percent(face['size-adjust'])) / 10_000,
      );
      const isAsHigh = heights.some(
        ([up, down]) =>
          Math.abs(up - (ascent ?? 0)) < 0.01 && Math.abs(down - (descent ?? 0)) < 0.01,
      );
      expect(isAsHigh, face.src).toBe(true);
    }
  });
});

async function open(file: URL): Promise<Font> {
  return create(await readFile(file)) as Font;
}

function sources(name: RegExp): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(path.join(src, file), 'utf8'));
}

/** The properties of a `@font-face`. */
type Face = Partial<Record<string, string>>;

function facesIn(css: string): Face[] {
  return [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
}

function percent(value = ''): number {
  return Number.parseFloat(value);
}
