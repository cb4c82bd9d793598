import { knownAuthor } from '../../fixtures/authors.ts';
import { describe, expect, it } from 'vitest';
import {
  archiveHref,
  authorChannel,
  type Channel,
  channels,
  FEED_LENGTH,
  feedHref,
  feedLinks,
  mainChannel,
  offeredChannels,
  splitArchives,
  topicChannel,
} from '../../../src/blog/channels.ts';
import type { Topic } from '../../../src/blog/topics.ts';
import { site } from '../../../src/site.ts';

const LIFTING: Topic = {
  id: 'lifting',
  name: 'Lifting',
  firstId: 'lifting',
  plate: 'red',
  drawings: 'lifting',
  aliases: [],
  description: 'How to move a bar.',
  startHere: [],
  tools: [],
  href: '/topics/lifting/',
};

describe('the channels', () => {
  it('are everything, then one for each topic', () => {
    expect(channels([LIFTING], []).map(({ title, href }) => [title, href])).toEqual([
      [site.name, '/'],
      [`${site.name}: Lifting`, '/topics/lifting/'],
    ]);
    expect(channels([], [])).toEqual([mainChannel]);
  });

  it('are also one for each author, which readers are offered where there are several', () => {
    const [ann, ben] = [knownAuthor('ann'), knownAuthor('ben', { name: 'Ben Sample' })];
    const hrefs = (all: Channel[]) => all.map(({ href }) => href);
    expect(hrefs(channels([LIFTING], [ann]))).toEqual(['/', '/topics/lifting/', '/authors/ann/']);
    expect(hrefs(offeredChannels([LIFTING], [ann]))).toEqual(['/', '/topics/lifting/']);
    expect(hrefs(offeredChannels([], [ann, ben]))).toEqual(['/', '/authors/ann/', '/authors/ben/']);
    expect(authorChannel(ben).title).toBe(`${site.name}: Ben Sample`);
  });

  it('have their feeds below the page for people', () => {
    expect(feedHref(mainChannel, 'rss')).toBe('/rss.xml');
    expect(feedHref(mainChannel, 'atom')).toBe('/atom.xml');
    expect(feedHref(topicChannel(LIFTING), 'json')).toBe('/topics/lifting/feed.json');
  });

  it('have their archives in a folder named after the feed', () => {
    expect(archiveHref(mainChannel, 'rss', 1)).toBe('/rss/archive-1.xml');
    expect(archiveHref(topicChannel(LIFTING), 'json', 12)).toBe(
      '/topics/lifting/feed/archive-12.json',
    );
  });

  it('advertise every format with a type and a title of its own', () => {
    expect(feedLinks(topicChannel(LIFTING))).toEqual([
      {
        title: `${site.name}: Lifting (RSS)`,
        name: 'RSS',
        type: 'application/rss+xml',
        href: '/topics/lifting/rss.xml',
      },
      {
        title: `${site.name}: Lifting (Atom)`,
        name: 'Atom',
        type: 'application/atom+xml',
        href: '/topics/lifting/atom.xml',
      },
      {
        title: `${site.name}: Lifting (JSON Feed)`,
        name: 'JSON Feed',
        type: 'application/feed+json',
        href: '/topics/lifting/feed.json',
      },
    ]);
  });
});

describe('the channel of a topic that was renamed', () => {
  const channel = topicChannel({
    ...LIFTING,
    firstId: 'barbell',
    aliases: ['/topics/barbell/'],
  });

  it('keeps what its feeds are known by', () => {
    expect(channel.identity).toBe('/topics/barbell/');
  });
});

describe('splitting items into a feed and its archives', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [30, 30, 0],
    [31, 30, 1],
    [60, 30, 1],
    [61, 30, 2],
    [95, 30, 3],
  ])('makes of %i items a feed of %i and %i archives', (count, inFeed, archives) => {
    const split = splitArchives(newestFirst(count));
    expect(split.current).toEqual(newestFirst(count).slice(0, inFeed));
    expect(split.archives).toHaveLength(archives);
  });

  it.each([0, 1, 30, 31, 60, 61, 95])('loses none of %i items', (count) => {
    const { current, archives } = splitArchives(newestFirst(count));
    expect(new Set([...current, ...archives.flat()])).toEqual(new Set(newestFirst(count)));
  });

  it('has the oldest items in the first archive, newest first', () => {
    expect(splitArchives(newestFirst(95)).archives[0]).toEqual(newestFirst(30));
  });

  it('has only whole archives that share no item', () => {
    for (let count = 0; count <= 200; count += 1) {
      const { archives } = splitArchives(newestFirst(count));
      expect(archives.every(({ length }) => length === FEED_LENGTH)).toBe(true);
      expect(new Set(archives.flat()).size).toBe(archives.length * FEED_LENGTH);
    }
  });

  it('never changes an archive when a new item comes', () => {
    let before = splitArchives(newestFirst(0)).archives;
    for (let count = 1; count <= 200; count += 1) {
      const { archives } = splitArchives(newestFirst(count));
      expect(archives.slice(0, before.length)).toEqual(before);
      before = archives;
    }
  });

  it('leaves the list that it was given as it was', () => {
    const items = newestFirst(61);
    splitArchives(items);
    expect(items).toEqual(newestFirst(61));
  });
});

/** The numbers from `count` down to 1: the higher, the newer. */
function newestFirst(count: number): number[] {
  return Array.from({ length: count }, (_, i) => count - i);
}
