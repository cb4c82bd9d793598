import type { Mass } from '../kit/mass.ts';
import type { Load } from '../kit/read-load.ts';
import { roundEstimate } from '../kit/rounding.ts';
import { FEWEST_REPS, MOST_REPS } from '../kit/read-reps.ts';

/** One way to estimate a one-rep max. */
export interface Formula {
  readonly name: string;
  /** As it is written, with w for the load and r for the reps. */
  readonly written: string;
  /** The one-rep max as a multiple of the load, for a number of reps above one. */
  readonly factor: (reps: number) => number;
}

/** The six formulas that are compared. They were fitted mainly to bench presses. */
export const formulas: readonly Formula[] = [
  { name: 'Epley', written: 'w(1 + r/30)', factor: (r) => 1 + r / 30 },
  { name: 'Brzycki', written: '36w/(37 − r)', factor: (r) => 36 / (37 - r) },
  { name: 'Lombardi', written: 'w·r^0.10', factor: (r) => r ** 0.1 },
  {
    name: 'Mayhew',
    written: '100w/(52.2 + 41.9e^(−0.055r))',
    factor: (r) => 100 / (52.2 + 41.9 * Math.exp(-0.055 * r)),
  },
  { name: 'O’Conner', written: 'w(1 + 0.025r)', factor: (r) => 1 + 0.025 * r },
  {
    name: 'Wathan',
    written: '100w/(48.8 + 53.8e^(−0.075r))',
    factor: (r) => 100 / (48.8 + 53.8 * Math.exp(-0.075 * r)),
  },
];

/** What the formulas make of a set, never one number alone. */
export interface Estimate {
  readonly each: readonly { readonly name: string; readonly mass: Mass }[];
  readonly lowest: Mass;
  /** The median: half of the formulas say more, half say less. */
  readonly middle: Mass;
  readonly highest: Mass;
}

/**
 * Estimates a one-rep max from a set taken to the last rep. One rep is the one-rep max itself.
 *
 * @param reps from 1 to 10; halves stand for a guess between two.
 * @throws RangeError for other numbers of reps: see `WHY_NOT_MORE`.
 */
export function estimateOneRepMax(load: Mass, reps: number): Estimate {
  const each = formulas.map((formula) => ({
    name: formula.name,
    mass: Math.round(load * factorOf(formula, reps)),
  }));
  return { each, ...spreadOf(each.map(({ mass }) => mass)) };
}

/**
 * The load that can be lifted for a number of reps, by what each formula makes of a set that was
 * done. At that set's own reps, all agree.
 *
 * @throws RangeError for reps outside 1 to 10.
 */
export function predictLoad(load: Mass, reps: number, target: number): Omit<Estimate, 'each'> {
  return spreadOf(
    formulas.map((formula) =>
      Math.round((load * factorOf(formula, reps)) / factorOf(formula, target)),
    ),
  );
}

/**
 * The one-rep max as a multiple of the load lifted for a number of reps: the middle of the six formulas.
 *
 * @throws RangeError for reps outside 1 to 10.
 */
export function middleFactor(reps: number): number {
  return median(formulas.map((formula) => factorOf(formula, reps)));
}

function factorOf({ factor }: Formula, reps: number): number {
  if (!(reps >= FEWEST_REPS && reps <= MOST_REPS)) {
    throw new RangeError(`No formula holds for ${reps} reps.`);
  }
  return reps === 1 ? 1 : factor(reps);
}

function spreadOf(masses: readonly Mass[]): Omit<Estimate, 'each'> {
  return {
    lowest: Math.min(...masses),
    middle: Math.round(median(masses)),
    highest: Math.max(...masses),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}

/** Shares of a one-rep max that programs ask for. */
export const shares = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6] as const;

/** A share of the one-rep max that was estimated from a set, rounded as estimates are. */
export function loadAtShare(oneRepMax: Mass, share: number, set: Load): Mass {
  return roundEstimate(oneRepMax * share, set);
}
