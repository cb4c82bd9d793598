import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** How the name of a file ends that is not whole yet. */
const DRAFT = '.draft';

/**
 * Keeps what a later build can use again. Other builds see the file whole or not at all. One that
 * cannot be written costs the next build some time, and no more: nothing is thrown.
 */
export async function keepFile(file: string, content: string | Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}${DRAFT}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, file);
  } catch {
    // No room, no right to write, or something else in its place.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Removes what builds that were stopped have left half written in a folder; without a folder, there is nothing. */
export function removeDrafts(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    if (name.endsWith(DRAFT)) rmSync(path.join(folder, name), { force: true });
  }
}
