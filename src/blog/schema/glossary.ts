import { z } from 'zod';
import { characters } from './fields.ts';

/** A word of the gym or of the laboratory, in plain words. */
export const termFields = z.strictObject({
  term: characters(2, 40),
  forms: z.array(z.string().min(2)).default([]),
  definition: characters(20, 200),
});

export const termFieldHelp = {
  term: 'the word as a reader looks it up, such as term: one-rep max',
  forms:
    'a list of the other ways to write it, such as forms: [1RM, one-rep maximum], or leave it out',
  definition: 'one or two plain sentences of 20 to 200 characters that say what it means',
} as const satisfies Record<keyof z.input<typeof termFields>, string>;
