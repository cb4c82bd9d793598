import { existsSync } from 'node:fs';
import path from 'node:path';
import { isSwitchedOff } from '../../blog/pages.ts';
import { site } from '../../site.ts';
import { findingsOf } from '../finding.ts';
import { linksOf } from '../links/link-uses.ts';
import type { Rule } from '../rule.ts';

const FILE = 'src/site.ts';

/** Switching pages off is one word in the settings, and must not mean to rewrite articles. */
export const switchedOff = {
  name: 'switched-off',
  asks: 'No link leads to a page that src/site.ts switches off: readers get only its words.',
  check(post, report) {
    for (const { address, place } of linksOf(post)) {
      if (!isSwitchedOff(address)) continue;
      report(
        `the link "${address}" is only its words while features.${featureOf(address)} is false`,
        'Take the link out, or leave it for the day you switch them on again',
        place,
      );
    }
  },
  checkRest: ({ root }) =>
    // A folder of content can stand alone, without settings.
    existsSync(path.join(root, FILE))
      ? site.navigation
          .filter(({ href }) => isSwitchedOff(href))
          .map(({ href }) =>
            findingsOf(FILE, 'switched-off')(
              `navigation links to ${href}, which is left out while features.${featureOf(href)} is false`,
              'Take the link out, or leave it for the day you switch them on again',
            ),
          )
      : [],
} as const satisfies Rule;

/** The setting that switches off the page at an address. */
function featureOf(address: string): string {
  return /^\/(\w+)/.exec(address)?.[1] ?? '';
}
