import type { Mass } from '../kit/mass.ts';
import { middleFactor } from '../one-rep-max/one-rep-max.ts';
import type { Load } from '../kit/read-load.ts';
import { MOST_REPS, readReps } from '../kit/read-reps.ts';
import { roundToStep } from '../kit/rounding.ts';
import { FormReading, type Words } from '../kit/form-reading.ts';

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
function repsToFailure({ reps, effort }: RatedSet): number {
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
 * The load for the next set, from one that was done: the same where the sets ask the same, or else
 * rounded to what can be loaded.
 *
 * @param makeable the nearest load that a gym makes; where it makes none, that which most gyms make.
 * @throws RangeError when either set is not ratable.
 */
export function nextSetLoad(
  { mass, unit }: Load,
  done: RatedSet,
  next: RatedSet,
  makeable: (mass: Mass) => Mass | undefined,
): Mass {
  const factor = shareOf(next) / shareOf(done);
  if (factor === 1) return mass;
  return makeable(mass * factor) ?? roundToStep(mass * factor, unit);
}

/** What the form of the tool says; a set that cannot be read or rated is missing, and has a fault. */
export interface SetsInForm {
  readonly load: Load | undefined;
  readonly done: RatedSet | undefined;
  readonly next: RatedSet | undefined;
  readonly faults: Words;
}

/** Reads the fields of the tool: `load`, `unit`, `reps` and `rpe` of a set, `next` and `aim` of the next. */
export function readSets(words: Words): SetsInForm {
  const form = new FormReading(words);
  return {
    load: form.load('load'),
    done: readSet(form, 'reps', 'rpe'),
    next: readSet(form, 'next', 'aim'),
    faults: form.faults,
  };
}

function readSet(form: FormReading, repsName: string, effortName: string): RatedSet | undefined {
  const effort = efforts.find((each) => String(each) === form.words[effortName]);
  const reps = form.read(repsName, readReps);
  if (effort === undefined || reps === undefined) return undefined;
  const set = { reps, effort };
  if (isRatable(set)) return set;
  form.faults[repsName] =
    `${reps} reps with ${repsInReserve(effort)} left make ${repsToFailure(set)}, and the formulas end at ${MOST_REPS}. Write fewer reps, or choose a higher RPE.`;
  return undefined;
}
