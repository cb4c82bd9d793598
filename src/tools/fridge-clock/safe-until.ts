import { type Food, limitOf, type Place } from './limits.ts';

/** When food stops being safe. */
export interface SafeUntil {
  /** When it is best eaten by. The same as `latest` where the sources give one limit. */
  readonly eatBy: Date;
  readonly latest: Date;
}

/**
 * Until when cooked food is safe; `undefined` where the sources give no limit. Hours are exact. Days
 * are days of the calendar in the time zone of the machine, so that the time of day stays when the
 * clocks change.
 */
export function safeUntil(cookedAt: Date, food: Food, place: Place): SafeUntil | undefined {
  const limit = limitOf(food, place);
  if (!limit) return undefined;
  if ('days' in limit) {
    const [sooner, later] = limit.days;
    return { eatBy: addDays(cookedAt, sooner), latest: addDays(cookedAt, later) };
  }
  const end = new Date(cookedAt.getTime() + limit.hours * 3_600_000);
  return { eatBy: end, latest: end };
}

function addDays(start: Date, days: number): Date {
  const end = new Date(start);
  end.setDate(end.getDate() + days);
  return end;
}
