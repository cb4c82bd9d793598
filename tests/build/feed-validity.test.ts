import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseOpml, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonFeedSchema } from '../feeds/json-feed.schema.ts';
import {
  ADDRESS,
  feedFiles,
  fileAt,
  isAtom,
  isJson,
  isRss,
  isXml,
  readFeed,
  readFeeds,
  time,
} from '../feeds/read-feed.ts';
import { HIDDEN, oddPosts } from '../fixtures/odd-posts.ts';
import { openPage, texts } from '../fixtures/output.ts';
import { manyPosts } from '../fixtures/posts.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';

const ATOM_GRAMMAR = path.join(import.meta.dirname, '../feeds/atom.rng');
const TOPICS = ['lifting', 'recovery', 'eating', 'mindset'];

let odd: BuiltSite;
let many: BuiltSite;
let empty: BuiltSite;

beforeAll(async () => {
  odd = await sharedSite({ files: await oddPosts() });
  many = await sharedSite({ files: manyPosts(95) });
  empty = await sharedSite({ files: {} });
});

describe('every feed', () => {
  it.each(sites())('is there for everything and for each topic: %s', async (_, site) => {
    const files = await feedFiles(site());
    for (const folder of ['', ...TOPICS.map((topic) => `topics/${topic}/`)]) {
      expect(files).toContain(`${folder}rss.xml`);
      expect(files).toContain(`${folder}atom.xml`);
      expect(files).toContain(`${folder}feed.json`);
    }
  });

  it.each(sites())('is well-formed XML: %s', async (_, site) => {
    expect(await xmllint([], site(), isXml)).toBe('');
  });

  it.each(sites())('follows the grammar of its format: Atom, %s', async (_, site) => {
    expect(await xmllint(['--relaxng', ATOM_GRAMMAR], site(), isAtom)).toBe('');
  });

  it.each(sites())('follows the specification of its format: JSON Feed, %s', async (_, site) => {
    for (const file of (await feedFiles(site())).filter(isJson)) {
      const { error } = jsonFeedSchema.safeParse(JSON.parse(await site().read(file)));
      expect(error?.issues, file).toBeUndefined();
    }
  });

  it.each(sites())('says its own address: %s', async (_, site) => {
    for (const feed of await readFeeds(site())) expect(feed.self).toBe(ADDRESS + feed.file);
  });

  it.each(sites())(
    'says its language, and the page that it is the feed of: %s',
    async (_, site) => {
      for (const feed of await readFeeds(site())) {
        expect(feed.language, feed.file).toBe('en-US');
        expect(feed.home, feed.file).toBe(ADDRESS + homeOf(feed.file));
        expect(existsSync(fileAt(site(), feed.home)), feed.home).toBe(true);
      }
    },
  );

  it.each(sites())(
    'has an image that exists and, in RSS, repeats the channel: %s',
    async (_, site) => {
      for (const feed of await readFeeds(site())) {
        for (const image of feed.images) {
          expect(existsSync(fileAt(site(), image)), `${feed.file}: ${image}`).toBe(true);
        }
        expect(feed.images.length, feed.file).toBeGreaterThan(0);
      }
      for (const file of (await feedFiles(site())).filter(isRss)) {
        const rss = parseRssFeed(await site().read(file));
        expect([rss.image?.title, rss.image?.link], file).toEqual([rss.title, rss.link]);
      }
    },
  );

  it.each(sites())('is as new as its newest content, never the clock: %s', async (_, site) => {
    for (const { file, items, updated } of await readFeeds(site())) {
      if (isJson(file)) continue;
      const dates = items.map((item) => item.updated ?? item.published).map(time);
      const expected = Math.max(...dates);
      if (items.length > 0) expect(time(updated), file).toBe(expected);
      else expect(updated ?? '', file).toMatch(/^$|^1970-/);
    }
  });

  it.each(sites())('names no path of the machine: %s', async (_, site) => {
    for (const file of [...(await feedFiles(site())), 'feeds.opml']) {
      const source = await site().read(file);
      expect(source, file).not.toContain(site().root);
      expect(source, file).not.toMatch(/file:\/\/|\/@fs\/|localhost|undefined|\[object/);
    }
  });

  it('names no draft and no scheduled post', async () => {
    for (const file of [...(await feedFiles(odd)), 'feeds.opml']) {
      expect(await odd.read(file), file).not.toContain(HIDDEN);
    }
  });

  it('has only the posts of its topic, and the 30 newest of them', async () => {
    let all = 0;
    for (const topic of TOPICS) {
      const page = await openPage(many.dist, `/topics/${topic}/`);
      const listed = texts(page, '.posts h3');
      all += listed.length;
      for (const name of ['rss.xml', 'atom.xml', 'feed.json']) {
        const { items } = await readFeed(many, `topics/${topic}/${name}`);
        expect(items.map(({ title }) => title)).toEqual(listed.slice(0, 30));
      }
    }
    expect(all).toBe(95);
  });
});

describe('the feeds of a site without posts', () => {
  it('have no items', async () => {
    const feeds = await readFeeds(empty);
    expect(feeds).toHaveLength(15);
    expect(feeds.flatMap(({ items }) => items)).toEqual([]);
  });
});

describe('the list of all feeds', () => {
  it.each(sites())('has the five feeds, and each exists: %s', async (_, site) => {
    const opml = parseOpml(await site().read('feeds.opml'));
    const outlines = opml.body?.outlines ?? [];
    expect(outlines).toHaveLength(5);
    for (const { type, text, xmlUrl, htmlUrl } of outlines) {
      expect(type).toBe('rss');
      const rss = parseRssFeed(await site().read((xmlUrl ?? '').replace(ADDRESS, '')));
      expect(rss.title).toBe(text);
      expect(existsSync(fileAt(site(), htmlUrl ?? '')), htmlUrl).toBe(true);
    }
  });
});

/** The sites for `it.each`; they are built only after it is called. */
function sites(): [string, () => BuiltSite][] {
  return [
    ['odd posts', () => odd],
    ['95 posts', () => many],
    ['no posts', () => empty],
  ];
}

/** The folder of the page that a feed is below. */
function homeOf(file: string): string {
  return /^topics\/[^/]+\//.exec(file)?.[0] ?? '';
}

/** What xmllint (libxml2) has to say against the chosen files. */
async function xmllint(
  args: string[],
  site: BuiltSite,
  choose: (file: string) => boolean,
): Promise<string> {
  const files = [...(await feedFiles(site)), 'feeds.opml'].filter(choose);
  try {
    await promisify(execFile)('xmllint', ['--nonet', '--noout', ...args, ...files], {
      cwd: site.dist,
    });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
