import type { Item } from '../model.ts';
import { cutAtWord } from './cut.ts';

/** The most characters that a title has here. */
const MOST = { post: 120, page: 80 } as const;

/** The title of an item as this site can have it: one line, cut at a word where it is too long. */
export function titleOf({ kind, title }: Pick<Item, 'kind' | 'title'>): string {
  return cutAtWord(title.replaceAll(/\s+/g, ' ').trim() || 'Untitled', MOST[kind]);
}
