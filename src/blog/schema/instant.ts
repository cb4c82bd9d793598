import { z } from 'zod';

/**
 * Reads a date or date-time as the instant it names, in UTC.
 *
 * - `2026-10-14` is 00:00 UTC on that day;
 * - `2026-10-14T08:30` and `2026-10-14 08:30:00` are read as UTC;
 * - a zone (`Z`, `+02:00`) is honored.
 *
 * Returns `undefined` for anything else, and for days that no calendar has
 * (30 February), which `Date` would silently move to another day.
 */
export function parseInstant(text: string): Date | undefined {
  const match = INSTANT.exec(text.trim());
  if (!match?.groups) return undefined;
  const { day, time, zone } = match.groups;
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || isoDay(midnight) !== day) return undefined;
  if (!time) return midnight;
  const instant = new Date(`${day}T${time}${zone?.toUpperCase() ?? 'Z'}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** The UTC day of an instant, as `YYYY-MM-DD`. */
export function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** An instant as an author writes it: the UTC day, with the time only where it is not midnight. */
export function writtenInstant(instant: Date): string {
  return instant.toISOString().replace(/T00:00:00\.000Z$|(?::00)?\.000(?=Z$)/, '');
}

/** Front matter field: a YAML date (already a `Date`) or a text that `parseInstant` can read. */
export const instant = z.union([z.string(), z.date()]).transform((value, context) => {
  const parsed = value instanceof Date ? value : parseInstant(value);
  if (parsed && !Number.isNaN(parsed.getTime())) return parsed;
  context.addIssue({ code: 'custom', message: `"${String(value)}" is not a date` });
  return z.NEVER;
});

const INSTANT =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(?<zone>Z|z|[+-]\d{2}:\d{2})?)?$/;
