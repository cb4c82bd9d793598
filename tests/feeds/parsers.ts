import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseFeed } from '@rowanmanning/feed-parser';
import RssParser from 'rss-parser';

const run = promisify(execFile);

/** An item as a parser gives it; the dates are ISO 8601 in UTC, `undefined` where the parser has none. */
export interface ParsedItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly content: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
}

/** Parses a feed at an address. */
export type Parse = (address: string) => Promise<ParsedItem[]>;

/** Items as a JSON Feed has them, to compare the others with. */
export const withJson: Parse = async (address) => {
  const feed = (await (await fetch(address)).json()) as {
    items: {
      id: string;
      title: string;
      content_html: string;
      date_published: string;
      date_modified: string;
    }[];
  };
  return feed.items.map((item) => ({
    id: item.id,
    title: item.title,
    content: item.content_html,
    published: item.date_published,
    updated: item.date_modified,
  }));
};

/**
 * Items as Python's feedparser gives them; throws if it calls the feed ill-formed.
 * Its own clean-up of HTML is off, so that the content can be compared to the letter.
 */
export const withFeedparser: Parse = async (address) => {
  const { stdout } = await run('/usr/bin/python3', ['-c', FEEDPARSER, address], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { bozo, items } = JSON.parse(stdout) as { bozo: string | null; items: ParsedItem[] };
  if (bozo !== null) throw new Error(`feedparser finds ${address} ill-formed: ${bozo}`);
  return items;
};

const FEEDPARSER = `
import feedparser, json, sys, time
feed = feedparser.parse(sys.argv[1], sanitize_html=False, resolve_relative_uris=False)
iso = lambda date: time.strftime('%Y-%m-%dT%H:%M:%S.000Z', date)
print(json.dumps({
    'bozo': str(feed.get('bozo_exception')) if feed.bozo else None,
    'items': [{
        'id': entry.id,
        'title': entry.title,
        'content': entry.content[0].value,
        'published': iso(entry.published_parsed),
        'updated': iso(entry.get('updated_parsed') or entry.published_parsed),
    } for entry in feed.entries],
}))
`;

export const withRssParser: Parse = async (address) => {
  const parser = new RssParser<object, { id?: string; 'content:encoded'?: string }>();
  const { items } = await parser.parseString(await text(address));
  return items.map((item) => ({
    id: item.guid ?? item.id,
    title: item.title,
    content: item['content:encoded'] ?? item.content,
    published: item.isoDate,
    updated: undefined,
  }));
};

export const withFeedParser: Parse = async (address) =>
  parseFeed(await text(address)).items.map((item) => ({
    id: item.id ?? undefined,
    title: item.title ?? undefined,
    content: item.content ?? undefined,
    published: item.published?.toISOString(),
    updated: item.updated?.toISOString(),
  }));

async function text(address: string): Promise<string> {
  return (await fetch(address)).text();
}
