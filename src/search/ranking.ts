/** How well a page matches a part of a query, and by which words. */
export interface Match {
  readonly score: number;
  readonly words: string;
}

/** A page that a query finds. */
export interface Ranked {
  readonly id: string;
  /** The words of the query, or their synonyms, that the page has. */
  readonly words: string;
}

/** A page that lacks a part of a query is still found if its score is at least this share of the best. */
const CLOSE = 0.5;

/**
 * The pages that a query finds, the best first: those with all parts of it, and those that lack
 * some but still score nearly as well as the best.
 *
 * @param parts the pages that have each part, by id.
 */
export function rank(parts: readonly ReadonlyMap<string, Match>[]): Ranked[] {
  const ids = new Set(parts.flatMap((part) => [...part.keys()]));
  const pages = [...ids]
    .map((id) => {
      const matches = parts.flatMap((part) => part.get(id) ?? []);
      const share = matches.length / parts.length;
      const score = share * matches.reduce((sum, match) => sum + match.score, 0);
      return { id, words: matches.map(({ words }) => words).join(' '), share, score };
    })
    .toSorted((a, b) => b.score - a.score);
  const least = (pages[0]?.score ?? 0) * CLOSE;
  return pages
    .filter(({ share, score }) => share === 1 || score >= least)
    .map(({ id, words }) => ({ id, words }));
}
