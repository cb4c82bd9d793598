/** How many posts stand on one page of a list. */
export const pageSize = 50;

/** The pages of a list at `href`, with the posts of each: the first at `href` itself, also when it is empty. */
export function listPages<P>(href: string, posts: readonly P[]): { href: string; posts: P[] }[] {
  const pages = Math.max(1, Math.ceil(posts.length / pageSize));
  return Array.from({ length: pages }, (_, i) => ({
    href: i === 0 ? href : `${href}${i + 1}/`,
    posts: posts.slice(i * pageSize, (i + 1) * pageSize),
  }));
}
