import { existsSync } from 'node:fs';
import path from 'node:path';
import { isSwitchedOff } from '../../blog/pages.ts';
import { site } from '../../site.ts';
import { articleAt, isLive, liveAddresses } from '../links/addresses.ts';
import { linkFault } from '../links/link-faults.ts';
import { linksOf } from '../links/link-uses.ts';
import { nearest } from '../nearest.ts';
import { passagesOf } from '../prose/passages.ts';
import type { Content } from '../read/content.ts';
import { oncePerPost, type Report, type Rule } from '../rule.ts';

export const links: Rule = {
  name: 'links',
  asks: 'Every link within the site leads to something that readers can see by then, at its exact address.',
  async check(post, report, content) {
    for (const { address, place } of linksOf(post)) {
      const fault = await linkFault(address, post, content);
      if (fault) report(`the link "${address}" ${fault.problem}`, fault.fix, place);
    }
    for (const { written, key, place } of halvesOf(post)) {
      report(
        `"${written}" is not a link: no line says what ${key} is`,
        `Write a separate line that starts with ${key}:`,
        place,
      );
    }
  },
};

/** Every link or note whose other half is missing: readers see it as written. */
const halvesOf = oncePerPost((post) =>
  [...passagesOf(post)].flatMap(({ text, placeAt }) =>
    [...text.matchAll(LEFT_AS_TEXT)].map(({ 0: written, groups, index }) => ({
      written,
      key: `[${groups?.['key'] || (groups?.['words'] ?? '')}]`,
      place: placeAt(index),
    })),
  ),
);

const LEFT_AS_TEXT = /\[(?<words>[^[\]]+)\]\[(?<key>[^[\]]*)\]|\[(?<key>\^[^[\]\s]+)\]/g;

export const linkWords: Rule = {
  name: 'link-words',
  asks: 'The words of a link say where it leads, even when read alone.',
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
};

/** Whether words repeat the address, or begin as only an address does. */
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

/** Switching pages off is one word in the settings, and should not require rewriting articles. */
export const switchedOff: Rule = {
  name: 'switched-off',
  asks: 'No link leads to a page that src/site.ts switches off: readers get only its words.',
  check(post, report) {
    for (const { address, place } of linksOf(post)) {
      if (!isSwitchedOff(address)) continue;
      report(
        `the link "${address}" is only its words while features.${featureOf(address)} is false`,
        LEAVE_OR_TAKE,
        place,
      );
    }
  },
  checkAll(content, reportIn) {
    for (const href of navigationOf(content).filter(isSwitchedOff)) {
      reportIn(SETTINGS)(
        `navigation links to ${href}, which is left out while features.${featureOf(href)} is false`,
        LEAVE_OR_TAKE,
      );
    }
  },
};

const LEAVE_OR_TAKE = 'Take the link out, or leave it in case you switch them on again';

/** The setting that switches off the page at an address. */
function featureOf(address: string): string {
  return /^\/(\w+)/.exec(address)?.[1] ?? '';
}

export const navigation: Rule = {
  name: 'navigation',
  asks: 'Every link of the navigation leads to a page that exists.',
  checkAll(content, reportIn) {
    for (const href of navigationOf(content)) checkHref(href, reportIn(SETTINGS), content);
  },
};

const SETTINGS = 'src/site.ts';

/** Where the navigation leads. A content folder without settings has none. */
function navigationOf({ root }: Content): string[] {
  return existsSync(path.join(root, SETTINGS)) ? site.navigation.map(({ href }) => href) : [];
}

function checkHref(href: string, report: Report, content: Content): void {
  const address = href.replace(/[?#].*$/, '');
  const live = liveAddresses(content);
  // The rule `switched-off` reports pages that are switched off.
  if (!href.startsWith('/') || isSwitchedOff(href) || live.has(address)) return;
  const exact = `${address}/`;
  if (isLive(address, content) && live.has(exact)) {
    report(`navigation links to ${href} without the slash at its end`, `Write ${exact}`);
    return;
  }
  if (articleAt(address, content)) {
    report(`navigation links to ${href}, which is not published`, 'Take the link out until it is');
    return;
  }
  const name = address.replaceAll(/^\/|\/$/g, '');
  const meant = nearest(address, [...live]);
  report(
    `navigation links to ${href}, which is not a page of this site`,
    meant
      ? `Write ${meant}`
      : /^[a-z0-9-]+$/.test(name)
        ? `Write content/pages/${name}.mdx, or take the link out`
        : 'Take the link out',
  );
}
