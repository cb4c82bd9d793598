import { isoDay } from '../../blog/schema/instant.ts';
import type { Rule } from '../rule.ts';

/** Before this, a year is a slip of the finger: the web is younger. */
const FIRST_YEAR = 1970;

/** Nobody schedules further ahead than this many years. */
const YEARS_AHEAD = 5;

export const dates = {
  name: 'dates',
  asks: `Dates are of ${FIRST_YEAR} or later, and no more than ${YEARS_AHEAD} years ahead.`,
  check(post, report, { now }) {
    const { publishedAt, updatedAt, reviewedAt, corrections } = post.front;
    const all = [
      { path: ['publishedAt'], date: publishedAt },
      { path: ['updatedAt'], date: updatedAt },
      { path: ['reviewedAt'], date: reviewedAt },
      ...corrections.map(({ date }, i) => ({ path: ['corrections', i, 'date'], date })),
    ];
    const last = now.getUTCFullYear() + YEARS_AHEAD;
    for (const { path, date } of all) {
      if (!date) continue;
      const year = date.getUTCFullYear();
      if (year >= FIRST_YEAR && year <= last) continue;
      report(
        `${path.join('.')} is ${isoDay(date)}, and the year ${year} is ${year > last ? 'far ahead' : 'long ago'}`,
        `Write a year from ${FIRST_YEAR} to ${last}`,
        post.placeOf(path),
      );
    }
  },
} as const satisfies Rule;
