import type { SafeUntil } from './safe-until.ts';

/** How food stands at a moment: within its limit, between the two ends of it, or past it. */
export type Freshness = 'safe' | 'late' | 'over';

/** How food stands now: at each limit it is still on the near side. */
export function freshnessAt(now: Date, { eatBy, latest }: SafeUntil): Freshness {
  if (now > latest) return 'over';
  return now > eatBy ? 'late' : 'safe';
}
