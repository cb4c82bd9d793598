import type { Reading } from '../kit/reading.ts';

/** Further from now than this, a time is a slip of the finger. */
const FURTHEST = 366 * 86_400_000;

/**
 * Reads when something was cooked, as a field for a date and a time gives it: "2026-11-25T18:30", in
 * the time zone of the machine. A time to come is fine: a cook plans.
 */
export function readCooked(text: string, now: Date): Reading<Date> {
  const [, ...written] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text) ?? [];
  if (written.length === 0) return { fault: 'Write the day and the time when it was cooked.' };
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = written.map(Number);
  const cookedAt = new Date(year, month - 1, day, hour, minute);
  if (cookedAt.getMonth() !== month - 1 || cookedAt.getDate() !== day || hour > 23 || minute > 59) {
    return { fault: 'There is no such day or time. Write the day and the time.' };
  }
  if (Math.abs(cookedAt.getTime() - now.getTime()) > FURTHEST) {
    return { fault: 'Write a day within a year of today.' };
  }
  return { value: cookedAt };
}
