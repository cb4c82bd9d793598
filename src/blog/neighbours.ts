/** The posts beside one post in time. The oldest has no `previous`, the newest no `next`. */
export interface Neighbours<P> {
  /** The older neighbour. */
  readonly previous?: P | undefined;
  /** The newer neighbour. */
  readonly next?: P | undefined;
}

/** Finds every post's neighbours in one pass. Takes posts newest first; the map is by slug. */
export function findNeighbours<P extends { readonly slug: string }>(
  posts: readonly P[],
): ReadonlyMap<string, Neighbours<P>> {
  return new Map(
    posts.map((post, i) => [post.slug, { previous: posts[i + 1], next: posts[i - 1] }]),
  );
}
