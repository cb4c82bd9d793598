import { readFile, stat } from 'node:fs/promises';
import type { PictureFault } from './picture-file.ts';

/** The most that a video can weigh, in megabytes: what hosts take as one file. */
const HEAVIEST = 25;

/**
 * Looks at a video as far as a browser needs: its kind and its size.
 *
 * @param file an absolute path of a file that exists.
 */
export async function videoFault(file: string): Promise<PictureFault | undefined> {
  if (!/\.(?:mp4|webm)$/.test(file)) {
    return {
      problem: 'is not a video that every browser plays',
      mend: 'Save it as an MP4 (H.264)',
    };
  }
  const { size } = await stat(file);
  if (size === 0) return { problem: 'is empty', mend: 'Copy the video there again' };
  const megabytes = size / 1_000_000;
  if (megabytes <= HEAVIEST) return undefined;
  return {
    problem: `has ${Math.ceil(megabytes)} MB; at most ${HEAVIEST} is allowed`,
    mend: 'Save it shorter or smaller, or put it on YouTube and write <Youtube id="…" title="…" />',
  };
}

/**
 * Looks at captions: whether they are a WebVTT file.
 *
 * @param file an absolute path of a file that exists.
 */
export async function captionsFault(file: string): Promise<PictureFault | undefined> {
  const text = await readFile(file, 'utf8');
  if (/\.vtt$/.test(file) && /^\uFEFF?WEBVTT(?:\s|$)/.test(text)) return undefined;
  return {
    problem: 'is not a WebVTT file',
    mend: 'Save it as .vtt, with WEBVTT as its first line',
  };
}
