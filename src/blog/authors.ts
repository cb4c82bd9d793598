import type { ImageMetadata } from 'astro';
import { compareText } from './ordering.ts';
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

/** A piece of a line: words, and where they lead. */
interface LinePart {
  readonly text: string;
  readonly href?: string;
}

/**
 * Who wrote a post, in pieces: "By Ann Example, physical therapist" for one
 * author, "By Ann Example and Ben Sample" for more. None where a post is by
 * the site itself.
 */
export function bylineParts(authors: readonly Pick<Author, 'name' | 'credential' | 'href'>[]) {
  const [first, ...others] = authors;
  if (!first) return [];
  const parts: LinePart[] = [{ text: 'By ' }];
  if (others.length === 0) {
    parts.push({ text: first.name, href: first.href });
    if (first.credential) parts.push({ text: `, ${first.credential}` });
    return parts;
  }
  let i = 0;
  for (const { type, value } of list.formatToParts(authors.map(({ name }) => name))) {
    parts.push(
      type === 'element' ? { text: value, href: authors[i++]?.href ?? '' } : { text: value },
    );
  }
  return parts;
}

/** The same as a text. */
export function bylineText(authors: Parameters<typeof bylineParts>[0]): string {
  return bylineParts(authors)
    .map(({ text }) => text)
    .join('');
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
