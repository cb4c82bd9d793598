import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Refusal } from '../../refusal.ts';

/** One file of an export, in a folder, in a zip, or by itself. */
export interface ExportFile {
  /** Its path in the export, with forward slashes. */
  readonly name: string;
  /** Its bytes, a piece at a time. */
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The whole of a file. */
export async function bytesOf(file: ExportFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The files of an export, by name: of a folder (but for what tools keep there), of a zip, or the
 * one file that is given.
 *
 * @throws {Refusal} where there is nothing, or a zip is not one to open.
 */
export async function openFiles(place: string): Promise<ExportFile[]> {
  const found = await stat(place).catch(() => undefined);
  if (!found)
    throw new Refusal(`${place} is not there. Give the file, folder or zip of the export`);
  if (found.isDirectory()) return folderFiles(place);
  if (await isZip(place)) return zipFiles(place, await readFile(place));
  return [fileAt(place, path.basename(place))];
}

function fileAt(place: string, name: string): ExportFile {
  return { name, chunks: () => createReadStream(place, { highWaterMark: PIECE }) };
}

/** In bytes: an item fits in a few pieces, and a file of any length in little memory. */
const PIECE = 256 * 1024;

async function folderFiles(root: string): Promise<ExportFile[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !MACHINERY.test(name))
    .sort()
    .map((name) => fileAt(path.join(root, name), name));
}

/** What is nobody’s writing. */
const MACHINERY = /(?:^|\/)(?:\.[^/]*|__MACOSX|node_modules|dist|_site)\/|(?:^|\/)\.[^/]*$/;

async function isZip(place: string): Promise<boolean> {
  const file = await open(place);
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
  await file.close();
  return buffer.toString('latin1').startsWith('PK\u0003\u0004');
}

/** What a zip may hold, in bytes as it says itself: no blog’s texts come near. */
const MOST = 2e9;

function zipFiles(place: string, zip: Uint8Array): ExportFile[] {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(zip, { filter: (entry) => !entries.push(entry) });
  } catch {
    throw new Refusal(`${place} is a zip that cannot be read. Download the export again`);
  }
  const outside = entries.find(({ name }) => OUTSIDE.test(name));
  if (outside) {
    throw new Refusal(
      `${place} has a file named ${JSON.stringify(outside.name)}, which is outside of it. No platform writes such a zip: do not open it`,
    );
  }
  const bytes = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (bytes > MOST) {
    throw new Refusal(
      `${place} would be ${Math.round(bytes / 1e9)} GB when it is unpacked, and ${MOST / 1e9} GB at most are read. Take from it what is not text, and zip the rest again`,
    );
  }
  // A file is mostly read again at once: to find its entry takes long where there are thousands.
  let last: { name: string; chunks: Uint8Array[] } | undefined;
  const chunksOf = (name: string) => {
    if (last?.name === name) return last.chunks;
    try {
      const found = unzipSync(zip, { filter: (entry) => entry.name === name });
      last = { name, chunks: Object.values(found) };
      return last.chunks;
    } catch {
      throw new Refusal(
        `${place} has a file named ${JSON.stringify(name)} that cannot be read. Download the export again, or unzip it and give the folder`,
      );
    }
  };
  return entries
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('/') && !MACHINERY.test(name))
    .sort()
    .map((name) => ({ name, chunks: () => chunksOf(name) }));
}

const OUTSIDE = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\\/i;
