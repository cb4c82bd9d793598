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
