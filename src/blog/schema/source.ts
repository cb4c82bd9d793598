import { z } from 'zod';

/**
 * One piece of literature an article may cite. A field that could not be seen
 * in the source itself is left out, never guessed.
 */
export const sourceFields = z
  .strictObject({
    authors: z.array(z.string().min(1)).min(1).optional(),
    year: z.int().min(1900).max(2100).optional(),
    title: z.string().min(1).optional(),
    venue: z.string().min(1).optional(),
    locator: z.string().min(1).optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI')
      .optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
    finding: z.string().min(20),
  })
  .refine(
    (source) => source.doi ?? source.url ?? source.locator ?? (source.title && source.venue),
    {
      path: ['doi'],
      error: 'is missing, and so are url and locator',
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  );

export const sourceFieldHelp = {
  authors: 'a list of names, such as authors: [Bishop, Horn], or leave it out if not known',
  year: 'the year as a number, such as year: 2011, or leave it out if not known',
  title: 'the title as printed, or leave it out if not known',
  venue:
    'the journal or the publisher, such as venue: Sports Medicine, or leave it out if not known',
  locator: 'volume and pages in quotes, such as locator: "33(2):145–164"',
  doi: 'the bare DOI, such as doi: 10.1186/1471-2474-12-35',
  url: 'an address that starts with https://',
  finding: 'one sentence that says what the source found',
} as const satisfies Record<keyof z.input<typeof sourceFields>, string>;
