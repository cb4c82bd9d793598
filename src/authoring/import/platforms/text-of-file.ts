import { createReadStream } from 'node:fs';

/**
 * The text of a file, a piece at a time. UTF-8 and UTF-16 are what they say they are; a file that is
 * not UTF-8 is read as Windows-1252, which has a letter for every byte.
 *
 * @throws when the file cannot be read.
 */
export async function* textOfFile(file: string): AsyncIterable<string> {
  const decoder = new TextDecoder(await encodingOf(createReadStream(file)));
  for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/** The same for bytes that are here already. */
export async function textOfBytes(bytes: Uint8Array): Promise<string> {
  return new TextDecoder(await encodingOf([bytes])).decode(bytes);
}

/** In bytes: an item fits in a few pieces, and a file of any length in little memory. */
const PIECE = 256 * 1024;

async function encodingOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of chunks) {
      if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}
