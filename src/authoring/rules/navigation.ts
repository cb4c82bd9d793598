import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../read/content.ts';
import { isSwitchedOff } from '../../blog/pages.ts';
import { articleAt, isLive, liveAddresses } from '../links/addresses.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { site } from '../../site.ts';

const FILE = 'src/site.ts';

export const navigation = {
  name: 'navigation',
  asks: 'Every link of the navigation leads to a page that is there.',
  check() {
    // The settings are no post.
  },
  checkRest: (content) =>
    // A folder of content can stand alone, without settings.
    existsSync(path.join(content.root, FILE))
      ? site.navigation.flatMap(({ href }) => faultOf(href, content) ?? [])
      : [],
} as const satisfies Rule;

function faultOf(href: string, content: Content): Finding | undefined {
  const address = href.replace(/[?#].*$/, '');
  // Which page is switched off, the rule `switched-off` says.
  if (!href.startsWith('/') || isSwitchedOff(href)) return undefined;
  if (liveAddresses(content).has(address)) return undefined;
  const fault = findingsOf(FILE, 'navigation');
  const name = address.replaceAll(/^\/|\/$/g, '');
  const exact = isLive(address, content) && `${address}/`;
  if (exact && liveAddresses(content).has(exact)) {
    return fault(`navigation links to ${href} without the slash at its end`, `Write ${exact}`);
  }
  const hidden = articleAt(address, content);
  if (hidden) {
    return fault(
      `navigation links to ${href}, which is not published`,
      'Take the link out until it is',
    );
  }
  const meant = nearest(address, [...liveAddresses(content)]);
  return fault(
    `navigation links to ${href}, which is no page of this site`,
    meant
      ? `Write ${meant}`
      : /^[a-z0-9-]+$/.test(name)
        ? `Write content/pages/${name}.mdx, or take the link out`
        : 'Take the link out',
  );
}
