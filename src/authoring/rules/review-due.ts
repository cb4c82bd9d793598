import { isoDay } from '../../blog/schema/instant.ts';
import { isPublished } from '../links/addresses.ts';
import { indexOfConcern } from './concerns.ts';
import type { Rule } from '../rule.ts';

/** Calendar months between two looks at an article. */
const MONTHS = { pain: 12, other: 36 };

export const reviewDue = {
  name: 'review-due',
  asks: `An article about pain is reviewed every ${MONTHS.pain} months, any other every ${MONTHS.other}.`,
  check(post, report, content) {
    const { reviewedAt, publishedAt, tags } = post.front;
    const last = reviewedAt ?? publishedAt;
    if (!last || !isPublished(post, content)) return;
    const months = indexOfConcern(tags, 'pain') < 0 ? MONTHS.other : MONTHS.pain;
    if (content.now < monthsLater(last, months)) return;
    const done = reviewedAt ? 'reviewed' : 'published';
    report(
      `the article was last ${done} on ${isoDay(last)}, over ${months} months ago`,
      `Check it against its sources, then write reviewedAt: ${isoDay(content.now)}`,
      post.placeOf([reviewedAt ? 'reviewedAt' : 'publishedAt']),
    );
  },
} as const satisfies Rule;

/** The same day and time that many months later, or the last day of a month that is too short; in UTC. */
function monthsLater(instant: Date, months: number): Date {
  const later = new Date(instant);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== instant.getUTCDate()) later.setUTCDate(0);
  return later;
}
