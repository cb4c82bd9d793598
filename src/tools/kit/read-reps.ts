import type { Reading } from './reading.ts';

/** The reps from which a one-rep max is estimated. */
export const FEWEST_REPS = 1;
export const MOST_REPS = 10;

/** Why the formulas stop where they do: Reynolds 2006, Whisenant 2003; Brzycki's divides by 37 − reps. */
export const WHY_NOT_MORE =
  'The formulas hold for 10 reps or fewer. Beyond that they drift apart, and one of them breaks down.';

/** Reads a number of reps from 1 to 10. */
export function readReps(text: string): Reading<number> {
  const written = text.trim();
  if (written === '') return { fault: 'Write how many reps, from 1 to 10.' };
  if (/^\d+([.,]0*)?$/.test(written)) {
    const reps = Number.parseInt(written, 10);
    if (reps > MOST_REPS) return { fault: `Write 1 to 10 reps. ${WHY_NOT_MORE}` };
    if (reps >= FEWEST_REPS) return { value: reps };
  }
  return { fault: 'Write a whole number of reps, from 1 to 10.' };
}
