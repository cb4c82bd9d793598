/** What is kept. Rice has a stricter limit of its own. */
export const foods = [
  { value: 'most', text: 'Most leftovers' },
  { value: 'rice', text: 'Rice' },
] as const;

export type Food = (typeof foods)[number]['value'];

/** Where cooked food stands. */
export const places = [
  { value: 'fridge', text: 'Fridge' },
  { value: 'freezer', text: 'Freezer' },
  { value: 'out', text: 'Out' },
  { value: 'hot', text: 'Out, above 32\u00a0°C (90\u00a0°F)' },
] as const;

export type Place = (typeof places)[number]['value'];

/** How long food keeps in a place, or that our sources give no limit. */
export type Limit =
  | { readonly hours: number }
  | {
      /** Where the sources give a range: whole days, the sooner and the later end of it. */
      readonly days: readonly [sooner: number, later: number];
    }
  | undefined;

/**
 * How long cooked food is safe, counted from when it was cooked.
 * Most leftovers: USDA National Agricultural Library. Rice: UK advice (Healthwell).
 */
export function limitOf(food: Food, place: Place): Limit {
  switch (place) {
    case 'freezer':
      return undefined;
    case 'fridge':
      return food === 'rice' ? { hours: 24 } : { days: [3, 4] };
    case 'out':
      return { hours: food === 'rice' ? 1 : 2 };
    case 'hot':
      return { hours: 1 };
  }
}

/** A limit in words: "2 hours", "3 to 4 days". */
export function limitInWords(limit: Limit): string {
  if (!limit) return 'No limit in our sources';
  if ('days' in limit) return `${limit.days[0]} to ${limit.days[1]} days`;
  return `${limit.hours} ${limit.hours === 1 ? 'hour' : 'hours'}`;
}

/** When food stops being safe. */
export interface SafeUntil {
  /** When it is best eaten by. The same as `latest` where the sources give one limit. */
  readonly eatBy: Date;
  readonly latest: Date;
}

/**
 * How long cooked food is safe; `undefined` where the sources give no limit. Hours are exact. Days
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

/** The same time of day, days later. */
export function addDays(start: Date, days: number): Date {
  const end = new Date(start);
  end.setDate(end.getDate() + days);
  return end;
}

/** How food stands at a moment: within its limit, between the two ends of it, or past it. */
export type Freshness = 'safe' | 'late' | 'over';

/** How food stands now: at each limit it is still on the near side. */
export function freshnessAt(now: Date, { eatBy, latest }: SafeUntil): Freshness {
  if (now > latest) return 'over';
  return now > eatBy ? 'late' : 'safe';
}
