import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inOtherCase } from '../pictures/exact-file.ts';
import { importsOf } from '../read/imports.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const imports = {
  name: 'imports',
  asks: 'Everything that a text imports is there.',
  async check(post, report, { root }) {
    const folder = path.join(root, post.folder);
    for (const { from, place } of importsOf(post.text)) {
      if (from === '' || from.includes(':') || isThere(folder, from, root)) continue;
      const meant = nearest(path.posix.basename(from), await readdir(folder));
      report(
        `"${from}" is imported, and is not there`,
        meant
          ? `Did you mean ./${meant}`
          : `Put the file in ${post.folder}, or take the import out`,
        place,
      );
    }
  },
} as const satisfies Rule;

function isThere(folder: string, from: string, root: string): boolean {
  const file = from.replace(/\?.*$/, '');
  if (/^\.{0,2}\//.test(file)) {
    const whole = path.resolve(folder, file);
    return existsSync(whole) && !inOtherCase(whole, root);
  }
  try {
    createRequire(path.join(folder, 'index.mdx')).resolve(file);
    return true;
  } catch {
    return false;
  }
}
