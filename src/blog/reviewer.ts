import type { z } from 'zod';
import { longDate } from './dates.ts';
import type { reviewerFields } from './schema/post.ts';

/** Who of the field has read an article and stands beside it, and when. */
export type Reviewer = Readonly<z.output<typeof reviewerFields>>;

/** "Reviewed by Ann Example, physical therapist, on 3 November 2026". */
export function reviewLine({ name, credential, date }: Reviewer): string {
  return `Reviewed by ${name}, ${credential}, on ${longDate(date)}`;
}
