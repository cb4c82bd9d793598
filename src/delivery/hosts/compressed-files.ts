import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { keepFile } from '../../kept-file.ts';

/** Where, in the project, builds keep what they have compressed. */
export const COMPRESSED = '.cache/compressed';

/** Text. Pictures, films and fonts are compressed already, and so is the search index. */
const TEXT = /\.(?:css|html|ics|js|json|md|opml|svg|txt|vtt|webmanifest|xml)$/;

/** The encodings, by the ending that nginx looks for. */
const ENCODERS: Record<string, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (content) => promisify(gzip)(content, { level: 9 }),
  zst: (content) =>
    promisify(zstdCompress)(content, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
};

/** Node compresses in four threads. */
const AT_ONCE = 4;

/**
 * Writes, beside each file of text in a built site, what a server sends in its place to browsers that
 * take it compressed. What does not get smaller is left out.
 *
 * @param folder the built site.
 * @param kept the folder of what earlier builds have compressed; what this one has no use for is removed.
 */
export async function compressFiles(folder: string, kept: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name));
  const used = new Set<string>();
  const worker = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const file = path.join(folder, name);
      const content = await readFile(file);
      // Another Node may compress in another way.
      const digest = createHash('sha256').update(process.version).update(content).digest('hex');
      for (const [ending, encode] of Object.entries(ENCODERS)) {
        used.add(`${digest}.${ending}`);
        const encoded = await keptOr(path.join(kept, `${digest}.${ending}`), () => encode(content));
        if (encoded.length < content.length) await writeFile(`${file}.${ending}`, encoded);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const name of await readdir(kept).catch(() => [])) {
    if (!used.has(name)) await rm(path.join(kept, name), { force: true });
  }
}

async function keptOr(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const kept = await readFile(file).catch(() => undefined);
  // A machine that lost its power may leave a file with nothing in it.
  if (kept && kept.length > 0) return kept;
  const made = await make();
  await keepFile(file, made);
  return made;
}
