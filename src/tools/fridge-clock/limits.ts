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

/** How long food keeps in a place. */
export type Limit = { readonly hours: number } | Range;

/** Where the sources give a range of whole days or months: the sooner and the later end of it. */
export interface Range {
  readonly unit: 'days' | 'months';
  readonly ends: readonly [sooner: number, later: number];
}

/**
 * How long cooked food is safe, counted from when it was cooked.
 * Most leftovers: USDA National Agricultural Library. Rice: UK advice (Healthwell).
 * Whatever is frozen: Illinois Extension.
 */
export function limitOf(food: Food, place: Place): Limit {
  switch (place) {
    case 'freezer':
      return { unit: 'months', ends: [3, 4] };
    case 'fridge':
      return food === 'rice' ? { hours: 24 } : { unit: 'days', ends: [3, 4] };
    case 'out':
      return { hours: food === 'rice' ? 1 : 2 };
    case 'hot':
      return { hours: 1 };
  }
}

/** A limit in words: "2 hours", "3 to 4 days". */
export function limitInWords(limit: Limit): string {
  if ('ends' in limit) return `${limit.ends.join(' to ')} ${limit.unit}`;
  return `${limit.hours} ${limit.hours === 1 ? 'hour' : 'hours'}`;
}

/** When food stops being safe. */
export interface SafeUntil {
  /** When it is best eaten by. The same as `latest` where the sources give one limit. */
  readonly eatBy: Date;
  readonly latest: Date;
}

/**
 * How long cooked food is safe. Hours are exact. Days and months are those of the calendar in the time
 * zone of the machine, so that the time of day stays when the clocks change.
 */
export function safeUntil(cookedAt: Date, food: Food, place: Place): SafeUntil {
  const limit = limitOf(food, place);
  if ('ends' in limit) {
    const [sooner, later] = limit.ends;
    return { eatBy: after(cookedAt, sooner, limit), latest: after(cookedAt, later, limit) };
  }
  const end = new Date(cookedAt.getTime() + limit.hours * 3_600_000);
  return { eatBy: end, latest: end };
}

/** The same time of day, days or months later; the last day of a month that has no such day. */
export function after(start: Date, count: number, { unit }: Pick<Range, 'unit'>): Date {
  const end = new Date(start);
  if (unit === 'days') {
    end.setDate(end.getDate() + count);
    return end;
  }
  end.setMonth(end.getMonth() + count);
  // The 31st of a month that has 30 days came out as the 1st of the next: back to the end of the right one.
  if (end.getDate() !== start.getDate()) end.setDate(0);
  return end;
}

/** How food stands at a moment: within its limit, between the two ends of it, or past it. */
export type Freshness = 'safe' | 'late' | 'over';

/** How food stands now: at each limit it is still on the near side. */
export function freshnessAt(now: Date, { eatBy, latest }: SafeUntil): Freshness {
  if (now > latest) return 'over';
  return now > eatBy ? 'late' : 'safe';
}
