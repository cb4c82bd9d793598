import { isoDay } from './schema/instant.ts';

type Dated = { readonly publishedAt: Date; readonly slug: string };

/**
 * Sorts newest first; posts of the same instant by slug in code-unit order, so
 * that neither the file system nor a locale decides. Returns a new array.
 */
export function newestFirst<P extends Dated>(posts: readonly P[]): P[] {
  return posts.toSorted(
    (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || compareText(a.slug, b.slug),
  );
}

/** Groups posts that are already in order by the year of their publication, keeping that order. */
export function byYear<P extends Dated>(posts: readonly P[]): { year: number; posts: P[] }[] {
  const years = Map.groupBy(posts, (post) => Number(isoDay(post.publishedAt).slice(0, 4)));
  return [...years].map(([year, ofYear]) => ({ year, posts: ofYear }));
}

/** The same for the month of a year, 1 to 12. */
export function byMonth<P extends Dated>(posts: readonly P[]): { month: number; posts: P[] }[] {
  const months = Map.groupBy(posts, (post) => Number(isoDay(post.publishedAt).slice(5, 7)));
  return [...months].map(([month, ofMonth]) => ({ month, posts: ofMonth }));
}

/** Orders text by UTF-16 code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
