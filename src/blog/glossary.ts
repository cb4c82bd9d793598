import { href } from '../addresses.ts';
import type { z } from 'zod';
import { compareNames } from './letters.ts';
import type { termFields } from './schema/glossary.ts';

/** A word of the glossary: what its file says, with its id. */
export type Term = Readonly<z.output<typeof termFields>> & { readonly id: string };

/** Sorts terms as a reader looks them up: by letters, whatever their case. */
export function arrangeGlossary(
  files: readonly { id: string; data: z.output<typeof termFields> }[],
): Term[] {
  return files
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((a, b) => compareNames(a.term, b.term));
}

/** The place of a term on the page of the glossary. */
export function termHref(id: string): string {
  return href(`/glossary/#${id}`);
}

/** The names of a term besides the first; forms that only add an ending to one of them are left out. */
export function otherNames({ term, forms }: Term): string[] {
  const names = [term];
  for (const form of forms) {
    if (!names.some((name) => form.startsWith(name))) names.push(form);
  }
  return names.slice(1);
}

/** A word of a text that the glossary has. */
export interface FoundTerm {
  readonly term: Term;
  /** The word as the text writes it. */
  readonly words: string;
  /** Where it starts in the text. */
  readonly at: number;
}

/**
 * Makes what finds the first use of each term in a text. A form in small
 * letters is found in any case; one with capitals, such as RPE, only as it is
 * written. Of two that start at one place the longer is found. A word in
 * brackets is passed over: its plain name stands before it.
 *
 * @returns a search that takes a text and the ids that are not looked for.
 */
export function termFinder(
  terms: readonly Term[],
): (text: string, known: ReadonlySet<string>) => FoundTerm[] {
  const owners = new Map<string, Term>();
  for (const term of terms) {
    for (const form of [term.term, ...term.forms]) {
      if (!owners.has(form)) owners.set(form, term);
    }
  }
  const forms = [...owners.keys()].toSorted((a, b) => b.length - a.length);
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:${forms.map(RegExp.escape).join('|')})(?![\p{L}\p{N}-])`,
    'giu',
  );
  return (text, known) => {
    const found = new Map<string, FoundTerm>();
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const term = owners.get(words) ?? owners.get(words.toLowerCase());
      if (!term || known.has(term.id) || found.has(term.id) || isInBrackets(text, index)) continue;
      found.set(term.id, { term, words, at: index });
    }
    return [...found.values()];
  };
}

/** Makes a function that lists the terms a text uses in any form, also in brackets: readers search for them. */
export function termsIn(terms: readonly Term[]): (text: string) => Term[] {
  const patterns = terms.map((term) => {
    const forms = [term.term, ...term.forms].map(RegExp.escape).join('|');
    return {
      term,
      pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms})(?![\p{L}\p{N}])`, 'iu'),
    };
  });
  return (text) => patterns.flatMap(({ term, pattern }) => (pattern.test(text) ? [term] : []));
}

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
