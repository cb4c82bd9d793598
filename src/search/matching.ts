import { SHORTEST, wordsOf } from './words.ts';

/**
 * Whether what was found really matches a word. Pagefind matches a word by its stem, or else by the
 * longest prefix that it knows: "dealift" finds a lone "d". A found word counts only if it shares
 * at least half of the word asked for, or all but the ending of a short word.
 *
 * @param found the words that were found, as one text.
 */
export function standsFor(word: string, found: string): boolean {
  const needed = Math.max(word.length / 2, Math.min(word.length, SHORTEST - 1));
  return wordsOf(found).some((other) => sharedStart(word, other) >= needed);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
