import { href } from '../addresses.ts';
import { compareText } from './text.ts';
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

/** The posts beside one post in time. The oldest has no `previous`, the newest no `next`. */
export interface Neighbors<P> {
  /** The older neighbor. */
  readonly previous?: P | undefined;
  /** The newer neighbor. */
  readonly next?: P | undefined;
}

/** Finds every post's neighbors in one pass. Takes posts newest first; the map is by slug. */
export function findNeighbors<P extends { readonly slug: string }>(
  posts: readonly P[],
): ReadonlyMap<string, Neighbors<P>> {
  return new Map(
    posts.map((post, i) => [post.slug, { previous: posts[i + 1], next: posts[i - 1] }]),
  );
}

/**
 * Picks the featured posts by rank, 1 first. Posts of equal rank keep the order
 * they came in. Posts without a rank are left out: nothing pads the list.
 */
export function pickFeatured<P extends { readonly featured?: number | undefined }>(
  posts: readonly P[],
): P[] {
  return posts
    .filter((post) => post.featured !== undefined)
    .toSorted((a, b) => (a.featured ?? 0) - (b.featured ?? 0));
}

/** The featured posts to offer a reader of `post`: all but the one being read. */
export function featuredBeside<P extends { readonly slug: string }>(
  featured: readonly P[],
  post: { readonly slug: string },
): P[] {
  return featured.filter((candidate) => candidate.slug !== post.slug);
}

/** How many posts stand on one page of a list. */
export const pageSize = 50;

/** The pages of a list at `first`, with the posts of each: the first at `first` itself, also when it is empty. */
export function listPages<P>(
  first: string,
  posts: readonly P[],
): { address: string; posts: P[] }[] {
  const pages = Math.max(1, Math.ceil(posts.length / pageSize));
  return Array.from({ length: pages }, (_, i) => ({
    address: i === 0 ? first : `${first}${i + 1}/`,
    posts: posts.slice(i * pageSize, (i + 1) * pageSize),
  }));
}

/** The address of a page of the list of all articles. */
export function articlesHref(page: number): string {
  return href(page > 1 ? `/articles/${page}/` : '/articles/');
}

/** The anchor of a month on its page of that list. */
export function monthAnchor({ year, month }: { year: number; month: number }): string {
  return `month-${year}-${String(month).padStart(2, '0')}`;
}

/**
 * Where a month begins in that list.
 *
 * @param newest the place of the month's newest post among all posts.
 */
export function monthHref(month: { year: number; month: number }, newest: number): string {
  return `${articlesHref(Math.floor(newest / pageSize) + 1)}#${monthAnchor(month)}`;
}

/** A month of the archive. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly count: number;
  /** The first, and so the newest, post of the month; none in a month without posts. */
  readonly newest?: number;
}

/**
 * How many posts each month has, in the site's time zone, from the first month with a post to
 * the last: also the months without any. `newest` is the place of the month's
 * newest post in the list.
 *
 * @param posts newest first.
 */
export function countByMonth(posts: readonly { readonly publishedAt: Date }[]): Month[] {
  const counts = new Map<number, { count: number; newest: number }>();
  for (const [i, { publishedAt }] of posts.entries()) {
    const number = monthNumber(publishedAt);
    const known = counts.get(number);
    counts.set(number, { count: (known?.count ?? 0) + 1, newest: known?.newest ?? i });
  }
  const [last, first] = [posts[0], posts.at(-1)].map(
    (post) => post && monthNumber(post.publishedAt),
  );
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const number = first + i;
    const found = counts.get(number) ?? { count: 0 };
    return { year: Math.floor(number / 12), month: (number % 12) + 1, ...found };
  });
}

function monthNumber(instant: Date): number {
  const [year, month] = isoDay(instant).split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}
