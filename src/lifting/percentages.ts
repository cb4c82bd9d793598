import type { Mass, Unit } from './mass.ts';
import { middleFactor } from './one-rep-max.ts';
import { MOST_REPS } from './read-reps.ts';
import { roundToStep } from './rounding.ts';

/** Shares of a one-rep max that programs ask for. */
export const shares = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6] as const;

/** A share of a one-rep max as a load that can be put on a bar. */
export function loadAtShare(oneRepMax: Mass, share: number, unit: Unit): Mass {
  return roundToStep(oneRepMax * share, unit);
}

/** The share of a one-rep max that the middle of the formulas gives to each number of reps, from 1 to 10. */
export function shareByReps(): { reps: number; share: number }[] {
  return Array.from({ length: MOST_REPS }, (_, i) => ({
    reps: i + 1,
    share: 1 / middleFactor(i + 1),
  }));
}
