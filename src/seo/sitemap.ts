import { absolute } from '../addresses.ts';
import { buildXml } from '../xml.ts';
import type { ListedPage } from './listed-pages.ts';

/**
 * A sitemap (https://www.sitemaps.org/protocol.html) with the pictures of
 * articles. One file holds 50,000 addresses.
 *
 * @param pictures root-relative addresses, by the slug of the article.
 */
export function toSitemap(
  pages: readonly ListedPage[],
  pictures: ReadonlyMap<string, string>,
): string {
  return buildXml({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    urlset: {
      '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@_xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
      url: pages.map(({ href, changedAt, post }) => {
        const picture = post && pictures.get(post.slug);
        return {
          loc: absolute(href),
          ...(changedAt && { lastmod: changedAt.toISOString() }),
          ...(picture && { 'image:image': { 'image:loc': absolute(picture) } }),
        };
      }),
    },
  });
}
