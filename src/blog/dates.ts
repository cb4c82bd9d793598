import type { Post } from './post.ts';
import { site } from '../site.ts';

/** The language of dates. English ones have the day first, as the design has them; any other language has its own order. */
export const localeOfDates = /^en\b/.test(site.language) ? 'en-GB' : site.language;
const long = new Intl.DateTimeFormat(localeOfDates, { dateStyle: 'long', timeZone: site.timeZone });
const short = new Intl.DateTimeFormat(localeOfDates, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: site.timeZone,
});

/** "14 October 2026", in the site's time zone and language. */
export function longDate(instant: Date): string {
  return long.format(instant);
}

/** "14 Oct 2026", likewise, for lists. */
export function shortDate(instant: Date): string {
  return short.format(instant).replace('Sept', 'Sep');
}

const month = new Intl.DateTimeFormat(localeOfDates, { month: 'long', timeZone: 'UTC' });

/** "October" for 10. */
export function monthName(number: number): string {
  return month.format(Date.UTC(2000, number - 1));
}

const inShort = new Intl.DateTimeFormat(localeOfDates, { month: 'short', timeZone: 'UTC' });

/** "Oct" for 10, where there is little room. */
export function shortMonth(number: number): string {
  return inShort.format(Date.UTC(2000, number - 1)).replace('Sept', 'Sep');
}

type Dated = Pick<Post, 'publishedAt'> & Partial<Pick<Post, 'updatedAt' | 'corrections'>>;

/**
 * When the text of a post last changed: the last of its publication, its edit and
 * its corrections. A date with a time can be earlier than the hour stated for a
 * date of the same day without one.
 */
export function changedAt({ publishedAt, updatedAt, corrections = [] }: Dated): Date {
  const changes = [publishedAt, updatedAt ?? publishedAt, ...corrections.map(({ date }) => date)];
  return new Date(Math.max(...changes.map((change) => change.getTime())));
}

/** The newest change to any of the posts; `undefined` when there are none. */
export function lastChange(posts: readonly Dated[]): Date | undefined {
  if (posts.length === 0) return undefined;
  return new Date(Math.max(...posts.map((post) => changedAt(post).getTime())));
}
