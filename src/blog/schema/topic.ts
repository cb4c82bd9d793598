import { z } from 'zod';
import { characters } from './text.ts';

/** The plates of a topic, heaviest first: also the order in which topics are shown. */
export const plates = ['red', 'blue', 'yellow', 'green'] as const;

export const topicFields = z.strictObject({
  name: characters(1, 24),
  plate: z.enum(plates),
  description: characters(20, 200),
});

export const topicFieldHelp = {
  name: 'the name readers see, such as name: Lifting',
  plate: `a plate color that no other topic has: ${plates.join(', ')}`,
  description: 'one sentence of 20 to 200 characters that says what the topic holds',
} as const satisfies Record<keyof z.input<typeof topicFields>, string>;
