import type { Post } from './post.ts';

type Dated = Pick<Post, 'publishedAt' | 'updatedAt'>;

/** When the text of a post last changed: the last edit, or else its publication. */
export function changedAt({ publishedAt, updatedAt }: Dated): Date {
  return updatedAt ?? publishedAt;
}

/** The newest change to any of the posts; `undefined` when there are none. */
export function lastChange(posts: readonly Dated[]): Date | undefined {
  if (posts.length === 0) return undefined;
  return new Date(Math.max(...posts.map((post) => changedAt(post).getTime())));
}
