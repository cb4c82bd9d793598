import { type Mass, type Unit } from '../load/mass.ts';
import { middleFactor } from '../one-rep-max/one-rep-max.ts';
import { MOST_REPS } from '../kit/read-reps.ts';
import { roundToStep } from '../load/rounding.ts';

/** Ratings of perceived exertion (RPE) that say how many reps were left, hardest first. */
export const efforts = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6] as const;

export type Effort = (typeof efforts)[number];

/** A set as it went, or as it should go. */
export interface RatedSet {
  readonly reps: number;
  readonly effort: Effort;
}

/** The reps that were left at a rating: none at 10, one at 9, and so on (Zourdos 2016). */
export function repsInReserve(effort: Effort): number {
  return 10 - effort;
}

/** The reps that a set would have had if it had gone on until none was left. */
export function repsToFailure({ reps, effort }: RatedSet): number {
  return reps + repsInReserve(effort);
}

/** Whether a set lies where the formulas hold: 10 reps to failure or fewer. */
export function isRatable(set: RatedSet): boolean {
  return set.reps >= 1 && repsToFailure(set) <= MOST_REPS;
}

/**
 * A set's load as a share of the one-rep max: the inverse of the middle of the six formulas for its
 * reps to failure. No study gives this chart: it joins the scale and the formulas.
 *
 * @throws RangeError for a set that is not ratable.
 */
export function shareOf(set: RatedSet): number {
  return 1 / middleFactor(repsToFailure(set));
}

/**
 * The load for the next set, from one that was done, rounded to what can be loaded.
 *
 * @throws RangeError when either set is not ratable.
 */
export function nextSetLoad(load: Mass, done: RatedSet, next: RatedSet, unit: Unit): Mass {
  return roundToStep((load * shareOf(next)) / shareOf(done), unit);
}
