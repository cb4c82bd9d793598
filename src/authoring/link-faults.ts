import { articleHref } from '../blog/permalinks.ts';
import { site } from '../site.ts';
import { hashFault } from './hash-faults.ts';
import type { Content } from './content.ts';
import type { LinkFault } from './inner-link.ts';
import { pageFault } from './page-faults.ts';
import type { PostSource } from './post-source.ts';
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
  const here = new URL(articleHref(post.slug), site.address);
  if (!URL.canParse(address, here)) return { problem: 'is no address', mend: 'Write another' };
  const url = new URL(address, here);
  if (!/^https?:$/.test(url.protocol) || url.host !== here.host) return undefined;
  const link = { post, address, path: readable(url.pathname), hash: readable(url.hash.slice(1)) };
  const fault = pageFault(link, content) ?? (await hashFault(link, content));
  if (!/^(?:https?:)?\/\//i.test(address)) return fault;
  const problem = "has this site's own name, which may change";
  return { problem, mend: fault?.mend ?? `Write ${link.path}${readable(url.hash)}` };
}
