import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

/** Text as outlines, for pictures that are drawn where no font is installed. */
export interface Lettering {
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
  const faces = new Map<string, Font>();
  const files = await coverage();
  for (const character of characters(texts.join(''))) {
    const file = files.find(({ has }) => has(character));
    if (file) faces.set(character, await face(file));
  }
  return {
    widthOf: (line) => runs(line, faces).reduce((sum, run) => sum + widthOf(run), 0),
    pathOf(line, x, y, size) {
      let pen = x;
      return runs(line, faces)
        .map((run) => {
          const path = pathOf(run, pen, y, size);
          pen += widthOf(run) * size;
          return path;
        })
        .join('');
    },
  };
}

/** Neighbours that share a face, laid out together: their spacing depends on each other. */
interface Run {
  text: string;
  readonly font: Font;
}

function runs(line: string, faces: ReadonlyMap<string, Font>): Run[] {
  const found: Run[] = [];
  for (const character of characters(line)) {
    const font = faces.get(character);
    if (!font) continue;
    const last = found.at(-1);
    if (last?.font === font) last.text += character;
    else found.push({ text: character, font });
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

/** Code points: each has a face, or none. */
function characters(text: string): string[] {
  return Array.from(text.normalize('NFC'));
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
  readonly has: (character: string) => boolean;
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
        has: (character: string) => points.has(character.codePointAt(0) ?? 0),
      };
    })
    .toSorted((a, b) => Number(b.has('a')) - Number(a.has('a')));
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
