import path from 'node:path';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { DOMParser } from 'linkedom';
import { listFiles } from '../fixtures/output.ts';
import type { BuiltSite } from '../fixtures/shared-site.ts';
import { type JsonFeed, jsonFeedSchema } from './json-feed.schema.ts';

/** Where the sites of these tests say that they are. */
export const ADDRESS = 'https://example.com/';

/** What a feed says, whatever its format. */
export interface Feed {
  file: string;
  id: string | undefined;
  self: string | undefined;
  home: string;
  language: string | undefined;
  images: string[];
  updated: string | undefined;
  isArchive: boolean;
  current: string | undefined;
  previous: string | undefined;
  next: string | undefined;
  items: Item[];
}

interface Item {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  /** As the feed writes it. */
  published: string;
  updated: string | undefined;
  tags: string[];
  image: string;
}

export const isXml = (file: string) => file.endsWith('.xml') || file.endsWith('.opml');
export const isJson = (file: string) => file.endsWith('.json');
export const isAtom = (file: string) => /\batom\b/.test(file);
export const isRss = (file: string) => /\brss\b/.test(file);

/** Every feed of a site, with its archives, as paths from its root. */
export async function feedFiles({ dist }: BuiltSite): Promise<string[]> {
  return (await listFiles(dist)).filter((file) =>
    /(^|\/)((rss|atom)(\/archive-\d+)?\.xml|feed(\/archive-\d+)?\.json)$/.test(file),
  );
}

/** The file of the output at an absolute address. */
export function fileAt({ dist }: BuiltSite, address: string): string {
  const { pathname } = new URL(address);
  return path.join(dist, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
}

/** What every feed of a site says. */
export async function readFeeds(site: BuiltSite): Promise<Feed[]> {
  return Promise.all((await feedFiles(site)).map((file) => readFeed(site, file)));
}

/** What one feed of a site says; `file` is a path from its root. */
export async function readFeed(site: BuiltSite, file: string): Promise<Feed> {
  const source = await site.read(file);
  if (isJson(file)) return fromJson(file, jsonFeedSchema.parse(JSON.parse(source)));
  return isAtom(file) ? fromAtom(file, source) : fromRss(file, source);
}

function fromRss(file: string, source: string): Feed {
  const { link, language, image, lastBuildDate, atom, items = [] } = parseRssFeed(source);
  return {
    file,
    id: undefined,
    home: link ?? '',
    language,
    images: image?.url === undefined ? [] : [image.url],
    updated: lastBuildDate,
    isArchive: tags(source, 'fh:archive').length > 0,
    ...relations(atom?.links),
    items: items.map((item) => ({
      id: item.guid?.value ?? '',
      url: item.link ?? '',
      title: item.title ?? '',
      summary: item.description ?? '',
      html: item.content?.encoded ?? '',
      published: item.pubDate ?? '',
      updated: item.atom?.updated,
      tags: (item.categories ?? []).map(({ name = '' }) => name),
      image: item.media?.contents?.[0]?.url ?? '',
    })),
  };
}

function fromAtom(file: string, source: string): Feed {
  const { id, links, xml, icon, logo, updated, entries = [] } = parseAtomFeed(source);
  return {
    file,
    id,
    home: linkOf(links, 'alternate') ?? '',
    language: xml?.lang,
    images: [icon, logo].filter((image) => image !== undefined),
    updated,
    isArchive: tags(source, 'fh:archive').length > 0,
    ...relations(links),
    items: entries.map((entry) => ({
      id: entry.id ?? '',
      url: linkOf(entry.links, 'alternate') ?? '',
      title: entry.title?.value ?? '',
      summary: entry.summary?.value ?? '',
      html: entry.content?.value ?? '',
      published: entry.published ?? '',
      updated: entry.updated,
      tags: (entry.categories ?? []).map(({ term = '' }) => term),
      image: entry.media?.contents?.[0]?.url ?? '',
    })),
  };
}

function fromJson(file: string, feed: JsonFeed): Feed {
  return {
    file,
    id: undefined,
    self: feed.feed_url,
    home: feed.home_page_url ?? '',
    language: feed.language,
    images: [feed.icon, feed.favicon].filter((image) => image !== undefined),
    updated: undefined,
    isArchive: false,
    current: undefined,
    previous: feed.next_url,
    next: undefined,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url ?? '',
      title: item.title ?? '',
      summary: item.summary ?? '',
      html: item.content_html ?? '',
      published: item.date_published ?? '',
      updated: item.date_modified,
      tags: item.tags ?? [],
      image: item.image ?? '',
    })),
  };
}

type Links = { rel?: string; href?: string }[] | undefined;

function linkOf(links: Links, rel: string): string | undefined {
  return links?.find((link) => link.rel === rel)?.href;
}

function relations(links: Links) {
  return {
    self: linkOf(links, 'self'),
    current: linkOf(links, 'current'),
    previous: linkOf(links, 'prev-archive'),
    next: linkOf(links, 'next-archive'),
  };
}

/** Every element of this name in a feed, with the prefix that it is written with. */
export function tags(source: string, name: string): Element[] {
  const document = new DOMParser().parseFromString(source, 'text/xml');
  const found: Iterable<Element> = document.getElementsByTagName(name);
  return [...found];
}

/** A date as a number, which is the same however it is written. */
export function time(date: string | undefined): number {
  return Date.parse(date ?? '');
}
