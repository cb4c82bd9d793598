import type { Post } from './post.ts';

type Dated = Pick<Post, 'publishedAt'> & Partial<Pick<Post, 'updatedAt' | 'corrections'>>;

/**
 * When the text of a post last changed: the last of its publication, its edit and
 * its corrections. A time on a day that another date names may be before the
 * hour that is told for that day.
 */
export function changedAt({ publishedAt, updatedAt, corrections = [] }: Dated): Date {
  const changes = [publishedAt, updatedAt ?? publishedAt, ...corrections.map(({ date }) => date)];
  return new Date(Math.max(...changes.map((change) => change.getTime())));
}

/** The newest change to any of the posts; `undefined` when there are none. */
export function lastChange(posts: readonly Dated[]): Date | undefined {
  if (posts.length === 0) return undefined;
  return new Date(Math.max(...posts.map((post) => changedAt(post).getTime())));
}
