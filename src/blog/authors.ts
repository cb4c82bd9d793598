import type { ImageMetadata } from 'astro';
import { compareText } from './text.ts';
import { authorHref } from './permalinks.ts';
import { fillIn } from './site-values.ts';

/** Someone who writes articles: what their file says, with where their page is. */
export interface Author {
  /** The file name in `content/authors`, and the word that a post has in `authors`. */
  readonly id: string;
  /** The file name they were first published under, which their feeds are known by. */
  readonly firstId: string;
  readonly name: string;
  readonly credential?: string | undefined;
  /** Plain text. */
  readonly biography: string;
  readonly photo?: { readonly image: ImageMetadata; readonly alt: string } | undefined;
  /** Profiles elsewhere. */
  readonly links: readonly { readonly name: string; readonly href: string }[];
  /** A handle with its server, such as `@ann@mastodon.social`. */
  readonly fediverse?: string | undefined;
  /** Old addresses, which lead to `href`. */
  readonly aliases: readonly string[];
  readonly href: string;
}

/** Makes the authors from their files, by name. */
export function arrangeAuthors(
  files: readonly {
    id: string;
    data: Omit<Author, 'id' | 'firstId' | 'href'> & { id?: string | undefined };
  }[],
): Author[] {
  return files
    .map(({ id, data: { id: firstId = id, ...data } }) => ({
      ...data,
      biography: fillIn(data.biography),
      id,
      firstId,
      href: authorHref(id),
    }))
    .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** The authors whom readers choose among, in a list and by their feeds: all of them, or none where there is one alone. */
export function authorsToChoose<A>(authors: readonly A[]): readonly A[] {
  return authors.length > 1 ? authors : [];
}
