import type { Library } from '../blog/library.ts';
import type { Post } from '../blog/post.ts';
import { toAtom } from './formats/atom.ts';
import {
  archiveHref,
  type Channel,
  channels,
  feedHref,
  type FormatName,
  formats,
  splitArchives,
} from '../blog/channels.ts';
import { feedId } from './identity.ts';
import { toJsonFeed } from './formats/json-feed.ts';
import { absolute, addressOf } from '../addresses.ts';
import { type FeedLinks, newestDate, toFeedItem } from './model.ts';
import { toRss } from './formats/rss.ts';

/** One file of one feed in one format. */
export interface FeedDocument {
  /** Where it is, without the folder of the site. */
  readonly address: string;
  readonly type: string;
  readonly write: () => Promise<string>;
}

const writers = { rss: toRss, atom: toAtom, json: toJsonFeed };

/** Every file of every feed in one format: the feeds themselves and their archives. */
export function feedDocuments(library: Library, format: FormatName): FeedDocument[] {
  return channels(library.topics, library.authors).flatMap((channel) =>
    channelDocuments(library, channel, format),
  );
}

function channelDocuments(library: Library, channel: Channel, format: FormatName): FeedDocument[] {
  const { current, archives } = splitArchives(postsIn(channel, library));
  const { type } = formats[format];
  const self = absolute(feedHref(channel, format));
  const archiveAt = (number: number) =>
    number >= 1 && number <= archives.length
      ? absolute(archiveHref(channel, format, number))
      : undefined;
  const write = (name: string, items: readonly Post[], links: FeedLinks) => () =>
    writeDocument(channel, format, feedId(name), items, links);

  const name = `feed ${channel.identity}`;
  const feed = write(name, current, { self, previousArchive: archiveAt(archives.length) });
  return [
    { address: addressOf(feedHref(channel, format)), type, write: feed },
    ...archives.map((items, i) => {
      const archive = i + 1;
      const links = {
        self: archiveAt(archive) ?? self,
        current: self,
        previousArchive: archiveAt(archive - 1),
        nextArchive: archiveAt(archive + 1),
      };
      const address = addressOf(archiveHref(channel, format, archive));
      return { address, type, write: write(`${name} archive ${archive}`, items, links) };
    }),
  ];
}

function postsIn({ topic, author }: Channel, library: Library): readonly Post[] {
  if (topic) return library.postsOn(topic);
  return author ? library.postsBy(author) : library.posts;
}

async function writeDocument(
  channel: Channel,
  format: FormatName,
  id: string,
  posts: readonly Post[],
  links: FeedLinks,
): Promise<string> {
  const items = await Promise.all(posts.map(toFeedItem));
  return writers[format]({
    id,
    title: channel.title,
    description: channel.description,
    home: absolute(channel.href),
    items,
    updated: newestDate(items),
    links,
  });
}
