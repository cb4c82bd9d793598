import type { Reading } from '../kit/reading.ts';

/** In seconds. */
const LONGEST_REST = 15 * 60;

/**
 * Reads how long a rest lasts, as people write it: "90 s", "2 min", "1.5 min", "2:30".
 *
 * @returns whole seconds.
 */
export function readRest(text: string): Reading<number> {
  const written = text.trim().toLowerCase();
  const [, minutes, rest] = /^(\d{1,2}):([0-5]\d)$/.exec(written) ?? [];
  const [, amount, unit] =
    /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(s|sec|seconds?|min|minutes?)\.?$/.exec(written) ?? [];
  const seconds =
    minutes === undefined
      ? Number(amount?.replace(',', '.')) * (unit?.startsWith('m') ? 60 : 1)
      : Number(minutes) * 60 + Number(rest);
  if (Number.isNaN(seconds)) return { fault: 'Write a time with its unit, such as 90 s or 2 min.' };
  if (seconds < 1 || seconds > LONGEST_REST) return { fault: 'Write 1 s to 15 min.' };
  return { value: Math.round(seconds) };
}

/** A rest in words: "90 s", "2 min", "2 min 30 s". */
export function restInWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (seconds < 120 && rest > 0) return `${seconds}\u00a0s`;
  return `${minutes}\u00a0min${rest > 0 ? ` ${rest}\u00a0s` : ''}`;
}

/** What is left of a rest, as a clock shows it: "1:05". A part of a second counts as a whole one. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
