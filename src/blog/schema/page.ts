import { z } from 'zod';
import { address, characters, list } from './fields.ts';

/** The front matter of a page of prose, in `content/pages`. */
export const pageFields = z.strictObject({
  title: characters(1, 80),
  description: characters(15, 200),
  footer: characters(1, 40).optional(),
  draft: z.boolean().default(false),
  imported: z.boolean().default(false),
  aliases: list(address),
  references: list(z.string()),
  synonyms: list(characters(2, 60)),
  startHere: list(z.string()),
});

/** What to write in each field, shown to an owner who wrote something else. */
export const pageFieldHelp = {
  title: 'a title of 1 to 80 characters, such as title: Privacy',
  description:
    'the standfirst, 15 to 200 characters, such as description: "What we know about you, which is nothing."',
  footer:
    'the words of a link at the foot of every page, 1 to 40 characters, such as footer: Privacy, or leave it out',
  draft: 'draft: true while you write, and leave it out to publish',
  imported:
    'imported: true where npm run import brought the page from your old blog, and take it out once you have gone through it',
  aliases:
    'a list of old addresses, each once, such as aliases: [/old-name/], which then lead here',
  references:
    'a list of source names from content/sources, each once, such as references: [bishop-2011], or leave it out',
  synonyms:
    'for the page of a tool: a list of what else readers call it, by which the search finds it, such as synonyms: [plate calculator], or leave it out',
  startHere:
    'a list of slugs of articles in the order that a new reader reads them, each once, such as startHere: [first-squat, box-squat], or leave it out; only home.mdx has one',
} as const satisfies Record<keyof z.input<typeof pageFields>, string>;
