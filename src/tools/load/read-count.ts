import type { Reading } from '../kit/reading.ts';

/** More than any gym has of one kind. */
export const MOST_PLATES = 40;

/** Reads how many plates of a kind there are, from none to 40. */
export function readCount(text: string): Reading<number> {
  const written = text.trim();
  if (/^\d{1,9}$/.test(written) && Number(written) <= MOST_PLATES) {
    return { value: Number(written) };
  }
  return { fault: `Write a whole number from 0 to ${MOST_PLATES}.` };
}
