import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Swaps in the content and settings from `.cache/adopt/next`, or leaves the present ones. */
export async function swap(root: string): Promise<void> {
  const next = path.join(root, '.cache/adopt/next');
  const last = path.join(root, LAST);
  await mkdir(path.join(last, 'src'), { recursive: true });
  try {
    await cp(path.join(root, SITE), path.join(last, SITE));
    await rename(path.join(root, 'content'), path.join(last, 'content'));
    await rename(path.join(next, 'content'), path.join(root, 'content'));
    // In one step: without settings, no command could start to undo this.
    await rename(path.join(next, SITE), path.join(root, SITE));
  } catch (error) {
    await undoHalfDone(root);
    throw error;
  }
  // In one step, too: a partly deleted copy must not be put back.
  const done = `${last}-done`;
  await rm(done, { recursive: true, force: true });
  await rename(last, done);
  await rm(done, { recursive: true });
}

/**
 * Puts back what an interrupted run left aside.
 *
 * @returns whether there was anything.
 */
export async function undoHalfDone(root: string): Promise<boolean> {
  const last = path.join(root, LAST);
  if (!existsSync(last)) return false;
  for (const part of PARTS) {
    const kept = path.join(last, part);
    if (!existsSync(kept)) continue;
    await rm(path.join(root, part), { recursive: true, force: true });
    await rename(kept, path.join(root, part));
  }
  await rm(last, { recursive: true });
  return true;
}

const SITE = 'src/site.ts';

const PARTS = ['content', SITE] as const;

/** Where the present ones are kept meanwhile. */
const LAST = '.cache/adopt/last';
