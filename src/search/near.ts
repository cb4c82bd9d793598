import { distance } from 'fastest-levenshtein';
import { wordsOf } from './words.ts';

/** A page that a reader may have meant: its address, as links to it have it, and its title. */
export type NearPage = readonly [href: string, title: string];

/** How many pages are offered at most. */
const MOST_NEAR = 3;

/** The least share of what was asked for that a page must have. */
const LEAST = 1 / 3;

/** Names that say nothing about a page, only how some site was made. */
const EMPTY = /^(?:index|html?|php|aspx?|amp|www|\d+)$/;

/**
 * The pages whose addresses and titles resemble the last part of an address that leads nowhere, the
 * nearest first; where none does, the part before it counts. Words may be misspelled, and long ones
 * count for more.
 *
 * @param asked the path of the address, as the browser has it.
 */
export function nearPages(asked: string, pages: readonly NearPage[]): NearPage[] {
  for (const words of partsAsked(asked).toReversed()) {
    const near = nearWords(words, pages);
    if (near.length > 0) return near;
  }
  return [];
}

/** What a reader may have looked for: the words in the last part of an address that has any. */
export function wordsAsked(address: string): string[] {
  return partsAsked(address).at(-1) ?? [];
}

/** The words in each part of an address that has any. */
function partsAsked(address: string): string[][] {
  return address
    .split('/')
    .map((part) => wordsOf(decoded(part)).filter((word) => !EMPTY.test(word)))
    .filter((words) => words.length > 0);
}

function nearWords(words: readonly string[], pages: readonly NearPage[]): NearPage[] {
  const length = lengthOf(words);
  return pages
    .map((page) => ({ page, ...closeness(words, page) }))
    .filter(({ shared }) => shared / length >= LEAST)
    .toSorted((a, b) => b.shared - a.shared || a.rest - b.rest)
    .slice(0, MOST_NEAR)
    .map(({ page }) => page);
}

function closeness(words: readonly string[], [href, title]: NearPage) {
  const own = new Set([...wordsAsked(href), ...wordsOf(title)]);
  const shared = words.reduce((sum, word) => sum + word.length * likeness(word, own), 0);
  return { shared, rest: lengthOf([...own]) };
}

/** How much a word is like the nearest of others: 1 where it is the same, 0 where it is another word. */
function likeness(word: string, others: ReadonlySet<string>): number {
  if (others.has(word)) return 1;
  const alike = [...others].map(
    (other) => 1 - distance(word, other) / Math.max(word.length, other.length),
  );
  const most = Math.max(0, ...alike);
  return most >= 0.6 ? most : 0;
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
