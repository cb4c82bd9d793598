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

/** What the search is told about the words of the site. */
export interface SiteWords {
  /** Words that a misspelled one may have meant, the most used first. */
  readonly known: readonly string[];
  /** The terms of the glossary, each with its other forms. */
  readonly same: readonly (readonly string[])[];
}

/** How many words the list of a large site has at most: some 10 KB. */
const MOST = 2000;

/**
 * The words of the site that a misspelled word may have meant, the most used
 * first: all that stand in a name (a title, a tag, a topic), and the others
 * that are used more than once.
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
