import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, findingsOf } from '../finding.ts';
import { readWhenChanged } from './read-when-changed.ts';
import { LEDGER_FILE } from './ledger.ts';
import { placeAt } from './text-tree.ts';
import { compareText } from '../../blog/text.ts';

/** The entries of a folder by name, without what systems and editors leave behind; none if it does not exist. */
export async function listFolder(folder: string): Promise<readonly Dirent[]> {
  if (!existsSync(folder)) return [];
  return list(path.dirname(folder), path.basename(folder));
}

const list = readWhenChanged(async (root, folder): Promise<readonly Dirent[]> => {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !isDropping(name))
    .toSorted((a, b) => compareText(a.name, b.name));
});

/**
 * Whether a file was left by a system or an editor: folder settings, thumbnails, backups, swap and
 * lock files.
 */
export function isDropping(name: string): boolean {
  return DROPPING.test(name);
}

const DROPPING =
  /^\.|~$|^~\$|^#.*#$|\.(?:swp|swo|swx|bak|orig|rej|tmp|temp|part|crdownload)$|^(?:desktop\.ini|thumbs\.db|ehthumbs\.db|icon\r|__macosx)$/i;

/**
 * Reads a file of the content as UTF-8, or reports its encoding and where that first shows.
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

/** With its byte order mark, or with the zero bytes of plain letters. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const zeros = bytes.subarray(0, 200).filter((byte) => byte === 0).length;
  return zeros > 20;
}

/** The files under `content` that can contain links, by path from the project's folder; not the ledger. */
export async function textFiles(root: string): Promise<string[]> {
  const folder = path.join(root, 'content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:mdx?|ya?ml|json|txt)$/.test(entry.name))
    .map((entry) =>
      path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .filter((file) => file !== LEDGER_FILE)
    .toSorted(compareText);
}

/**
 * The actual path of a file that differs from the given one only in case: some systems open such a
 * file, others do not find it. `undefined` if the file exists as given, or not at all.
 *
 * @param file an absolute path in `root`.
 */
export function inOtherCase(file: string, root: string): string | undefined {
  const segments = path.relative(root, file).split(path.sep);
  let folder = root;
  for (const segment of segments) {
    if (segment === '..' || !existsSync(folder)) return undefined;
    const names = readdirSync(folder);
    const real = names.includes(segment)
      ? segment
      : names.find((name) => name.toLowerCase() === segment.toLowerCase());
    if (real === undefined) return undefined;
    folder = path.join(folder, real);
  }
  return folder === file ? undefined : folder;
}
