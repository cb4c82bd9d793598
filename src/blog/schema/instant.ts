import { z } from 'zod';
import { site } from '../../site.ts';

const HOUR = 3_600_000;

/** The settings that decide when a site's days begin, and at which hour they are stated. */
type Clock = Pick<typeof site, 'timeZone' | 'publicationHour'>;

/**
 * Reads a date or date-time as the instant it names.
 *
 * - `2026-10-14` is the beginning of that day in the site's time zone;
 * - `2026-10-14T08:30` and `2026-10-14 08:30:00` are read as UTC;
 * - a zone (`Z`, `+02:00`) is honored.
 *
 * Returns `undefined` for anything else, and for days that no calendar has
 * (30 February), which `Date` would silently move to another day.
 */
export function parseInstant(text: string, timeZone = site.timeZone): Date | undefined {
  const match = INSTANT.exec(text.trim());
  if (!match?.groups) return undefined;
  const { day = '', time, zone } = match.groups;
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return undefined;
  if (!time) return instantOf(day, 0, timeZone);
  const instant = new Date(`${day}T${time}${zone?.toUpperCase() ?? 'Z'}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** The day of an instant in the site's time zone, as `YYYY-MM-DD`. */
export function isoDay(instant: Date, timeZone = site.timeZone): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone))
    .toISOString()
    .slice(0, 10);
}

/** An instant as an author writes it: the day alone where it begins then, or else the UTC time with it. */
export function writtenInstant(instant: Date, timeZone = site.timeZone): string {
  if (isDay(instant, timeZone)) return isoDay(instant, timeZone);
  return instant.toISOString().replace(/(?::00)?\.000(?=Z$)/, '');
}

/**
 * The instant to state to readers and machines. A date without a time opens the
 * gate when its day begins, but a feed reader west of the site would show that
 * moment as the day before. So the instant stated is an hour of that day: the
 * site's own, or else 11:00 UTC, when it is the same day from UTC−11 to UTC+12.
 */
export function statedInstant(instant: Date, clock: Clock = site): Date {
  const { timeZone, publicationHour } = clock;
  if (!isDay(instant, timeZone)) return instant;
  const day = isoDay(instant, timeZone);
  if (publicationHour !== undefined) return instantOf(day, publicationHour, timeZone);
  const eleven = Date.parse(`${day}T11:00:00Z`);
  const lastHour = instantOf(day, 23, timeZone).getTime();
  return new Date(Math.max(instant.getTime(), Math.min(eleven, lastHour)));
}

/** Whether one date comes before another: by their days where either has no time. */
export function precedes(a: Date, b: Date): boolean {
  return isDay(a) || isDay(b) ? isoDay(a) < isoDay(b) : a < b;
}

/** Whether an instant is the beginning of a day, as a date without a time is read. */
function isDay(instant: Date, timeZone = site.timeZone): boolean {
  const day = isoDay(instant, timeZone);
  return instantOf(day, 0, timeZone).getTime() === instant.getTime();
}

/** When an hour of a day begins: the first of two where clocks go back, and the next where clocks skip it. */
function instantOf(day: string, hour: number, timeZone: string): Date {
  const local = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
  const [before, after] = [-24, 24].map((hours) => offsetAt(local + hours * HOUR, timeZone));
  const offset = [before, after].find(
    (offset = 0) => offsetAt(local - offset, timeZone) === offset,
  );
  return new Date(local - (offset ?? before ?? 0));
}

/** How far local time is ahead of UTC at an instant; both in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const formatter = (formatters[timeZone] ??= new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'longOffset',
  }));
  const name = formatter.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const formatters: Record<string, Intl.DateTimeFormat | undefined> = {};

/** Front matter field: a text that `parseInstant` can read. */
export const instant = z.string().transform((text, context) => {
  const parsed = parseInstant(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: `"${text}" is not a date` });
  return z.NEVER;
});

const INSTANT =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(?<zone>Z|z|[+-]\d{2}:\d{2})?)?$/;
