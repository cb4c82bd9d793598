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
  EBUSY: 'another program is using it. Close that program and build again',
};
