import type { z } from 'zod';
import { compareNames } from './letters.ts';
import type { sourceFields } from './schema/source.ts';
import { compareText } from './text.ts';

/** A cited source: what its file says, with its id. */
export type Source = Readonly<z.output<typeof sourceFields>> & { readonly id: string };

/**
 * Where a reader finds the source itself: the DOI resolver, else its own
 * address, else `undefined`.
 */
export function sourceHref(source: Pick<Source, 'doi' | 'url'>): string | undefined {
  return source.doi ? `https://doi.org/${source.doi}` : source.url;
}

/**
 * A source as the parts of a line: who and when, the title without its full
 * stop, where it was published, and the address. A part that is not known, or
 * that would only repeat another, is empty.
 */
export function describeSource(source: Source) {
  const href = sourceHref(source);
  const authors = source.authors && authorLine(source.authors);
  const where = [source.venue, source.locator].filter(Boolean).join(' ') || (href ?? '');
  return {
    by: [!source.title && authors === where ? '' : authors, source.year && `(${source.year})`]
      .filter(Boolean)
      .join(' '),
    title: source.title?.replace(/\.$/, '') ?? '',
    where,
    href,
  };
}

/** What kind of study a source is, and of how many people, each as far as known: "Trial", "43 people". */
export function describeStudy({ design, people }: Source): string[] {
  const name =
    design && (design === 'cohort' || design === 'laboratory' ? `${design} study` : design);
  const kind = name && name.charAt(0).toUpperCase() + name.slice(1);
  const size = people && `${people.toLocaleString('en-US')} ${people === 1 ? 'person' : 'people'}`;
  return [kind, size].filter((each) => typeof each === 'string');
}

/** Author names as a line: one, "A and B", "A, B and C", and "A and others" from five on. */
export function authorLine(authors: readonly string[]): string {
  if (authors.length > 4) return `${authors[0]} and others`;
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(authors);
}

/** The id of a source's entry in the list of an article's sources; numbers start at 1. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** The id of the `occurrence`-th place that cites a source; both start at 1. */
export function citationAnchor(number: number, occurrence: number): string {
  return `cite-${number}-${occurrence}`;
}

/** The words by which a reader looks a source up: what its line begins with, but for the year. */
export function sourceName(source: Source): string {
  const { title, where } = describeSource(source);
  return (source.authors && authorLine(source.authors)) || title || where;
}

/** The sources that posts cite, by name, each with the posts that cite it in the order given. */
export function citedSources<P extends { readonly references: readonly Source[] }>(
  posts: readonly P[],
): { source: Source; posts: P[] }[] {
  const cited = new Map<string, { source: Source; posts: P[] }>();
  for (const post of posts) {
    for (const source of post.references) {
      const entry = cited.get(source.id);
      if (entry) entry.posts.push(post);
      else cited.set(source.id, { source, posts: [post] });
    }
  }
  return [...cited.values()].toSorted(
    ({ source: a }, { source: b }) =>
      compareNames(sourceName(a), sourceName(b)) || compareText(a.id, b.id),
  );
}
