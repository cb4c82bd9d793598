import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { drawingFault } from './drawing-faults.ts';

/** What is wrong with a picture, and what to do. */
export interface PictureFault {
  readonly problem: string;
  readonly mend: string;
}

/** The name of a file that is a picture. */
export const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|svg)$/i;

/** The widest and the tallest picture that every format we publish can hold, in pixels, with room to spare. */
export const WIDEST = 12_000;

/** The width that is enough for any screen, in pixels. */
export const ENOUGH = 2400;

/**
 * Looks at a picture as a build would: whether it is whole, of a kind that can
 * be published, and of a size that can be worked with. A file is looked at
 * again only once it has changed: reading every pixel is what takes the time.
 *
 * @param file an absolute path of a file that exists.
 */
export async function pictureFault(file: string): Promise<PictureFault | undefined> {
  const { size, mtimeMs } = await stat(file);
  const version = `${size} ${mtimeMs}`;
  const known = looks.get(file);
  if (known?.version === version) return known.fault;
  const fault = look(file, size);
  looks.set(file, { version, fault });
  return fault;
}

const looks = new Map<string, { version: string; fault: ReturnType<typeof look> }>();

async function look(file: string, size: number): Promise<PictureFault | undefined> {
  if (size === 0) {
    return { problem: 'is empty', mend: 'Copy the picture there again' };
  }
  const picture = sharp(file, { failOn: 'truncated', limitInputPixels: false });
  const about = await picture.metadata().catch(() => undefined);
  if (!about) {
    return {
      problem: 'is not a picture that can be read',
      mend: 'Save it as a JPEG or a PNG, not only under that name',
    };
  }
  if (about.format === 'svg') return drawingFault(await readFile(file, 'utf8'));
  if (about.compression === 'hevc') {
    return { problem: 'is a HEIC photo, which browsers do not show', mend: 'Save it as a JPEG' };
  }
  const { width, height } = about.autoOrient;
  if (width > WIDEST) {
    return {
      problem: `is ${width} pixels wide; at most ${WIDEST} is allowed`,
      mend: `Save it ${ENOUGH} pixels wide, which is enough for any screen`,
    };
  }
  // A WebP holds 16,383 pixels.
  if (height > WIDEST) {
    return {
      problem: `is ${height} pixels tall; at most ${WIDEST} is allowed`,
      mend: 'Cut it into several pictures, or save it smaller',
    };
  }
  if ((about.pages ?? 1) > 1) {
    return {
      problem: 'moves, and a reader could not stop it',
      mend: 'Save its most telling moment as a PNG or a JPEG',
    };
  }
  const whole = await picture
    .resize(8)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
  return whole
    ? undefined
    : { problem: 'is cut short or damaged', mend: 'Copy the picture there again' };
}
