import type { z } from 'zod';
import { href } from '../addresses.ts';
import { site } from '../site.ts';
import { HOME, pageAddress } from './permalinks.ts';
import type { Source } from './references.ts';
import type { pageFields } from './schema/page.ts';
import { fillIn } from './site-values.ts';
import { keepUnits } from './text.ts';

/** A page of prose, from a file in `content/pages`. */
export interface Page {
  /** The name of its file without the ending, such as `about` or `tools/plates`. */
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** The standfirst: one or two sentences under the title. */
  readonly description: string;
  /** The words of the link at the foot of every page; left out where there is none. */
  readonly footer?: string | undefined;
  /** Whether only its writer sees it, in development. */
  readonly draft: boolean;
  /** Old addresses, which lead to it. */
  readonly aliases: readonly string[];
  /** The sources in the order in which the text numbers them. */
  readonly references: readonly Source[];
  /** What else readers call it: where the search covers the page, it finds it by these too. */
  readonly synonyms: readonly string[];
  /** On the home page: slugs of what a new reader reads first, in this order; they can be of posts that are not published. */
  readonly startHere: readonly string[];
}

/** The page that stands in for one that is not on the reader's device. */
export const OFFLINE = 'offline';

/**
 * The pages that the engine makes, whose title, standfirst and first words a
 * file of that name in `content/pages` gives; without the file, these stand there.
 */
export const enginePages = {
  '404': {
    title: 'Page not found',
    description: 'There is no page at this address. It may have moved.',
  },
  corrections: {
    title: 'Corrections',
    description: 'What was wrong in articles here, and what they say now.',
  },
  [HOME]: { title: site.tagline, description: site.description },
  glossary: { title: 'Glossary', description: 'What the words in our articles mean.' },
  [OFFLINE]: {
    title: 'What you can still read',
    description: 'These pages are on this device, and open without a connection.',
  },
  privacy: {
    title: 'Privacy',
    description: 'What is known of you here, and what your own browser keeps.',
  },
  sources: { title: 'Sources', description: 'What our pages cite, and where.' },
  subscribe: { title: 'Subscribe', description: 'Get each new article in your feed reader.' },
  tools: { title: 'Tools', description: 'Calculators that run in your browser.' },
  topics: { title: 'Topics', description: 'Everything we write, by topic.' },
} as const satisfies Record<string, { title: string; description: string }>;

/** The page without an address: it is shown wherever there is nothing. */
export const NOT_FOUND = '404' satisfies EnginePage;

export type EnginePage = keyof typeof enginePages;

/** Whether a file of `content/pages` is a page by itself, rather than the words of one that the engine makes. */
export function isOwnPage(id: string): boolean {
  return !id.includes('/') && !Object.hasOwn(enginePages, id);
}

/** Whether the settings of the site show a page. */
export function isSwitchedOn(id: string): boolean {
  const { tools, glossary, offline } = site.features;
  if (id === 'glossary') return glossary;
  if (id === OFFLINE) return offline;
  return tools || !/^tools(?:\/|$)/.test(id);
}

/** Whether an address on this site is that of a page which the settings switch off. */
export function isSwitchedOff(address: string): boolean {
  const [, id = ''] = /^\/([^?#]*?)\/?(?:[?#].*)?$/.exec(address) ?? [];
  return !isSwitchedOn(id);
}

/** Makes a page of what its file says. */
export function toPage(
  id: string,
  { title, description, footer, ...fields }: z.output<typeof pageFields>,
  sources: (ids: readonly string[]) => readonly Source[],
): Page {
  return Object.freeze({
    ...fields,
    id,
    href: href(pageAddress(id)),
    title: fillIn(title),
    description: keepUnits(fillIn(description)),
    ...(footer !== undefined && { footer: fillIn(footer) }),
    references: sources(fields.references),
  });
}
