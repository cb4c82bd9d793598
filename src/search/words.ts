/** The words of a text in lower case, without what surrounds them: "don't", "low", "back", "e1rm". */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
  );
}

/** The shortest word that a misspelling is corrected to, or from: shorter ones are too much alike. */
export const SHORTEST = 4;

/** The vocabulary of the site, for the search. */
export interface SiteWords {
  /** Words that a misspelling may stand for, the most used first. */
  readonly known: readonly string[];
  /** The terms of the glossary, each with its other forms. */
  readonly same: readonly (readonly string[])[];
}

/** The most words in the list, even on a large site: some 10 KB. */
const MOST = 2000;

/**
 * The words of the site that a misspelling may stand for, the most used first: all those in a name
 * (a title, a tag, a topic), and others used more than once.
 */
export function wordsUsed(names: readonly string[], texts: readonly string[]): string[] {
  const uses = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const word of wordsOf(text)) {
      if (word.length >= SHORTEST && /^\p{L}/u.test(word)) {
        uses.set(word, (uses.get(word) ?? 0) + weight);
      }
    }
  };
  for (const name of names) count(name, 2);
  for (const text of texts) count(text, 1);
  return [...uses]
    .filter(([, times]) => times > 1)
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}
