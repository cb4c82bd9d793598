import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressKey } from '../../blog/permalinks.ts';
import { addressesOf } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { once } from '../rule.ts';

/** The file that a page comes from, and the line of it that a finding is about. */
export interface Maker {
  /** Path from the project's root. */
  readonly file: string;
  readonly line?: number | undefined;
}

/**
 * The file that made what is at an address, as the list of every address has it;
 * for pictures and the like, the one in the built folder.
 *
 * @param words what the finding is about, as the file may have it: a link, for instance.
 */
export function madeBy(address: string, content: Content, words?: string): Maker {
  const file = makers(content).get(addressKey(address));
  if (!file) return { file: `dist${address.replace(/\/$/, '/index.html')}` };
  return { file, line: words ? lineOf(words, path.join(content.root, file)) : undefined };
}

const makers = once(
  (content) =>
    new Map(addressesOf(content).map(({ address, file }) => [addressKey(address), file])),
);

function lineOf(words: string, file: string): number | undefined {
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  return index < 0 ? undefined : index + 1;
}
