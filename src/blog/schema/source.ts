import { z } from 'zod';
import { characters, webAddress } from './fields.ts';

/** The kinds of study: a systematic review is one of trials, and an observational review one of cohorts or surveys. */
export const DESIGNS = [
  'systematic review',
  'observational review',
  'trial',
  'cohort',
  'survey',
  'laboratory',
  'review',
  'guidance',
  'textbook',
] as const;

/**
 * One source that articles can cite. A field that could not be seen in the source
 * itself is left out, never guessed.
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
    url: webAddress.optional(),
    design: z.enum(DESIGNS).optional(),
    people: z.int().min(1, 'is not a number of people').optional(),
    figures: z.array(z.string().regex(/\d/, 'has no digit')).optional(),
    finding: characters(20, 1000),
  })
  .refine(
    (source) => source.doi ?? source.url ?? source.locator ?? (source.title && source.venue),
    {
      path: ['doi'],
      error: 'is missing, and so are url, locator, and a title with a venue',
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  );

export const sourceFieldHelp = {
  authors: 'a list of names, such as authors: [Bishop, Horn], or leave it out if not known',
  year: 'the year as a number, such as year: 2011, or leave it out if not known',
  title: 'the title as printed, or leave it out if not known',
  venue:
    'the journal, or the publisher of a book, such as venue: Human Kinetics, or leave it out if not known',
  locator:
    'volume and pages in quotes, such as locator: "33(2):145–164", or of a book locator: "ISBN 978-0-7360-8465-9"',
  doi: 'the bare DOI, such as doi: 10.1186/1471-2474-12-35',
  url: 'an address that starts with https://',
  design: `${DESIGNS.slice(0, -1).join(', ')} or ${DESIGNS.at(-1) ?? ''}, or leave it out if not known`,
  people:
    'how many people were studied, as a number, such as people: 43, or leave it out if not known',
  figures:
    'a list of the figures the source holds beside those in finding, such as figures: ["57.5%", "24 h"], or leave it out and none is checked',
  finding: 'one sentence of 20 characters or more that says what the source found',
} as const satisfies Record<keyof z.input<typeof sourceFields>, string>;

/** What authors call fields that a source has under another name, and what to write instead. */
export const sourceFieldSynonyms: Readonly<Record<string, string>> = {
  publisher: 'venue: and the publisher',
  journal: 'venue: and the journal',
  isbn: 'locator: "ISBN " and the number, in quotes',
  pages: 'locator: and the pages, in quotes',
  volume: 'locator: and the volume, in quotes',
  issue: 'locator: and the issue, in quotes',
  edition: 'the edition at the end of title',
  author: 'authors: and a list of names',
  editor: 'authors: and a list of names',
  editors: 'authors: and a list of names',
  date: 'year: and the year alone',
  link: 'url: and an address that starts with https://',
  type: 'design: and the kind of study',
  method: 'design: and the kind of study',
  study: 'design: and the kind of study',
  participants: 'people: and how many they were',
  sample: 'people: and how many they were',
  n: 'people: and how many they were',
  numbers: 'figures: and a list of them, each in quotes',
  data: 'figures: and a list of them, each in quotes',
  summary: 'finding: and one sentence',
  quote: 'finding: and one sentence',
};
