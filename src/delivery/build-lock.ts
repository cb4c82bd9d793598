import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes the lock that keeps a second build out of a project's folders until this process ends. A
 * lock whose process is gone is taken over.
 *
 * It is a folder that holds one file, named like the process. A folder is put in place whole, and
 * never in place of one that holds something: of any number of builds, one has it.
 *
 * @param lock where the folder is; those around it are made.
 * @returns the id of the process that is already building there; `undefined` once the lock is
 *   taken.
 */
export function takeLock(lock: string): number | undefined {
  const own = `${lock}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, String(process.pid)), '');
  while (!putInPlace(own, lock)) {
    const [name = ''] = ignoring(['ENOENT'], () => readdirSync(lock)) ?? [];
    const holder = Number(name);
    if (holder > 0 && holder !== process.pid && isAlive(holder)) {
      rmSync(own, { recursive: true });
      return holder;
    }
    release(lock, name);
  }
  process.once('exit', () => {
    release(lock, String(process.pid));
  });
  return undefined;
}

/** Whether there was no other. */
function putInPlace(own: string, lock: string): boolean {
  // Windows calls a folder in the way a matter of permission.
  const inTheWay = ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : [])];
  return (
    ignoring(inTheWay, () => {
      renameSync(own, lock);
      return true;
    }) ?? false
  );
}

/** Takes a process out of the lock, and nothing that another one has put there since. */
function release(lock: string, name: string): void {
  if (name) rmSync(path.join(lock, name), { recursive: true, force: true });
  ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => {
    rmdirSync(lock);
  });
}

function isAlive(id: number): boolean {
  try {
    // Signal 0 only asks whether the process exists.
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** What a task returns; `undefined` where it fails in one of these ways. */
function ignoring<Result>(codes: readonly string[], task: () => Result): Result | undefined {
  try {
    return task();
  } catch (error) {
    if (codes.includes(codeOf(error))) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
