import { isoDay } from './schema/instant.ts';

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
