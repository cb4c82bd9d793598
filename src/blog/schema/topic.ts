import { z } from 'zod';
import { drawingSetNames } from '../cover-drawings.ts';
import { plateNames } from '../plates.ts';
import { address, characters, list, slug } from './fields.ts';

export const topicFields = z
  .strictObject({
    name: characters(1, 24),
    plate: z.enum(plateNames, 'is not the name of a plate').optional(),
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'is not a color of six hex digits')
      .toLowerCase()
      .optional(),
    covers: z.enum(drawingSetNames, 'is not a set of drawings').optional(),
    order: z.int().min(1).optional(),
    description: characters(20, 200),
    question: characters(8, 120).optional(),
    startHere: list(z.string()),
    tools: list(z.string()),
    id: slug.optional(),
    aliases: list(address),
  })
  .refine(({ plate, color }) => plate ?? color, { path: ['plate'], error: 'is missing' })
  .refine(({ plate, color }) => !plate || !color, {
    path: ['color'],
    error: 'is there beside plate, and a topic has one color',
  });

/** What to write in each field, shown to an owner who wrote something else. */
export const topicFieldHelp = {
  name: 'the name readers see, at most 24 characters, such as name: Lifting',
  plate: `a plate that no other topic has: ${plateNames.join(', ')}; or color: "#8a2be2" for a color of your own`,
  color:
    'six hex digits in quotes, such as color: "#8a2be2", in place of plate, or leave it out where there is a plate',
  covers: `the set that covers without a photo are drawn from: ${drawingSetNames.join(', ')}; or leave it out for neutral`,
  order:
    'a whole number, where 1 comes first, such as order: 1, or leave it out: topics come in the order of their plates, then by file name',
  description: 'one sentence of 20 to 200 characters that says what the topic holds',
  question:
    'the one question that its plate on the barbell shows, 8 to 120 characters, such as question: "Is this pain or just soreness?", or leave it out for the title of the first article to read',
  startHere:
    'a list of slugs of its articles in the order to read them, each once, such as startHere: [first-squat, box-squat], or leave it out',
  tools:
    'a list of the tools that belong to it, each once, such as tools: [plates, warm-up], or leave it out',
  id: 'the file name that the topic was first published under, after a rename, such as id: lifting, or leave it out',
  aliases:
    'a list of old addresses, each once, such as aliases: [/topics/old-name/], which then lead here with their feeds',
} as const satisfies Record<keyof z.input<typeof topicFields>, string>;
