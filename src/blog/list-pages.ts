import { href } from '../addresses.ts';
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
