import type { Unit } from './mass.ts';
import { type Plate, platesIn } from './plates.ts';

/** The plates a gym has: each kind once, with how many there are of it in all. */
export type Gym = readonly Stock[];

export interface Stock {
  readonly plate: Plate;
  readonly count: number;
}

/** What a gym is taken to have until a reader says otherwise; each kind in the order of `platesIn`. */
const USUAL: Record<Unit, readonly number[]> = {
  kg: [10, 4, 4, 6, 4, 4, 0, 0, 4, 0, 0],
  lb: [12, 2, 6, 6, 4, 4],
};

/** That gym, in its own unit's plates. */
export function usualGym(unit: Unit): Gym {
  return platesIn[unit].map((plate, i) => ({ plate, count: USUAL[unit][i] ?? 0 }));
}

/** How many of a kind can go on each side: plates go on in pairs. */
export function pairsOf({ count }: Stock): number {
  return Math.floor(count / 2);
}
