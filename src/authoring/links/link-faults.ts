import { addressOf } from '../../addresses.ts';
import { site } from '../../site.ts';
import { hashFault } from './hash-faults.ts';
import type { Content } from '../read/content.ts';
import type { LinkFault } from './inner-link.ts';
import { pageFault } from './page-faults.ts';
import type { PostSource } from '../read/post-source.ts';
import { readable } from './readable.ts';

/**
 * Looks where a link of a post leads: its page or file, then what follows `#`.
 * A link to another site is taken as it is.
 */
export async function linkFault(
  address: string,
  post: PostSource,
  content: Content,
): Promise<LinkFault | undefined> {
  if (address === '') return { problem: 'leads nowhere', mend: 'Write an address' };
  // Addresses in the content are those on the site, wherever it is served from.
  const here = new URL(post.address, site.address);
  if (!URL.canParse(address, here)) return { problem: 'is no address', mend: 'Write another' };
  const url = new URL(address, here);
  if (!/^https?:$/.test(url.protocol) || url.host !== here.host) return undefined;
  const isWhole = /^(?:https?:)?\/\//i.test(address);
  const inFolder = site.base !== '' && url.pathname.startsWith(`${site.base}/`);
  // Another site on the same host, beside the folder.
  if (isWhole && site.base !== '' && !inFolder) return undefined;
  const path = readable(inFolder ? addressOf(url.pathname) : url.pathname);
  const link = { post, address, path, hash: readable(url.hash.slice(1)) };
  const fault = pageFault(link, content) ?? (await hashFault(link, content));
  const mend = fault?.mend ?? `Write ${link.path}${readable(url.hash)}`;
  if (isWhole) return { problem: "has this site's own name, which may change", mend };
  if (inFolder) {
    return { problem: 'has the folder that the site is served from, which may change', mend };
  }
  return fault;
}
