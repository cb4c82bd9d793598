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
