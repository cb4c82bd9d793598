import { z } from 'zod';
import { instant } from './instant.ts';
import { address, articleId, characters, list } from './fields.ts';

/** What is left of an article that was taken back: `content/retired/<slug>.yaml`. */
export const retiredFields = z.strictObject({
  title: characters(1, 120).optional(),
  retiredAt: instant,
  id: articleId.optional(),
  aliases: list(address),
  reason: characters(1, 300).optional(),
  instead: address.optional(),
});

/** What to write in each field, shown to an author who wrote something else. */
export const retiredFieldHelp = {
  title: 'the title of the article, 1 to 120 characters, or leave it out',
  retiredAt: 'the day it was taken back, such as retiredAt: 2026-11-26',
  id: 'the slug of the first publication, or what the feed of your old blog called it, as it was in the article, or leave it out',
  aliases: 'a list of its old addresses, each once, such as aliases: [/articles/old-name/]',
  reason: 'one line of 1 to 300 characters that says why, or leave it out',
  instead: 'the address of what to read instead, such as /articles/how-sore/, or leave it out',
} as const satisfies Record<keyof z.input<typeof retiredFields>, string>;
