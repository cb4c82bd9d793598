import { z } from 'zod';
import { printable } from '../printable.ts';

/**
 * A text of `least` to `most` characters as a reader counts them (an emoji is
 * one), without the white space at its ends and without what no page can hold.
 */
export function characters(least: number, most: number) {
  return z
    .string()
    .overwrite(printable)
    .trim()
    .refine((text) => counted(text) >= least, {
      error: ({ input }) =>
        counted(String(input)) === 0
          ? 'is empty'
          : `has ${counted(String(input))} characters, and needs ${least} or more`,
    })
    .refine((text) => counted(text) <= most, {
      error: ({ input }) =>
        `has ${counted(String(input))} characters, and at most ${most} are allowed`,
    });
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function counted(text: string): number {
  return [...graphemes.segment(text)].length;
}
