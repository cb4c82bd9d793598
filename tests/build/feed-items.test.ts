import { existsSync } from 'node:fs';
import { parseRssFeed } from 'feedsmith';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Feed,
  feedFiles,
  fileAt,
  isJson,
  isRss,
  readFeed,
  readFeeds,
  tags,
  time,
} from '../feeds/read-feed.ts';
import { oddPosts, SHARP_TITLE } from '../fixtures/odd-posts.ts';
import { openPage, parse, texts } from '../fixtures/output.ts';
import { manyPosts } from '../fixtures/posts.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';
import { settings } from '../fixtures/test-site.ts';

const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

let odd: BuiltSite;
let many: BuiltSite;

beforeAll(async () => {
  odd = await sharedSite({ files: await oddPosts() });
  many = await sharedSite({ files: manyPosts(95) });
});

describe('every item', () => {
  it('has an id of its own in its feed that is not its address', async () => {
    for (const { file, items } of await allFeeds()) {
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size, file).toBe(ids.length);
      for (const { id, url } of items) {
        expect(id, file).toMatch(/^urn:uuid:/);
        expect(id, file).not.toBe(url);
      }
    }
  });

  it('has, in RSS, a guid that is no address, a creator, and no author without an e-mail', async () => {
    for (const site of [odd, many]) {
      for (const file of (await feedFiles(site)).filter(isRss)) {
        const source = await site.read(file);
        expect(source, file).not.toMatch(/<(author|managingEditor|webMaster)>/);
        for (const item of parseRssFeed(source).items ?? []) {
          expect(item.guid?.isPermaLink, file).toBe(false);
          expect(item.guid?.value, file).not.toBe(item.link);
          expect(item.dc?.creators, file).toEqual([settings.name]);
        }
        expect(tags(source, 'guid')).toHaveLength(tags(source, 'item').length);
      }
    }
  });

  it('has its date of publication as its format writes dates', async () => {
    for (const { file, items, updated } of await allFeeds()) {
      const format = isRss(file) ? RFC_822 : RFC_3339;
      if (!isJson(file)) expect(updated, file).toMatch(format);
      for (const { published, updated: edited } of items) {
        expect(published, file).toMatch(format);
        // A day of the week that is not that day's is what parsers trip over.
        if (isRss(file)) expect(new Date(published).toUTCString()).toBe(published);
        if (edited !== undefined) expect(edited, file).toMatch(RFC_3339);
        expect(time(edited ?? published)).toBeGreaterThanOrEqual(time(published));
      }
    }
  });

  it('comes before the older ones', async () => {
    for (const { file, items } of await allFeeds()) {
      const dates = items.map(({ published }) => time(published));
      expect(dates, file).toEqual(dates.toSorted((a, b) => b - a));
    }
  });

  it('has the title of its page, to the letter', async () => {
    for (const { file, items } of await readFeeds(odd)) {
      for (const { title, url } of items) {
        const page = await openPage(odd.dist, new URL(url).pathname);
        expect([title], file).toEqual(texts(page, 'h1'));
      }
    }
    const { items } = await readFeed(odd, 'rss.xml');
    expect(items.map(({ title }) => title)).toContain(SHARP_TITLE);
  });

  it('has what a page shows of a text with control characters, marks of direction and ]]>', async () => {
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json']) {
      const item = (await readFeed(odd, feed)).items.find(({ url }) => url.includes('control'));
      expect(item?.title, feed).toBe('Grip a \u200fשלום\u200e bar');
      expect(item?.summary, feed).toBe('A standfirst of forty letters or more, with a bell in it.');
      expect(texts(parse(`<html><body>${item?.html}</body></html>`), 'p')[0], feed).toBe(
        'Grip the bar. A line code and ]]> an end.',
      );
    }
  });

  it('has a title that does not become markup when decoded once more than it should be', async () => {
    const marked = (await readFeed(odd, 'rss.xml')).items.filter(({ title }) =>
      /<\/?[a-z]/i.test(title),
    );
    expect(marked.map(({ title }) => title)).toEqual([SHARP_TITLE]);
  });

  it('has a picture of the kind and the size that it says', async () => {
    const kinds = new Set<string>();
    for (const file of ['rss.xml', 'atom.xml']) {
      for (const [, text = ''] of (await odd.read(file)).matchAll(/<media:content ([^>]*)>/g)) {
        const said = new Map(
          [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value = '']) => [name, value]),
        );
        const { format, width, height } = await sharp(
          fileAt(odd, said.get('url') ?? ''),
        ).metadata();
        expect(said.get('type')).toBe(`image/${format}`);
        expect([said.get('width'), said.get('height')]).toEqual([`${width}`, `${height}`]);
        kinds.add(format);
      }
    }
    expect(kinds).toEqual(new Set(['png', 'jpeg']));
  });

  it('has a picture that exists and says what it shows', async () => {
    for (const { file, items } of await readFeeds(odd)) {
      for (const { image, url } of items) {
        expect(existsSync(fileAt(odd, image)), `${file}: ${image}`).toBe(true);
        expect(url).toMatch(/^https:\/\/example\.com\/articles\/[a-z0-9-]+\/$/);
      }
    }
  });

  it('is the same in all three formats', async () => {
    for (const site of [odd, many]) {
      for (const [rss, atom, json] of await triplets(site)) {
        const essence = ({ items }: Feed) =>
          items.map(({ published, updated, ...item }) => ({
            ...item,
            published: time(published),
            updated: time(updated ?? published),
          }));
        expect(essence(atom), atom.file).toEqual(essence(rss));
        expect(essence(json), json.file).toEqual(essence(rss));
      }
    }
  });
});

async function allFeeds(): Promise<Feed[]> {
  return [...(await readFeeds(odd)), ...(await readFeeds(many))];
}

/** Each feed and archive in its three formats: RSS, Atom, JSON. */
async function triplets(site: BuiltSite): Promise<[Feed, Feed, Feed][]> {
  const files = (await feedFiles(site)).filter(isRss);
  return Promise.all(
    files.map((file) =>
      Promise.all([
        readFeed(site, file),
        readFeed(site, file.replace('rss', 'atom')),
        readFeed(site, file.replace('rss', 'feed').replace('.xml', '.json')),
      ]),
    ),
  );
}
