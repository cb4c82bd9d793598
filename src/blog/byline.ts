import { correctionsAnchor } from './corrections.ts';
import { isoDay } from './schema/instant.ts';
import type { Post } from './post.ts';

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
