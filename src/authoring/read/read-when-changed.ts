import path from 'node:path';
import { stampOf } from '../../blog/writing/look.ts';

/**
 * Reads a file again only when it is another than the last time, however often a server in
 * development checks the content.
 *
 * @param read reads a file by the project's folder and its path from there. What else it takes must
 *   follow from the two.
 */
export function readWhenChanged<Rest extends unknown[], Reading>(
  read: (root: string, file: string, ...rest: Rest) => Promise<Reading>,
): (root: string, file: string, ...rest: Rest) => Promise<Reading> {
  const known = new Map<string, { readonly stamp: string; readonly reading: Promise<Reading> }>();
  return (root, file, ...rest) => {
    const whole = path.join(root, file);
    const stamp = stampOf(whole);
    const before = known.get(whole);
    if (before && before.stamp === stamp) return before.reading;
    const reading = read(root, file, ...rest);
    if (stamp === undefined) known.delete(whole);
    else known.set(whole, { stamp, reading });
    return reading;
  };
}
