/**
 * Ends a build, or a server that cannot start, with words instead of a stack
 * trace: what went wrong is an author's or an owner's to fix. Astro would put
 * a line about an unhandled error before them.
 */
export function stopBuild(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/**
 * What the system says about a file, in words; `undefined` for an error of
 * another kind, which is a fault of the code.
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
  EACCES: 'you are not allowed to. Give yourself the right to write there, or build as its owner',
  EPERM: 'you are not allowed to. Give yourself the right to write there, or build as its owner',
  EROFS: 'it is on a disk that can only be read. Build in a folder that can be written',
  ENOSPC: 'the disk is full. Make room and build again',
  EDQUOT: 'your share of the disk is full. Make room and build again',
  EBUSY: 'another program is using it. Close that program and build again',
};
