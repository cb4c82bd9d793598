import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';

/** The folders of a build: where its output belongs, where it is made, and where the last output is kept meanwhile. */
export interface Folders {
  readonly place: string;
  readonly next: string;
  readonly last: string;
}

/**
 * Prepares for a build: puts the last output back if a swap was interrupted, and clears what an
 * interrupted build left.
 *
 * @throws when the output could not be put in its place, which is better known before it is made.
 */
export async function prepare({ place, next, last }: Folders): Promise<void> {
  if (!existsSync(place) && existsSync(last)) await rename(last, place);
  remove(last);
  remove(next);
  for (const folder of [path.dirname(place), place]) {
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
  }
}

/** Puts the next output in place of the last one, or leaves the last one there if it cannot. */
export async function swap({ place, next, last }: Folders): Promise<void> {
  const hadOutput = existsSync(place);
  if (hadOutput) {
    remove(last);
    await mkdir(path.dirname(last), { recursive: true });
    await rename(place, last);
  }
  try {
    await rename(next, place);
  } catch (error) {
    if (hadOutput) await rename(last, place);
    throw error;
  }
  try {
    remove(last);
  } catch {
    // The output is out: the next build says what stands in the way.
  }
}

/** At once: asking for each of ten thousand files takes longer than removing it. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
