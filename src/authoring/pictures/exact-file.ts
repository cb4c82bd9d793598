import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The path of a file as its folders write it, where that differs from what was
 * asked for in case alone: some systems open such a file, others do not find it.
 * `undefined` where the file is there as asked for, or is not there at all.
 *
 * @param file an absolute path in `root`.
 */
export function inOtherCase(file: string, root: string): string | undefined {
  const segments = path.relative(root, file).split(path.sep);
  let folder = root;
  for (const segment of segments) {
    if (segment === '..' || !existsSync(folder)) return undefined;
    const names = readdirSync(folder);
    const real = names.includes(segment)
      ? segment
      : names.find((name) => name.toLowerCase() === segment.toLowerCase());
    if (real === undefined) return undefined;
    folder = path.join(folder, real);
  }
  return folder === file ? undefined : folder;
}
