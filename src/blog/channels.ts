import { href } from '../addresses.ts';
import { type Author, authorsToChoose } from './authors.ts';
import { authorAddress, topicAddress } from './permalinks.ts';
import type { Topic } from './topics.ts';
import { site } from '../site.ts';

/** What a feed is about: everything, one topic, or what one author writes. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** What a link to the page for people says; the feed's files are below it. */
  readonly href: string;
  /** What feed readers know its feeds by, for good: the address of the page when it was first published. */
  readonly identity: string;
  readonly topic?: Topic;
  readonly author?: Author;
}

export type FormatName = keyof typeof formats;

/** The formats in the order in which pages offer them. */
export const formats = {
  rss: { name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  atom: { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
} as const;

/** The channel of everything. */
export const mainChannel: Channel = {
  title: site.name,
  description: site.description,
  href: href('/'),
  identity: '/',
};

/** The channel of one topic. */
export function topicChannel(topic: Topic): Channel {
  const { name, description, firstId } = topic;
  return {
    title: `${site.name}: ${name}`,
    description,
    href: topic.href,
    identity: topicAddress(firstId),
    topic,
  };
}

/** The channel of one author. */
export function authorChannel(author: Author): Channel {
  const { firstId, name } = author;
  return {
    title: `${site.name}: ${name}`,
    description: `Every article that ${name} has written for ${site.name}.`,
    href: author.href,
    identity: authorAddress(firstId),
    author,
  };
}

/** Every channel, the one of everything first. */
export function channels(topics: readonly Topic[], authors: readonly Author[]): Channel[] {
  return [mainChannel, ...topics.map(topicChannel), ...authors.map(authorChannel)];
}

/** The channels that a reader chooses among. One author's is on that author's page alone. */
export function offeredChannels(topics: readonly Topic[], authors: readonly Author[]): Channel[] {
  return channels(topics, authorsToChoose(authors));
}

/** How many items a feed has, and each of its archives. */
export const FEED_LENGTH = 30;

/**
 * Splits items, newest first, into what a feed itself holds and its archives
 * (RFC 5005, section 4). An archive is whole and never changes: the first has
 * the oldest items, and a new one appears only when it is full. The newest
 * archive can repeat items that the feed still holds; none is ever missing.
 *
 * @returns `archives` from the oldest to the newest, each newest first.
 */
export function splitArchives<I>(items: readonly I[]): { current: I[]; archives: I[][] } {
  const oldestFirst = items.toReversed();
  return {
    current: items.slice(0, FEED_LENGTH),
    archives: Array.from({ length: archiveCount(items.length) }, (_, i) =>
      oldestFirst.slice(i * FEED_LENGTH, (i + 1) * FEED_LENGTH).toReversed(),
    ),
  };
}

function archiveCount(items: number): number {
  return Math.ceil(Math.max(0, items - FEED_LENGTH) / FEED_LENGTH);
}

/** The files of the feeds of a channel, such as `rss.xml` and `rss/archive-1.xml`, below its page. */
export function feedFiles(items: number): string[] {
  return Object.values(formats).flatMap(({ file }) => [
    file,
    ...Array.from({ length: archiveCount(items) }, (_, i) => archiveFile(file, i + 1)),
  ]);
}

function archiveFile(file: string, number: number): string {
  return file.replace('.', `/archive-${number}.`);
}

/** What a link to a feed says. */
export function feedHref(channel: Channel, format: FormatName): string {
  return channel.href + formats[format].file;
}

/** What a link to an archive of a feed says, such as `/rss/archive-1.xml`. */
export function archiveHref(channel: Channel, format: FormatName, number: number): string {
  return channel.href + archiveFile(formats[format].file, number);
}

/** A channel's feeds as pages advertise them. */
export function feedLinks(
  channel: Channel,
): { title: string; name: string; type: string; href: string }[] {
  return (Object.keys(formats) as FormatName[]).map((format) => {
    const { name, type } = formats[format];
    return { title: `${channel.title} (${name})`, name, type, href: feedHref(channel, format) };
  });
}

/**
 * Links that open a feed in common readers at one tap, from the readers' own
 * pages on how to offer one. `feed:` opens whatever reader the device has.
 *
 * @param feed the absolute address of the feed.
 */
export function readerLinks(feed: string): { name: string; href: string }[] {
  const encoded = encodeURIComponent(feed);
  return [
    { name: 'Your reader', href: `feed:${feed}` },
    { name: 'Feedly', href: `https://feedly.com/i/subscription/feed/${encoded}` },
    { name: 'Inoreader', href: `https://www.inoreader.com/?add_feed=${encoded}` },
    { name: 'NewsBlur', href: `https://www.newsblur.com/?url=${encoded}` },
  ];
}
