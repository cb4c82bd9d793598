import { site } from '../../site.ts';
import { type Channel, feedHref } from '../../blog/channels.ts';
import { absolute } from '../../addresses.ts';
import { buildXml } from '../../xml.ts';

/** All channels as OPML 2.0, which a feed reader can import at once. */
export function toOpml(channels: readonly Channel[]): string {
  return buildXml({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    opml: {
      '@_version': '2.0',
      head: { title: site.name },
      body: {
        outline: channels.map((channel) => ({
          '@_type': 'rss',
          '@_text': channel.title,
          '@_title': channel.title,
          '@_description': channel.description,
          '@_xmlUrl': absolute(feedHref(channel, 'rss')),
          '@_htmlUrl': absolute(channel.href),
        })),
      },
    },
  });
}
