import { formatMass, type Mass, massOf, type Unit } from './mass.ts';
import type { Words } from './form-reading.ts';
import { HEAVIEST, type Load, readLoad } from './read-load.ts';
import { FEWEST_REPS, MOST_REPS, readReps } from './read-reps.ts';
import { isFault } from './reading.ts';
import { stepOf } from './rounding.ts';

export type Direction = 1 | -1;

/** How the load of a form goes up and down. */
export interface LoadSteps {
  /** The smallest step, for its name. */
  by: (words: Words, unit: Unit) => Mass;
  /** The next load up or down, where there is one. What is not on a step goes to the nearest that is. */
  next: (from: Load, direction: Direction, words: Words) => Mass | undefined;
}

/** The steps where nothing is known of the plates: those of most gyms, from one step up. */
export const usualSteps: LoadSteps = {
  by: (_, unit) => stepOf(unit),
  next({ mass, unit }, direction) {
    const step = stepOf(unit);
    const steps = mass / step;
    const next = (direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * step;
    return next >= step && next <= massOf(HEAVIEST, 'kg') ? next : undefined;
  },
};

/**
 * What a field for a load says after a step, in the unit that is chosen: `undefined` where there is no
 * step to take. What is no load becomes the example.
 */
export function stepLoad(
  text: string,
  direction: Direction,
  { words, unit, example, steps }: { words: Words; unit: Unit; example: string; steps: LoadSteps },
): string | undefined {
  const reading = readLoad(text, unit);
  if (isFault(reading)) return example;
  const next = steps.next({ mass: reading.value.mass, unit }, direction, words);
  return next === undefined ? undefined : formatMass(next, unit);
}

/** What a field for reps says after a step, if there is one to take. What is no number of reps becomes the example. */
export function stepReps(text: string, direction: Direction, example: string): string | undefined {
  const reading = readReps(text);
  if (isFault(reading)) return example;
  const next = reading.value + direction;
  return next >= FEWEST_REPS && next <= MOST_REPS ? String(next) : undefined;
}
