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

/** How many posts a list has at most for each to show its cover. */
export const MOST_COVERED = 6;

/** The posts with these slugs, in their order. A slug that none of the posts has is left out. */
export function inOrder<P extends { readonly slug: string }>(
  slugs: readonly string[],
  posts: readonly P[],
): P[] {
  return slugs.flatMap((slug) => posts.find((post) => post.slug === slug) ?? []);
}

/** How many featured posts a reader of a post is offered at most. */
export const MOST_FEATURED = 3;

/** How many posts that link to a post its reader is shown at most. */
export const MOST_LINKED = 3;

/** How many posts that link to a post or are related to it its reader is offered at most. */
const MOST_AKIN = 4;

/** What a reader can go on to from a post: no post twice, and never the post itself. */
export interface ReadingOn<P> extends Neighbors<P> {
  /** What links to the post, newest first. */
  readonly linkedFrom: readonly P[];
  readonly related: readonly P[];
  /** By rank. */
  readonly featured: readonly P[];
  /** Newest first: only where no other featured post is left. */
  readonly others: readonly P[];
}

/**
 * Chooses what a reader can go on to from a post: the neighbors first, since they are given; then
 * the newest that link to the post; then what is related, the less of it the more link to the post;
 * then the next featured posts by rank. None of them is there a second time. Where no featured post
 * is left, the newest that the page does not show yet take their place. The other parts of the
 * post's series stand in a box of their own, and are offered as neighbors only.
 *
 * @param library.posts newest first.
 * @param library.featured by rank.
 * @param library.series the parts of the post's series.
 * @param library.linkedFrom what links to the post, newest first.
 * @param library.relatedTo gives what is related to a post, without those of the slugs.
 */
export function chooseReadingOn<P extends { readonly slug: string }>(
  post: P,
  library: {
    readonly posts: readonly P[];
    readonly neighbors: Neighbors<P>;
    readonly series: readonly P[];
    readonly featured: readonly P[];
    readonly linkedFrom: readonly P[];
    readonly relatedTo: (post: P, shown: ReadonlySet<string>) => readonly P[];
  },
): ReadingOn<P> {
  const { previous, next } = library.neighbors;
  const shown = new Set([post, previous, next, ...library.series].map((each) => each?.slug ?? ''));
  const newOf = (posts: readonly P[], most: number) =>
    posts
      .values()
      .filter(({ slug }) => !shown.has(slug))
      .take(most)
      .toArray();
  const linkedFrom = newOf(library.linkedFrom, MOST_LINKED);
  for (const { slug } of linkedFrom) shown.add(slug);
  const related = library.relatedTo(post, shown).slice(0, MOST_AKIN - linkedFrom.length);
  for (const { slug } of related) shown.add(slug);
  const featured = newOf(library.featured, MOST_FEATURED);
  return {
    previous,
    next,
    linkedFrom,
    related,
    featured,
    others: featured.length > 0 ? [] : newOf(library.posts, MOST_FEATURED),
  };
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

/** The least difference, in minutes, between the longest and the shortest post of a list for which each row has its length. */
const TELLING_MINUTES = 3;

/** Whether how long they take to read tells the posts of a list apart: a minute or two tells nobody anything. */
export function lengthsDiffer(posts: readonly { readonly minutes: number }[]): boolean {
  const minutes = posts.map((post) => post.minutes);
  return Math.max(...minutes) - Math.min(...minutes) >= TELLING_MINUTES;
}

/** How many posts of one topic a month has. */
export interface TopicCount<T> {
  readonly topic: T;
  readonly count: number;
  /** How many posts of the month are of the topics before it. */
  readonly below: number;
}

/** A month of the archive. */
export interface Month<T> {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly count: number;
  /** The topics of its posts, in the order of the site. */
  readonly topics: readonly TopicCount<T>[];
  /** The first, and so the newest, post of the month; none in a month without posts. */
  readonly newest?: number;
}

/**
 * How many posts each month has, in the site's time zone, and how many of each topic, from the first
 * month with a post to the last: also the months without any. `newest` is the place of the month's
 * newest post in the list.
 *
 * @param posts newest first.
 * @param topics in the order of the site.
 */
export function countByMonth<T>(
  posts: readonly { readonly publishedAt: Date; readonly topic: T }[],
  topics: readonly T[],
): Month<T>[] {
  const months = Map.groupBy(posts.entries(), ([, post]) => monthNumber(post.publishedAt));
  const [last, first] = [posts[0], posts.at(-1)].map(
    (post) => post && monthNumber(post.publishedAt),
  );
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const number = first + i;
    const found = months.get(number) ?? [];
    return {
      year: Math.floor(number / 12),
      month: (number % 12) + 1,
      count: found.length,
      topics: countByTopic(
        found.map(([, post]) => post),
        topics,
      ),
      ...(found[0] && { newest: found[0][0] }),
    };
  });
}

function countByTopic<T>(
  posts: readonly { readonly topic: T }[],
  topics: readonly T[],
): TopicCount<T>[] {
  let below = 0;
  return [...Map.groupBy(posts, ({ topic }) => topic)]
    .toSorted(([a], [b]) => topics.indexOf(a) - topics.indexOf(b))
    .map(([topic, { length: count }]) => {
      below += count;
      return { topic, count, below: below - count };
    });
}

function monthNumber(instant: Date): number {
  const [year, month] = isoDay(instant).split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}
