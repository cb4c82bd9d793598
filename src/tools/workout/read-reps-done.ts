import type { Reading } from '../kit/reading.ts';

/** More reps, or seconds of a hold, than anyone writes down. */
const MOST_DONE = 999;

/** Reads how many reps a set had, or how many seconds: a whole number, or nothing yet. */
export function readRepsDone(text: string): Reading<number | undefined> {
  const written = text.trim();
  if (written === '') return { value: undefined };
  if (/^\d{1,3}$/.test(written)) return { value: Number(written) };
  return { fault: `Write a whole number from 0 to ${MOST_DONE}, or nothing.` };
}
