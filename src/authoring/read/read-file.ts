import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, findingsOf } from '../finding.ts';
import { placeAt } from './source-offset.ts';

/**
 * Reads a file of the content as UTF-8, or says in which other encoding it is
 * and where that shows first.
 *
 * @param file its path from `root`.
 */
export async function readContentFile(root: string, file: string): Promise<string | Finding[]> {
  const bytes = await readFile(path.join(root, file));
  const fault = findingsOf(file, 'encoding');
  if (isUtf16(bytes)) return [fault('the file is in UTF-16', SAVE, { line: 1, column: 1 })];
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Every byte is a letter in windows-1252, which is what Latin-1 means on the web.
    const valid = bytes.toString('utf8').indexOf('\uFFFD');
    const start = Buffer.byteLength(bytes.toString('utf8').slice(0, valid));
    const letters = new TextDecoder('windows-1252').decode(bytes.subarray(start));
    const [word = ''] = /^[^\s]{1,20}/.exec(letters) ?? [];
    return [
      fault(
        `the file is not in UTF-8: its "${word}" is in another encoding, such as Latin-1`,
        SAVE,
        placeAt(bytes.toString('utf8'), valid),
      ),
    ];
  }
}

const SAVE =
  'Save it again as UTF-8; editors ask for the encoding under "Save as" or at the foot of the window';

/** With its mark at the start, or with the zero bytes that plain letters have in it. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const zeros = bytes.subarray(0, 200).filter((byte) => byte === 0).length;
  return zeros > 20;
}
