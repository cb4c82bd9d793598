import { compareText } from './text.ts';
import { tagHref, tagPlaceHref, tagSlug } from './permalinks.ts';

/** A tag with fewer posts has no page of its own: it is only in the list of all tags. */
export const POSTS_FOR_A_PAGE = 3;

export interface Tag<P> {
  readonly name: string;
  readonly slug: string;
  /** In the order in which they were given. */
  readonly posts: readonly P[];
  readonly hasPage: boolean;
  /** Its own page, or its place in the list of all. */
  readonly href: string;
}

/** Collects the tags of all posts, by name. */
export function arrangeTags<P extends { readonly tags: readonly string[] }>(
  posts: readonly P[],
): Tag<P>[] {
  const uses = posts.flatMap((post) => post.tags.map((name) => ({ name, post })));
  const tagged = Map.groupBy(uses, ({ name }) => name);
  return [...tagged]
    .map(([name, uses]) => {
      const posts = uses.map(({ post }) => post);
      const hasPage = posts.length >= POSTS_FOR_A_PAGE;
      const href = hasPage ? tagHref(name) : tagPlaceHref(name);
      return { name, slug: tagSlug(name), posts, hasPage, href };
    })
    .toSorted((a, b) => compareText(a.name, b.name));
}
