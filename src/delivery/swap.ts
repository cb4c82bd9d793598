import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
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
 */
export async function prepare({ place, next, last }: Folders): Promise<void> {
  if (!existsSync(place) && existsSync(last)) await rename(last, place);
  await rm(last, { recursive: true, force: true });
  await rm(next, { recursive: true, force: true });
}

/** Puts the next output in place of the last one, or leaves the last one there if it cannot. */
export async function swap({ place, next, last }: Folders): Promise<void> {
  const hadOutput = existsSync(place);
  if (hadOutput) {
    await rm(last, { recursive: true, force: true });
    await mkdir(path.dirname(last), { recursive: true });
    await rename(place, last);
  }
  try {
    await rename(next, place);
  } catch (error) {
    if (hadOutput) await rename(last, place);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}
