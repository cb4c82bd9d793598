import { isoDay } from '../../blog/schema/instant.ts';
import { isPublished } from '../links/addresses.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Rule } from '../rule.ts';
import { indexOfConcern } from './concerns.ts';

/** An earlier year is a typo: the web is younger. */
const FIRST_YEAR = 1970;

/** Nobody schedules more years ahead than this. */
const YEARS_AHEAD = 5;

export const dates: Rule = {
  name: 'dates',
  asks: `Dates are in ${FIRST_YEAR} or later, and no more than ${YEARS_AHEAD} years ahead.`,
  check(post, report, { now }) {
    const last = now.getUTCFullYear() + YEARS_AHEAD;
    for (const { path, date } of datesOf(post)) {
      const year = date.getUTCFullYear();
      if (year >= FIRST_YEAR && year <= last) continue;
      report(
        `${path.join('.')} is ${isoDay(date)}, and the year ${year} is ${year > last ? 'far ahead' : 'long ago'}`,
        `Write a year from ${FIRST_YEAR} to ${last}`,
        post.placeOf(path),
      );
    }
  },
};

/** A day begins up to 14 hours earlier than in UTC. */
const AHEAD = 14 * 3_600_000;

export const datesToCome: Rule = {
  name: 'dates-to-come',
  asks: 'A published article was not changed, corrected or reviewed on a future date.',
  check(post, report, content) {
    if (!isPublished(post, content)) return;
    for (const { path, date } of datesOf(post)) {
      if (date.getTime() <= content.now.getTime() + AHEAD) continue;
      report(
        `${path.join('.')} is ${isoDay(date)}, which is still to come`,
        'Write the day on which it was done',
        post.placeOf(path),
      );
    }
  },
};

/** When an article was published, changed, reviewed and corrected, as far as it says so. */
function datesOf({ front }: PostSource): { path: PropertyKey[]; date: Date }[] {
  const { publishedAt, updatedAt, reviewedAt, corrections } = front;
  return [
    { path: ['publishedAt'], date: publishedAt },
    { path: ['updatedAt'], date: updatedAt },
    { path: ['reviewedAt'], date: reviewedAt },
    ...corrections.map(({ date }, i) => ({ path: ['corrections', i, 'date'], date })),
  ].flatMap(({ path, date }) => (date ? [{ path, date }] : []));
}

/** Calendar months between two reviews of an article. */
const MONTHS = { pain: 12, other: 36 };

export const reviewDue: Rule = {
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
};

/** The same day and time that many months later, or the last day of a month that is too short; in UTC. */
function monthsLater(instant: Date, months: number): Date {
  const later = new Date(instant);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== instant.getUTCDate()) later.setUTCDate(0);
  return later;
}
