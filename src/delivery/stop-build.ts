import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Ends a build, or a server that cannot start, with a message instead of a stack trace, since an
 * author or an owner can fix what went wrong. If it were thrown, Astro would put a line about an
 * unhandled error first.
 */
export function stopBuild(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/**
 * Has a build that fails say so in its last line when it cannot write any more. The tools that write
 * most of it tell of that in a stack trace, or not at all.
 *
 * @param folder where it writes.
 */
export function explainFailure(folder: string): void {
  process.once('exit', (code) => {
    if (code === 0) return;
    const fault = writingFault(path.join(folder, `room-${process.pid}`));
    if (fault) process.stderr.write(`${fault}\n`);
  });
}

/** More than the largest file that a build is likely to write. */
const ROOM = 16 * 1024 * 1024;

/** What stands in the way of a large file; `undefined` if nothing does. */
function writingFault(file: string): string | undefined {
  try {
    writeFileSync(file, Buffer.alloc(ROOM));
    return undefined;
  } catch (error) {
    return systemFault(error);
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * What the system says about a file, in plain words; `undefined` for any other error, which is a
 * bug in the code.
 */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const file = 'path' in error && typeof error.path === 'string' ? error.path : 'a file';
  const reason = REASONS[String(error.code)];
  return (
    reason && `The build could not write ${file}: ${reason}. The last good output is still there.`
  );
}

const REASONS: Partial<Record<string, string>> = {
  EACCES:
    'you do not have permission. Give yourself permission to write there, or build as its owner',
  EPERM:
    'you do not have permission. Give yourself permission to write there, or build as its owner',
  EROFS: 'it is on a read-only disk. Build in a folder that you can write to',
  ENOSPC: 'the disk is full. Make room and build again',
  EDQUOT: 'your disk quota is used up. Make room and build again',
  EFBIG: 'it is larger than a file of yours may be. Raise that limit (ulimit -f) and build again',
  EBUSY:
    'another program is using it, or it is a disk of its own. Close that program, or have dist and .cache on one disk',
  EXDEV: 'it is on another disk. Have dist and .cache on one disk',
};
