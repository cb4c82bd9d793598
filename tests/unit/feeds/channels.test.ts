import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../src/blog/topics.ts';
import {
  archiveHref,
  channels,
  feedHref,
  feedLinks,
  mainChannel,
  topicChannel,
} from '../../../src/feeds/channels.ts';
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
    expect(channels([LIFTING]).map(({ title, href }) => [title, href])).toEqual([
      [site.name, '/'],
      [`${site.name}: Lifting`, '/topics/lifting/'],
    ]);
    expect(channels([])).toEqual([mainChannel]);
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
