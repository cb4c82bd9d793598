import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../blog/ordering.ts';
import { LEDGER_FILE } from '../ledger/ledger.ts';

/** The files under `content` that may have links in them, by path from the project's folder; not the ledger. */
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
