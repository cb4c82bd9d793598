import { open, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { type PictureFault, pictureFault } from '../../read/picture-file.ts';

/**
 * How many pixels a picture may have before any of them is read: the largest cameras of a blog's years
 * have 61 million, and a file of a few kilobytes can claim billions.
 */
const MOST_PIXELS = 64e6;

/** How much of a file its kind shows in, in bytes: a drawing can begin with a long comment. */
const START = 4096;

/**
 * What a file is, by its bytes: the ending of its name, or why it cannot be a picture of an article.
 *
 * @param file an absolute path of a file that exists and that no one writes to.
 */
export async function kindOf(file: string): Promise<{ ending: string } | PictureFault> {
  const kind = kindByStart(await startOf(file));
  if ('problem' in kind) return kind;
  if (kind.ending === 'svg' && SCRIPT.test(await readFile(file, 'utf8'))) {
    return { problem: 'is a drawing with a script in it', fix: 'Save it as a PNG' };
  }
  const about = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (about && about.format !== 'svg') {
    const pixels = about.width * about.height;
    if (pixels === 1) {
      return {
        problem: 'is a single pixel, which counts readers or keeps a place free',
        fix: 'Delete it, or put the picture that is meant in its place',
      };
    }
    if (pixels > MOST_PIXELS) {
      const millions = Math.round(pixels / 1e6).toLocaleString('en-US');
      return {
        problem: `has ${millions} million pixels; at most ${MOST_PIXELS / 1e6} are read`,
        fix: 'Save it smaller',
      };
    }
  }
  return (await pictureFault(file)) ?? kind;
}

const SCRIPT = /<(?:\w+:)?script\b|\son\w+\s*=\s*["']|["']\s*javascript:/i;

/** What the first bytes of a file say; a kind that no browser or no build reads is a fault. */
function kindByStart(start: Buffer): { ending: string } | PictureFault {
  if (start.length === 0) return { problem: 'is empty', fix: 'Look for another copy of it' };
  const letters = start.toString('latin1');
  const ending = SIGNATURES.find(([signature]) => signature.test(letters))?.[1];
  if (ending) return { ending };
  const [, root] = /^<(?:!doctype\s+|svg:)?(\w+)/i.exec(beginning(start.toString('utf8'))) ?? [];
  if (root?.toLowerCase() === 'svg') return { ending: 'svg' };
  if (root !== undefined) return PAGE;
  return FAULTS.find(([signature]) => signature.test(letters))?.[1] ?? UNREADABLE;
}

/** What the kinds of pictures begin with. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\xFF\xD8\xFF/, 'jpg'],
  [/^\x89PNG\r\n\x1A\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^[\s\S]{4}ftyp(?:avi[fs]|(?:mif1|msf1)[\s\S]{0,40}avi[fs])/, 'avif'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
];

/** A document from its first tag on: without comments and what else says nothing of its kind. */
function beginning(text: string): string {
  let rest = text;
  for (let piece; (piece = PIECE.exec(rest));) rest = rest.slice(piece[0].length);
  return rest;
}

const PIECE =
  /^(?:\uFEFF|\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype\s+svg\b[^>[]*(?:\[[\s\S]*?\]\s*)?>)/i;

const PAGE: PictureFault = {
  problem: 'is a page (HTML) instead of a picture',
  fix: 'Open it in a browser and save the picture that is meant',
};

const UNREADABLE: PictureFault = {
  problem: 'is not a picture that can be read',
  fix: 'Save it as a JPEG or a PNG',
};

/** What comes in the place of pictures. */
const FAULTS: readonly (readonly [RegExp, PictureFault])[] = [
  [
    /^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/,
    { problem: 'is a HEIC photo, which browsers do not show', fix: 'Save it as a JPEG' },
  ],
  [
    /^(?:[\s\S]{4}ftyp|\x1A\x45\xDF\xA3)/,
    { problem: 'is a video instead of a picture', fix: 'Save a moment of it as a JPEG' },
  ],
  [/^BM/, { problem: 'is a BMP, which a build cannot read', fix: 'Save it as a PNG' }],
  [/^%PDF/, { problem: 'is a PDF instead of a picture', fix: 'Save its page as a PNG' }],
];

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
