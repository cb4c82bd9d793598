import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { graphemesOf } from './break-lines.ts';

/** Text as outlines, for pictures that are drawn where no font is installed. */
export interface Lettering {
  /** Whether no letter of the text would be missing. */
  readonly canWrite: (text: string) => boolean;
  /** The width of a line of text, in ems. */
  readonly widthOf: (line: string) => number;
  /** The line as SVG path data, its baseline starting at (x, y), `size` units to the em. */
  readonly pathOf: (line: string, x: number, y: number, size: number) => string;
}

/**
 * Reads what the texts need of the faces: the display face, and for what it
 * lacks a face with Chinese and Japanese characters, and one with emoji. What
 * none of them has is left out. A face is read once a build.
 */
export async function letter(...texts: readonly string[]): Promise<Lettering> {
  const known = new Map<string, Run>();
  for (const grapheme of graphemesOf(texts.join(' '))) {
    if (known.has(grapheme)) continue;
    const run = await settled(grapheme);
    if (run) known.set(grapheme, run);
  }
  const widths = new Map<string, number>();
  const lineWidth = (line: string) => {
    const width = widths.get(line) ?? runs(line, known).reduce((sum, run) => sum + widthOf(run), 0);
    widths.set(line, width);
    return width;
  };
  return {
    canWrite: (text) =>
      graphemesOf(text).every((grapheme) => known.has(grapheme) || !/\p{L}/u.test(grapheme)),
    widthOf: lineWidth,
    pathOf(line, x, y, size) {
      let pen = x;
      return runs(line, known)
        .map((run) => {
          const path = pathOf(run, pen, y, size);
          pen += widthOf(run) * size;
          return path;
        })
        .join('');
    },
  };
}

/** Neighbors that share a face, laid out together: their spacing depends on each other. */
interface Run {
  readonly text: string;
  readonly font: Font;
}

/** The same, settled once a build. */
function settled(grapheme: string): Promise<Run | undefined> {
  const run = settlements.get(grapheme) ?? settle(grapheme);
  settlements.set(grapheme, run);
  return run;
}

const settlements = new Map<string, Promise<Run | undefined>>();

/**
 * A grapheme in the first face that can draw it, whole if one can: else what it
 * begins with, such as a letter without a rare mark, or `undefined`.
 */
async function settle(grapheme: string): Promise<Run | undefined> {
  const files = await coverage();
  const order = EMOJI.test(grapheme) ? files.toReversed() : files;
  const forms = [
    grapheme.normalize('NFC'),
    ...['NFC', 'NFD'].map((form) =>
      String.fromCodePoint(grapheme.normalize(form).codePointAt(0) ?? 0),
    ),
  ];
  for (const text of forms) {
    const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    for (const file of order.filter(({ has }) => points.every(has))) {
      const font = await face(file);
      // One glyph: some faces promise characters that they lack, and parts of an emoji make no whole.
      const { glyphs } = font.layout(text);
      if (glyphs.length === 1 && glyphs[0]?.id !== 0) return { text, font };
    }
  }
  return undefined;
}

const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;

function runs(line: string, known: ReadonlyMap<string, Run>): Run[] {
  const found: Run[] = [];
  for (const grapheme of graphemesOf(line)) {
    const run = known.get(grapheme);
    const last = found.at(-1);
    if (run && last?.font === run.font) {
      found[found.length - 1] = { text: last.text + run.text, font: run.font };
    } else if (run) found.push(run);
  }
  return found;
}

/** Ems. Large type is set a little tighter than the face has it, as on the pages. */
function widthOf({ text, font }: Run): number {
  const { advanceWidth, glyphs } = font.layout(text);
  return advanceWidth / font.unitsPerEm + glyphs.length * TRACKING;
}

function pathOf({ text, font }: Run, x: number, y: number, size: number): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  return glyphs
    .map((glyph, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      const outline = glyph.path
        .scale(scale, -scale)
        .translate(pen + xOffset * scale, y - yOffset * scale);
      pen += xAdvance * scale + TRACKING * size;
      return outline.toSVG().replaceAll(/-?\d+\.\d+/g, (number) => Number(number).toFixed(1));
    })
    .join('');
}

const TRACKING = -0.015;
const FAMILIES = ['bricolage-grotesque', 'noto-sans-sc', 'noto-emoji'];
const WEIGHTS: Record<string, number> = {
  'bricolage-grotesque': 750,
  'noto-sans-sc': 750,
  'noto-emoji': 600,
};

interface FaceFile {
  readonly file: string;
  readonly weight: number;
  readonly characters: string;
  readonly has: (point: number) => boolean;
}

let known: Promise<FaceFile[]> | undefined;
const instances = new Map<string, Promise<Font>>();

/** Which file of which family has which characters, the families in the order in which they are asked. */
function coverage(): Promise<FaceFile[]> {
  return (known ??= Promise.all(FAMILIES.map(filesOf)).then((files) => files.flat()));
}

async function filesOf(family: string): Promise<FaceFile[]> {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/package.json`),
  );
  const ranges = JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(ranges)
    .map(([name, range]) => {
      const points = codePoints(range);
      return {
        file: path.join(
          folder,
          'files',
          `${family}-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`,
        ),
        weight: WEIGHTS[family] ?? 700,
        characters: String.fromCodePoint(...points),
        has: (point: number) => points.has(point),
      };
    })
    .toSorted((a, b) => Number(b.has(0x61)) - Number(a.has(0x61)));
}

/** `U+20-7e,U+a0` as the code points that it names. */
function codePoints(range: string): Set<number> {
  return new Set(
    range.split(',').flatMap((part) => {
      const [first = 0, last = first] = part
        .replace('U+', '')
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    }),
  );
}

function face({ file, weight, characters }: FaceFile): Promise<Font> {
  const known = instances.get(file);
  if (known) return known;
  const instance = readFile(file)
    .then((bytes) =>
      // One weight of a variable font, unpacked: the reader of outlines knows neither.
      subsetFont(bytes, characters, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      }),
    )
    .then((bytes) => create(bytes) as Font);
  instances.set(file, instance);
  return instance;
}
