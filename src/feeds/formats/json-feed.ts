import { site } from '../../site.ts';
import type { Feed } from '../model.ts';
import { absolute, href } from '../../addresses.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Older items follow at `next_url`. */
export function toJsonFeed(feed: Feed): string {
  const bySite = [{ name: site.name, url: absolute(href('/')) }];
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.links.self,
    next_url: feed.links.previousArchive,
    language: site.language,
    icon: absolute(href('/icon-144.png')),
    favicon: absolute(href('/favicon.svg')),
    authors: bySite,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      image: item.image.url,
      date_published: item.published.toISOString(),
      date_modified: item.updated.toISOString(),
      authors: item.authors.length > 0 ? item.authors : bySite,
      language: site.language,
      tags: item.categories,
    })),
  });
}
