import type { Dirent } from 'node:fs';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isDropping } from './droppings.ts';
import { compareText } from '../../blog/ordering.ts';

/** The entries of a folder by name, without what systems and editors leave behind; none if there is no such folder. */
export async function listFolder(folder: string): Promise<Dirent[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !isDropping(name))
    .toSorted((a, b) => compareText(a.name, b.name));
}
