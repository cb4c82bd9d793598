import { site } from '../site.ts';
import { arrangeGlossary, type Term } from './glossary.ts';
import { readRecords } from './records.ts';
import { termFields } from './schema/glossary.ts';

let terms: readonly Term[] | undefined;

/** The glossary for what renders texts apart from the library: read once, and empty where it is switched off. */
export function readTerms(): readonly Term[] {
  return (terms ??= site.features.glossary
    ? arrangeGlossary(readRecords('content/glossary', termFields))
    : []);
}

/** Has the glossary read again: one of its files has changed. */
export function forgetTerms(): void {
  terms = undefined;
}
