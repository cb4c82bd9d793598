import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../src/blog/topics.ts';
import {
  archiveHref,
  authorChannel,
  type Channel,
  channels,
  feedHref,
  feedLinks,
  mainChannel,
  offeredChannels,
  topicChannel,
} from '../../../src/blog/channels.ts';
import { knownAuthor } from '../../fixtures/authors.ts';
import { site } from '../../../src/site.ts';

const LIFTING: Topic = {
  id: 'lifting',
  name: 'Lifting',
  firstId: 'lifting',
  plate: 'red',
  aliases: [],
  description: 'How to move a bar.',
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
