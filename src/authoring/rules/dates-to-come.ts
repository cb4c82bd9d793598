import { isoDay } from '../../blog/schema/instant.ts';
import { isPublished } from '../links/addresses.ts';
import type { Rule } from '../rule.ts';

/** In the first time zone to see a day it begins 14 hours before it does in UTC. */
const AHEAD = 14 * 3_600_000;

export const datesToCome = {
  name: 'dates-to-come',
  asks: 'A published article was not changed, corrected or reviewed on a day that is still to come.',
  check(post, report, content) {
    if (!isPublished(post, content)) return;
    const { updatedAt, reviewedAt, corrections } = post.front;
    const dates = [
      { path: ['updatedAt'], date: updatedAt },
      { path: ['reviewedAt'], date: reviewedAt },
      ...corrections.map(({ date }, i) => ({ path: ['corrections', i, 'date'], date })),
    ];
    for (const { path, date } of dates) {
      if (!date || date.getTime() <= content.now.getTime() + AHEAD) continue;
      report(
        `${path.join('.')} is ${isoDay(date)}, which is still to come`,
        'Write the day on which it was done',
        post.placeOf(path),
      );
    }
  },
} as const satisfies Rule;
