import { linksOf } from '../links/link-uses.ts';
import type { Rule } from '../rule.ts';

export const linkWords = {
  name: 'link-words',
  asks: 'The words of a link say where it leads, even when they are read alone.',
  check(post, report) {
    for (const { address, words, place } of linksOf(post)) {
      if (words === undefined) continue;
      const bare = words
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} ]+/gu, '')
        .trim();
      const problem =
        words === ''
          ? `the link to "${address}" has no words`
          : isAddress(words, address)
            ? `the link "${words}" is a bare address`
            : SAYS_NOTHING.has(bare) && `the link "${words}" does not say where it leads`;
      if (problem) report(problem, `Write [what is there](${address})`, place);
    }
  },
} as const satisfies Rule;

/** Whether words are what they lead to, or begin as only an address does. */
function isAddress(words: string, address: string): boolean {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words)) return true;
  return /[./]/.test(words) && bareAddress(address).endsWith(bareAddress(words));
}

function bareAddress(text: string): string {
  return text
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

const SAYS_NOTHING = new Set([
  ...['here', 'click here', 'click', 'tap here', 'see here', 'right here', 'over here'],
  ...['this', 'this link', 'this page', 'this one', 'that', 'it', 'link', 'the link', 'page'],
  ...['more', 'read more', 'learn more', 'find out more', 'see more', 'more info', 'read on'],
  ...['article', 'this article', 'this post', 'source', 'website', 'continue', 'go'],
]);
