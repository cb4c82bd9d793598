/** The id of the list of corrections in an article. */
export const correctionsAnchor = 'corrections';

/** What an article once said wrong and says right now, as plain text, and when that was corrected. */
export interface Correction {
  readonly date: Date;
  readonly text: string;
}

/** A correction with the article it was made in. */
export type PlacedCorrection<P> = Correction & { readonly post: P };

/**
 * Sorts corrections newest first; those of the same instant keep the order they
 * came in. Returns a new array.
 */
export function newestCorrectionFirst<C extends Correction>(corrections: readonly C[]): C[] {
  return corrections.toSorted((a, b) => b.date.getTime() - a.date.getTime());
}

/**
 * The corrections of all posts in one list, newest first; those of the same
 * instant in the order of the posts given.
 */
export function listCorrections<P extends { readonly corrections: readonly Correction[] }>(
  posts: readonly P[],
): PlacedCorrection<P>[] {
  return newestCorrectionFirst(
    posts.flatMap((post) => post.corrections.map((correction) => ({ ...correction, post }))),
  );
}
