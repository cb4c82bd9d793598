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
  mainChannel,
  splitArchives,
} from '../blog/channels.ts';
import { feedId } from './identity.ts';
import { toJsonFeed } from './formats/json-feed.ts';
import { absolute, addressOf } from '../addresses.ts';
import { keptText } from '../kept-text.ts';
import { type Feed, type FeedItem, newestDate, toBriefItem, toFeedItem } from './model.ts';
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
  const name = `feed ${channel.identity}`;
  const feed = async () => {
    const links = { self, previousArchive: archiveAt(archives.length) };
    const items = await Promise.all(current.map(toFeedItem));
    return writers[format](feedOf(channel, feedId(name), items, links));
  };
  // The channel of everything keeps every article whole. To repeat each in the archives of its topic
  // and of its authors would be half of a large site's output.
  const toItem = channel === mainChannel ? toFeedItem : toBriefItem;
  const archive = async (number: number, posts: readonly Post[]) => {
    const links = {
      self: archiveAt(number) ?? self,
      current: self,
      previousArchive: archiveAt(number - 1),
      nextArchive: archiveAt(number + 1),
    };
    const items = await Promise.all(posts.map(toItem));
    const document = feedOf(channel, feedId(`${name} archive ${number}`), items, links);
    return keptText(`${document.id.replace(/.*:/, '')}.${format}`, [document], () =>
      writers[format](document),
    );
  };
  return [
    { address: addressOf(feedHref(channel, format)), type, write: feed },
    ...archives.map((posts, i) => ({
      address: addressOf(archiveHref(channel, format, i + 1)),
      type,
      write: () => archive(i + 1, posts),
    })),
  ];
}

function postsIn({ topic, author }: Channel, library: Library): readonly Post[] {
  if (topic) return library.postsOn(topic);
  return author ? library.postsBy(author) : library.posts;
}

function feedOf(
  channel: Channel,
  id: string,
  items: readonly FeedItem[],
  links: Feed['links'],
): Feed {
  return {
    id,
    title: channel.title,
    description: channel.description,
    home: absolute(channel.href),
    items,
    updated: newestDate(items),
    links,
  };
}
