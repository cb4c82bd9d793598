import type { Mass } from '../load/mass.ts';
import type { Load } from '../load/read-load.ts';
import { roundEstimate } from '../load/rounding.ts';

/** Shares of a one-rep max that programs ask for. */
export const shares = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6] as const;

/** A share of the one-rep max that was estimated from a set, rounded as estimates are. */
export function loadAtShare(oneRepMax: Mass, share: number, set: Load): Mass {
  return roundEstimate(oneRepMax * share, set);
}
