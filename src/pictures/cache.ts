import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { keepFile } from '../kept-file.ts';
import { versionOf } from './drawing-code.ts';

/** What decides every pixel of a picture. */
export interface Drawn {
  /** The file of the code that draws it, from the folder of the project. */
  readonly by: string;
  /** All that the code is given, and all that it takes from the settings of the site: anything that JSON can hold. */
  readonly from: unknown;
}

const FOLDER = '.cache/pictures';

/** The pictures that are on their way, by their files: whoever asks for one meanwhile waits for it. */
const underWay = new Map<string, Promise<Buffer<ArrayBuffer>>>();

/**
 * The picture that `draw` makes, from the disk if some build has made it before. Drawing is most of
 * the time of a build with many posts. What is kept can go, be cut short or be written by another
 * build at any time: then the picture is drawn again.
 */
export async function cached(
  drawn: Drawn,
  draw: () => Promise<Buffer>,
  folder = FOLDER,
): Promise<Buffer<ArrayBuffer>> {
  const key = JSON.stringify([await versionOf(drawn.by), drawn.from]);
  const file = path.join(folder, digest(key).toString('hex'));
  const picture = underWay.get(file) ?? keptOrDrawn(file, draw);
  underWay.set(file, picture);
  try {
    return await picture;
  } finally {
    underWay.delete(file);
  }
}

async function keptOrDrawn(
  file: string,
  draw: () => Promise<Buffer>,
): Promise<Buffer<ArrayBuffer>> {
  const kept = await read(file);
  if (kept) return kept;
  const picture = Buffer.from(await draw());
  await keepFile(file, Buffer.concat([digest(picture), picture]));
  return picture;
}

/** The length of a SHA-256, which is kept before each picture. */
const DIGEST_LENGTH = 32;

/** What a file holds, if all of it is there as it was written. */
async function read(file: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    const content = await readFile(file);
    const picture = content.subarray(DIGEST_LENGTH);
    return digest(picture).equals(content.subarray(0, DIGEST_LENGTH)) ? picture : undefined;
  } catch {
    return undefined;
  }
}

function digest(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
