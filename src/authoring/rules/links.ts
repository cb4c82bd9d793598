import { linkFault } from '../links/link-faults.ts';
import { linksOf } from '../links/link-uses.ts';
import { passagesOf } from '../prose/passages.ts';
import type { Rule } from '../rule.ts';

export const links = {
  name: 'links',
  asks: 'Every link within the site leads to something that readers can see by then, at its exact address.',
  async check(post, report, content) {
    for (const { address, place } of linksOf(post)) {
      const fault = await linkFault(address, post, content);
      if (fault) report(`the link "${address}" ${fault.problem}`, fault.mend, place);
    }
    for (const { text, placeAt } of passagesOf(post)) {
      for (const { 0: written, groups, index } of text.matchAll(LEFT_AS_TEXT)) {
        const key = `[${groups?.['key'] || (groups?.['words'] ?? '')}]`;
        report(
          `"${written}" is no link, since no line says what ${key} is`,
          `Write a line of its own that starts with ${key}:`,
          placeAt(index),
        );
      }
    }
  },
} as const satisfies Rule;

/** A link or a note whose other half is missing: it stays as it was written. */
const LEFT_AS_TEXT = /\[(?<words>[^[\]]+)\]\[(?<key>[^[\]]*)\]|\[(?<key>\^[^[\]\s]+)\]/g;
