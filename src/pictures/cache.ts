import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/**
 * The picture that `draw` makes, from the disk if some build has made it
 * before. Drawing is most of the time of a build with many posts.
 *
 * @param key what the picture depends on besides the code of `draw` itself, such
 * as its SVG; that code and the version of the drawing library are added to it.
 */
export async function cached(
  key: string,
  draw: () => Promise<Buffer>,
  folder = '.cache/pictures',
): Promise<Buffer<ArrayBuffer>> {
  const name = createHash('sha256')
    .update(JSON.stringify([sharp.versions, draw.toString(), key]))
    .digest('hex');
  const file = path.join(folder, name);
  try {
    return await readFile(file);
  } catch {
    const picture = Buffer.from(await draw());
    await writeWhole(file, picture);
    return picture;
  }
}

/** Other builds see a file whole or not at all, whoever is first and whoever is stopped half-way. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, content);
  await rename(draft, file);
}
