const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "14 October 2026", in UTC. */
export function longDate(instant: Date): string {
  return long.format(instant);
}

/** "14 Oct 2026", in UTC, for lists. */
export function shortDate(instant: Date): string {
  return short.format(instant).replace('Sept', 'Sep');
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** "October" for 10. */
export function monthName(number: number): string {
  return month.format(Date.UTC(2000, number - 1));
}
