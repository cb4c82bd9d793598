import { z } from 'zod';
import { instant } from './instant.ts';
import { characters } from './text.ts';

/** Who of the field has read an article and stands beside it, and when. */
export const reviewerFields = z.strictObject({
  name: characters(1, 60),
  credential: characters(1, 80),
  date: instant,
  url: z
    .url({ protocol: /^https$/, error: 'is not an address that starts with https://' })
    .optional(),
});
