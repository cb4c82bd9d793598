import { absolute, href } from '../addresses.ts';
import type { SiteAddress } from '../blog/addresses.ts';
import { lastChange } from '../blog/dates.ts';
import { newestCorrectionFirst } from '../blog/corrections.ts';
import type { Post } from '../blog/post.ts';
import { buildXml } from '../xml.ts';

/**
 * A sitemap (https://www.sitemaps.org/protocol.html) with the pictures of
 * articles. One file holds 50,000 addresses.
 *
 * @param pictures root-relative addresses, by the slug of the article.
 */
export function toSitemap(
  addresses: readonly SiteAddress<Post>[],
  pictures: ReadonlyMap<string, string>,
): string {
  const articles = addresses.filter(({ type }) => type === 'article');
  const corrections = articles.flatMap(({ posts }) => posts.flatMap((post) => post.corrections));
  const [correction] = newestCorrectionFirst(corrections);
  return buildXml({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    urlset: {
      '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@_xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
      url: addresses
        .filter(({ isListed }) => isListed)
        .map(({ address, type, posts }) => {
          const picture = type === 'article' && posts[0] && pictures.get(posts[0].slug);
          const changed = address === '/corrections/' ? correction?.date : lastChange(posts);
          return {
            loc: absolute(href(address)),
            ...(changed && { lastmod: changed.toISOString() }),
            ...(picture && { 'image:image': { 'image:loc': absolute(picture) } }),
          };
        }),
    },
  });
}
