import { getRssString } from '@astrojs/rss';
import { site } from '../../site.ts';
import type { Feed, FeedItem } from '../model.ts';
import { absolute, href } from '../../addresses.ts';
import { buildXml } from '../../xml.ts';

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};

/** A feed as RSS 2.0, with the whole text in `content:encoded`. */
export function toRss(feed: Feed): Promise<string> {
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.home,
    xmlns: NAMESPACES,
    customData: buildXml(channelExtras(feed)),
    items: feed.items.map((item) => ({
      title: item.title,
      description: item.summary,
      link: item.url,
      pubDate: item.published,
      content: item.html,
      categories: [...item.categories],
      customData: buildXml(itemExtras(item)),
    })),
  });
}

function channelExtras({ home, title, links, updated }: Feed) {
  return {
    language: site.language,
    ...(updated && { lastBuildDate: updated.toUTCString() }),
    image: { url: absolute(href('/icon-144.png')), title, link: home, width: 144, height: 144 },
    'atom:link': [
      { '@_rel': 'self', '@_type': 'application/rss+xml', '@_href': links.self },
      { '@_rel': 'current', '@_href': links.current },
      { '@_rel': 'prev-archive', '@_href': links.previousArchive },
      { '@_rel': 'next-archive', '@_href': links.nextArchive },
    ].filter((link) => link['@_href']),
    ...(links.current && { 'fh:archive': '' }),
  };
}

function itemExtras({ id, image, authors, updated, published }: FeedItem) {
  return {
    // Replaces the guid that the library makes from the link, which a rename would change.
    guid: { '@_isPermaLink': 'false', '#text': id },
    'dc:creator': authors.length > 0 ? authors.map(({ name }) => name) : site.name,
    ...(updated > published && { 'atom:updated': updated.toISOString() }),
    'media:content': {
      '@_url': image.url,
      '@_medium': 'image',
      '@_type': image.type,
      '@_width': image.width,
      '@_height': image.height,
      'media:description': { '@_type': 'plain', '#text': image.text },
    },
  };
}
