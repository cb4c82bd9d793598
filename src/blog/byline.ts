import type { z } from 'zod';
import type { Author } from './authors.ts';
import { correctionsAnchor } from './corrections.ts';
import { longDate } from './dates.ts';
import type { Post } from './post.ts';
import { isoDay } from './schema/instant.ts';
import type { reviewerFields } from './schema/post.ts';

/** One date under a title: what happened, when, and where the reader can see it. */
export interface BylineDate {
  readonly label: string;
  readonly instant: Date;
  readonly href?: string;
}

/**
 * The dates of a post as its byline shows them. The newest correction is among
 * them, with a link to the corrections; where the last edit was made on that
 * day, the two are one date, called a correction. Where a reviewer stands beside
 * the post, the site's own review is called a check, so that no reader takes the
 * one for the other.
 */
export function bylineDates(
  post: Pick<Post, 'publishedAt' | 'updatedAt' | 'reviewedAt' | 'reviewer' | 'corrections'>,
): BylineDate[] {
  const { publishedAt, updatedAt, reviewedAt, reviewer } = post;
  const correctedAt = post.corrections[0]?.date;
  const correcting = updatedAt && correctedAt && isoDay(updatedAt) === isoDay(correctedAt);
  const dates = [
    { label: 'Published', instant: publishedAt },
    { label: 'Updated', instant: correcting ? undefined : updatedAt },
    { label: 'Corrected', instant: correctedAt, href: `#${correctionsAnchor}` },
    { label: reviewer ? 'Checked' : 'Reviewed', instant: reviewedAt },
  ];
  return dates.flatMap(({ instant, ...date }) => (instant ? [{ ...date, instant }] : []));
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

/** An expert who has read an article and vouches for it, and when. */
export type Reviewer = Readonly<z.output<typeof reviewerFields>>;

/** "Reviewed by Ann Example, physical therapist, on 3 November 2026". */
export function reviewLine({ name, credential, date }: Reviewer): string {
  return `Reviewed by ${name}, ${credential}, on ${longDate(date)}`;
}
