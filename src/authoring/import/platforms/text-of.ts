import type { ExportFile } from './export-files.ts';

/**
 * The text of a file, a piece at a time. UTF-8 and UTF-16 are what they say they are, even where a
 * letter was cut in the middle; every other file is read as Windows-1252, which has a letter for
 * every byte.
 *
 * @throws when the file cannot be read.
 */
export async function* piecesOf(file: ExportFile): AsyncIterable<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  for await (const chunk of file.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The whole text of a file. */
export async function textOf(file: ExportFile): Promise<string> {
  let text = '';
  for await (const piece of piecesOf(file)) text += piece;
  return text;
}

/** The first characters of a file, some thousands. */
export async function startOf(file: ExportFile): Promise<string> {
  for await (const chunk of file.chunks()) {
    const start = chunk.subarray(0, 8192);
    return new TextDecoder(byteOrderOf(start) ?? 'utf-8').decode(start);
  }
  return '';
}

async function encodingOf(file: ExportFile): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of file.chunks()) {
      const order = isFirst && byteOrderOf(chunk);
      if (order) return order;
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return (await isMostlyUtf8(file)) ? 'utf-8' : 'windows-1252';
  }
}

/** Whether more of the letters beyond ASCII are whole than broken, as in no text of another encoding. */
async function isMostlyUtf8(file: ExportFile): Promise<boolean> {
  const decoder = new TextDecoder();
  let balance = 0;
  for await (const chunk of file.chunks()) {
    for (const [letter] of decoder.decode(chunk, { stream: true }).matchAll(/[^\0-\x7F]/gu)) {
      balance += letter === '\uFFFD' ? -1 : 1;
    }
  }
  return balance > 0;
}

function byteOrderOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
