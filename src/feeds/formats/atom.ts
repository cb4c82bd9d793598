import { site } from '../../site.ts';
import type { Feed, FeedItem } from '../model.ts';
import { absolute, href } from '../../addresses.ts';
import { buildXml } from '../../xml.ts';
import { asUri } from '../identity.ts';

/** A feed as Atom (RFC 4287), with the whole text as HTML content. */
export function toAtom(feed: Feed): string {
  const { links } = feed;
  const link = (rel: string, href: string | undefined, type?: string) =>
    href ? [{ '@_rel': rel, ...(type && { '@_type': type }), '@_href': href }] : [];
  return buildXml({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xmlns:fh': 'http://purl.org/syndication/history/1.0',
      '@_xmlns:media': 'http://search.yahoo.com/mrss/',
      '@_xml:lang': site.language,
      id: feed.id,
      title: feed.title,
      subtitle: feed.description,
      updated: (feed.updated ?? new Date(0)).toISOString(),
      author: { name: site.name, uri: absolute(href('/')) },
      icon: absolute(href('/favicon.svg')),
      logo: absolute(href('/icon-144.png')),
      link: [
        ...link('self', links.self, 'application/atom+xml'),
        ...link('alternate', feed.home, 'text/html'),
        ...link('current', links.current),
        ...link('prev-archive', links.previousArchive),
        ...link('next-archive', links.nextArchive),
      ],
      ...(links.current && { 'fh:archive': '' }),
      entry: feed.items.map(toEntry),
    },
  });
}

function toEntry(item: FeedItem) {
  const { image } = item;
  return {
    id: asUri(item.id),
    title: item.title,
    link: { '@_rel': 'alternate', '@_type': 'text/html', '@_href': item.url },
    published: item.published.toISOString(),
    updated: item.updated.toISOString(),
    // Without one of its own, an entry has the author of the feed.
    author: item.authors.map(({ name, url }) => ({ name, uri: url })),
    category: item.categories.map((term) => ({ '@_term': term })),
    summary: item.summary,
    content: { '@_type': 'html', '#text': item.html },
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
