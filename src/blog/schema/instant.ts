import { z } from 'zod';
import { site } from '../../site.ts';

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
  if (!time) return startOfDay(day, timeZone);
  const instant = new Date(`${day}T${time}${zone?.toUpperCase() ?? 'Z'}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** The day of an instant in the site's time zone, as `YYYY-MM-DD`. */
export function isoDay(instant: Date, timeZone = site.timeZone): string {
  return new Date(instant.getTime() + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}

/** An instant as an author writes it: the day alone where it begins then, or else the UTC time with it. */
export function writtenInstant(instant: Date, timeZone = site.timeZone): string {
  const day = isoDay(instant, timeZone);
  if (startOfDay(day, timeZone).getTime() === instant.getTime()) return day;
  return instant.toISOString().replace(/(?::00)?\.000(?=Z$)/, '');
}

/** When a day begins: midnight, or the first moment after it where clocks go forward then. */
function startOfDay(day: string, timeZone: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  const guess = new Date(midnight.getTime() - offsetAt(midnight, timeZone));
  return new Date(midnight.getTime() - offsetAt(guess, timeZone));
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
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

/**
 * Front matter field: a text that `parseInstant` can read, or what a reader of
 * YAML made of it already. Such a reader makes 00:00 UTC of a mere day.
 */
export const instant = z.union([z.string(), z.date()]).transform((value, context) => {
  const parsed = parseInstant(
    value instanceof Date && !Number.isNaN(value.getTime())
      ? value.toISOString().replace(/T00:00:00\.000Z$/, '')
      : String(value),
  );
  if (parsed && !Number.isNaN(parsed.getTime())) return parsed;
  context.addIssue({ code: 'custom', message: `"${String(value)}" is not a date` });
  return z.NEVER;
});

const INSTANT =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(?<zone>Z|z|[+-]\d{2}:\d{2})?)?$/;
