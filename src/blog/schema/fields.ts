import { z } from 'zod';
import { isGuid } from '../guid.ts';
import { printable } from '../text.ts';

/**
 * A path as people read it, with letters for what browsers encode. Old blogs have more than words and
 * hyphens in theirs. Left out are white space but for a space between words, what ends or encodes a
 * path, what a host reads as a pattern, and what no file can be called.
 */
export const ADDRESS =
  /^(?:\/(?!\.{1,2}(?:\/|$))[^\s\p{Cc}\p{Cs}"#%*/:<>?[\\\]^`{|}]+(?: [^\s\p{Cc}\p{Cs}"#%*/:<>?[\\\]^`{|}]+)*)+\/?$/u;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A text of `least` to `most` characters as a reader counts them (an emoji is
 * one), without the white space at its ends and without what no page can hold.
 */
export function characters(least: number, most: number) {
  return z
    .string()
    .overwrite(printable)
    .trim()
    .refine((text) => counted(text) >= least, {
      error: ({ input }) =>
        counted(String(input)) === 0
          ? 'is empty'
          : `has ${counted(String(input))} characters, and needs ${least} or more`,
    })
    .refine((text) => counted(text) <= most, {
      error: ({ input }) =>
        `has ${counted(String(input))} characters, and at most ${most} are allowed`,
    });
}

/** A list that has each thing once; empty where it is left out. */
export function list<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .superRefine(
      (items, context) => {
        const repeated = items.find((each, i) => items.indexOf(each) !== i);
        if (repeated === undefined) return;
        context.addIssue({ code: 'custom', message: `has ${JSON.stringify(repeated)} twice` });
      },
      // Looked for even where an item is at fault, so that an author sees every fault at once.
      { when: ({ value }) => Array.isArray(value) },
    )
    .default([]);
}

/** A path on this site, as content writes it. */
export const address = z.string().regex(ADDRESS, {
  error: ({ input }) => {
    const meant = addressIn(String(input));
    const problem = 'is not an address on this site';
    if (meant !== undefined) return `${problem}; ${meant} would be`;
    return String(input).includes('?') ? `${problem}: no host looks at what follows a ?` : problem;
  },
});

/**
 * The address on this site that a link asks for: its path alone, which is all that hosts look at,
 * with the letters that it stands for.
 *
 * @param link a web address, or a path; what browsers encode may be encoded.
 * @returns undefined where it has none that this site could keep.
 */
export function addressIn(link: string): string | undefined {
  if (!URL.canParse(link, 'https://old.invalid')) return undefined;
  const { protocol, pathname } = new URL(link, 'https://old.invalid');
  if (!/^https?:$/.test(protocol)) return undefined;
  try {
    const path = decodeURI(pathname);
    return ADDRESS.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The slug that something was first published under. */
export const slug = z.string().regex(ID, 'is not lower-case words and hyphens');

/** What feed readers know an article by: its first slug, or what the feed of another blog called it. */
export const articleId = z
  .string()
  .refine((id) => ID.test(id) || isGuid(id), 'is not lower-case words and hyphens');

/** An address of the web. */
export const webAddress = z.url({
  protocol: /^https$/,
  error: 'is not an address that starts with https://',
});

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function counted(text: string): number {
  return [...graphemes.segment(text)].length;
}
