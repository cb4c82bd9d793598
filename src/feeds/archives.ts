/** How many items a feed has, and each of its archives. */
export const FEED_LENGTH = 30;

/**
 * Splits items, newest first, into what a feed itself holds and its archives
 * (RFC 5005, section 4). An archive is whole and never changes: the first has
 * the oldest items, and a new one appears only when it is full. The newest
 * archive may repeat items that the feed still holds; none is ever missing.
 *
 * @returns `archives` from the oldest to the newest, each newest first.
 */
export function splitArchives<I>(items: readonly I[]): { current: I[]; archives: I[][] } {
  const count = Math.ceil(Math.max(0, items.length - FEED_LENGTH) / FEED_LENGTH);
  const oldestFirst = items.toReversed();
  return {
    current: items.slice(0, FEED_LENGTH),
    archives: Array.from({ length: count }, (_, i) =>
      oldestFirst.slice(i * FEED_LENGTH, (i + 1) * FEED_LENGTH).toReversed(),
    ),
  };
}
