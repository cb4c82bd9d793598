import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';

/** What is wrong with a picture, and what to do. */
export interface PictureFault {
  readonly problem: string;
  readonly fix: string;
}

/** The name of a file that is a picture. */
export const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|svg)$/i;

/** The largest width and height that every published format can hold, in pixels, with room to spare. */
export const WIDEST = 12_000;

/** The width that is enough for any screen, in pixels. */
export const ENOUGH = 2400;

/**
 * Checks a picture as a build would: whether it is complete, of a publishable kind and of a
 * workable size. A file is checked again only after it changes, since reading every pixel is slow.
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
    return { problem: 'is empty', fix: 'Copy the picture there again' };
  }
  const picture = sharp(file, { failOn: 'truncated', limitInputPixels: false });
  const about = await picture.metadata().catch(() => undefined);
  if (!about) {
    return {
      problem: 'is not a picture that can be read',
      fix: 'Save it as a JPEG or a PNG, not only under that name',
    };
  }
  if (about.format === 'svg') return drawingFault(await readFile(file, 'utf8'));
  if (about.compression === 'hevc') {
    return { problem: 'is a HEIC photo, which browsers do not show', fix: 'Save it as a JPEG' };
  }
  const { width, height } = about.autoOrient;
  if (width > WIDEST) {
    return {
      problem: `is ${width} pixels wide; at most ${WIDEST} is allowed`,
      fix: `Save it ${ENOUGH} pixels wide, which is enough for any screen`,
    };
  }
  // A WebP holds 16,383 pixels.
  if (height > WIDEST) {
    return {
      problem: `is ${height} pixels tall; at most ${WIDEST} is allowed`,
      fix: 'Cut it into several pictures, or save it smaller',
    };
  }
  if ((about.pages ?? 1) > 1) {
    return {
      problem: 'is animated, and a reader could not stop it',
      fix: 'Save its most telling moment as a PNG or a JPEG',
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
    : { problem: 'is cut short or damaged', fix: 'Copy the picture there again' };
}

/** Why a drawing (SVG) cannot be shown as a picture. */
function drawingFault(svg: string): PictureFault | undefined {
  const [root = ''] = /<svg\b[^>]*>/.exec(svg) ?? [];
  if (/<(?:\w+:)?foreignObject\b/i.test(svg)) {
    return {
      problem: 'is a drawing with HTML in it (foreignObject), which a picture cannot show',
      fix: 'Export it with its words as text or as paths, or save it as a PNG',
    };
  }
  if (/<image\b[^>]*\bhref\s*=\s*["'](?!data:|#)/i.test(svg)) {
    return {
      problem: 'is a drawing that shows another file, which would be missing',
      fix: 'Embed that picture in the drawing, or save the whole as a PNG',
    };
  }
  const hasSize = ['width', 'height'].every((side) =>
    new RegExp(String.raw`\s${side}\s*=\s*["']\s*[\d.]+(?:px)?\s*["']`).test(root),
  );
  if (!hasSize && !VIEW_BOX.test(root)) {
    return {
      problem: 'is a drawing without a size',
      fix: 'Write its size in its first tag, such as <svg viewBox="0 0 800 400">',
    };
  }
  return undefined;
}

/** Why it cannot be shown in the page itself, where it is imported. */
export function inlineDrawingFault(svg: string, address: string): PictureFault | undefined {
  if (!/<style\b/i.test(svg)) return undefined;
  return {
    problem: 'is a drawing with a <style>, which would hold for the whole page and is left out',
    fix: `Write ![what it shows](${address}) instead, or export it with its colors as attributes`,
  };
}

const VIEW_BOX = /\sviewBox\s*=\s*["']\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+[\d.]+[\s,]+[\d.]+\s*["']/;

/** The largest file size of a video, in megabytes: what hosts accept as one file. */
const HEAVIEST = 25;

/**
 * Checks the kind and the size of a video.
 *
 * @param file an absolute path of a file that exists.
 */
export async function videoFault(file: string): Promise<PictureFault | undefined> {
  if (!/\.(?:mp4|webm)$/.test(file)) {
    return {
      problem: 'is not a video that every browser plays',
      fix: 'Save it as an MP4 (H.264)',
    };
  }
  const { size } = await stat(file);
  if (size === 0) return { problem: 'is empty', fix: 'Copy the video there again' };
  const megabytes = size / 1_000_000;
  if (megabytes <= HEAVIEST) return undefined;
  return {
    problem: `has ${Math.ceil(megabytes)} MB; at most ${HEAVIEST} is allowed`,
    fix: 'Save it shorter or smaller, or put it on YouTube and write <Youtube id="…" title="…" />',
  };
}

/**
 * Checks whether captions are a WebVTT file.
 *
 * @param file an absolute path of a file that exists.
 */
export async function captionsFault(file: string): Promise<PictureFault | undefined> {
  const text = await readFile(file, 'utf8');
  if (/\.vtt$/.test(file) && /^\uFEFF?WEBVTT(?:\s|$)/.test(text)) return undefined;
  return {
    problem: 'is not a WebVTT file',
    fix: 'Save it as .vtt, with WEBVTT as its first line',
  };
}
