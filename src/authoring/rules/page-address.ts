import { isOwnPage, isSwitchedOn, NOT_FOUND } from '../../blog/pages.ts';
import { addressKey, AUTHORS_ADDRESS } from '../../blog/permalinks.ts';
import { fixedPages, isGenerated, publicFiles } from '../links/addresses.ts';
import type { Rule } from '../rule.ts';

/** The pages whose address is no file's name: lists with a number after it, and the guide in development. */
const LISTS: ReadonlySet<string> = new Set(['/articles/', AUTHORS_ADDRESS, '/guide/']);

/** A page makes a file at its address: over one that is there, it would replace it. */
export const pageAddress = {
  name: 'page-address',
  asks: 'A page of content/pages has an address where nothing else is.',
  check({ kind, slug, address, front, placeOf }, report, { root }) {
    if (slug === NOT_FOUND && front.aliases.length > 0) {
      report(
        'aliases would lead to the page that stands at every address without one',
        'Take aliases out',
        placeOf(['aliases']),
      );
    }
    if (kind !== 'page' || !isOwnPage(slug) || !isSwitchedOn(slug)) return;
    const key = addressKey(address);
    const file = publicFiles(root).find((other) => addressKey(other) === key);
    const problem = file
      ? `${address} is the address of public${file} too`
      : (LISTS.has(address) ||
          isGenerated(address) ||
          fixedPages().some((other) => addressKey(other) === key)) &&
        `${address} is an address that the site has by itself`;
    if (problem) report(problem, 'Give the page another name');
  },
} as const satisfies Rule;
