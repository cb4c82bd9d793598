import { site } from './site.ts';

/**
 * What a link to a page or file of this site says: its address, such as
 * `/tools/`, below the folder that the site is served from. For addresses that
 * content and code write by hand; those of posts, topics and the like come
 * from `blog/permalinks.ts`, with the folder.
 */
export function href(address: string): string {
  return site.base + address;
}

/** The whole address of a link of this site, which has the site's folder already. */
export function absolute(link: string): string {
  return new URL(link, site.address.origin).href;
}

/** The address on this site that a link of it leads to: the link without the site's folder. */
export function addressOf(link: string): string {
  return link.startsWith(`${site.base}/`) ? link.slice(site.base.length) : link;
}
