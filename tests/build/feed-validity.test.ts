import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseAtomFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { DOMParser } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { type JsonFeed, jsonFeedSchema } from '../feeds/json-feed.schema.ts';
import { HIDDEN, oddPosts, SHARP_TITLE } from '../fixtures/odd-posts.ts';
import { listFiles, openPage, parse, texts } from '../fixtures/output.ts';
import { manyPosts } from '../fixtures/posts.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';
import { settings } from '../fixtures/test-site.ts';

const ATOM_GRAMMAR = path.join(import.meta.dirname, '../feeds/atom.rng');
const ADDRESS = 'https://example.com/';
const TOPICS = ['lifting', 'recovery', 'eating', 'mindset'];
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

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

describe('the content of every item', () => {
  it('has only absolute addresses', async () => {
    for (const { url, content } of await contents()) {
      for (const element of content.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          if (['href', 'src'].includes(name)) expect(value, url).toMatch(/^(https?:\/\/|mailto:)/);
          else expect(name, url).not.toMatch(/^(srcset|poster|cite|background|action|data)$/);
        }
      }
    }
  });

  it('has no address of this site that leads nowhere', async () => {
    for (const { url, content } of await contents()) {
      for (const link of content.querySelectorAll('a[href], img[src]')) {
        const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
        // The one that a fixture only writes out to be long.
        if (!address.startsWith(ADDRESS) || address.includes('/a/very/long/')) continue;
        const { pathname, hash } = new URL(address);
        expect(existsSync(fileAt(odd, address)), `${url}: ${address}`).toBe(true);
        if (hash === '') continue;
        const target = (await openPage(odd.dist, pathname)).getElementById(
          decodeURIComponent(hash.slice(1)),
        );
        expect(target, `${url}: ${address}`).not.toBeNull();
      }
    }
  });

  it('has nothing that runs, asks or styles', async () => {
    for (const { url, content } of await contents()) {
      const found = content.querySelector(
        'script, style, iframe, form, button, input, select, textarea, svg, video, audio, object, embed, link, meta, base',
      );
      expect(found?.outerHTML, url).toBeUndefined();
      for (const element of content.querySelectorAll('body *')) {
        for (const { name } of element.attributes) {
          expect(name, url).not.toMatch(/^(on|data-|aria-|style$|class$|id$|tabindex$)/);
        }
        expect(element.localName, url).not.toContain('-');
      }
    }
  });

  it('has pictures with a text, a size and a file', async () => {
    const pictures = (await contents()).flatMap(({ url, content }) =>
      [...content.querySelectorAll('img')].map((img) => ({ url, img })),
    );
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const { url, img } of pictures) {
      expect(img.getAttribute('alt'), url).toMatch(/\S/);
      expect(img.getAttribute('width'), url).toMatch(/^[1-9]\d*$/);
      expect(img.getAttribute('height'), url).toMatch(/^[1-9]\d*$/);
      const src = img.getAttribute('src') ?? '';
      expect(existsSync(fileAt(odd, src)), `${url}: ${src}`).toBe(true);
      expect(src, url).toMatch(/\.(png|jpe?g|webp|gif)$/);
    }
  });

  it.each([
    'everything',
    'code',
    'sixty-headings',
    'right-to-left',
    'picture-and-table',
    'photo',
    'control-characters',
  ])('is the whole article: %s', async (slug) => {
    const page = await openPage(odd.dist, `/articles/${slug}/`);
    // Ornaments stay on the page, with the numbers on their plates, and so does what takes a script.
    for (const own of page.querySelectorAll('svg[aria-hidden=true], [data-live]')) own.remove();
    const { content } = await contentOf(slug);
    for (const part of [
      ...['h2', 'h3', 'h4', 'p', 'table', 'tr', 'figcaption', 'li', 'pre', 'dt', 'dd'],
      ...['blockquote', 'del', 'strong', 'em', 'cite', 'bdi', 'sup'],
    ]) {
      // What stands between the text and its sources is for the page alone.
      const onPage = texts(page, `.text ${part}:not(.article-foot *)`);
      // A checkbox is a character in the feed.
      const inItem = texts(content, part).map((text) => text.replace(/^[☐☑] /, ''));
      expect(inItem, part).toEqual(expect.arrayContaining(onPage));
    }
  });

  it('has the warnings, sources and captions of an article', async () => {
    const { content } = await contentOf('everything');
    expect(texts(content, 'h3')).toEqual(
      expect.arrayContaining([
        'Non-urgent advice: See a doctor if:',
        'Urgent advice: Get urgent advice if:',
        'Immediate action required: Call your local emergency number if:',
      ]),
    );
    expect(texts(content, 'figcaption')).toEqual(['A line, drawn.']);
    expect(content.querySelector('table')?.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(content.querySelector('form, input, template, svg')).toBeNull();
    const openings = texts(content, 'a').filter((text) => text === 'Open this part on the site');
    expect(openings).toHaveLength(5);
    const links = [...content.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('https://doi.org/10.1000/invented.2013');
    expect(links).toContain('https://guidelines.example.com/low-back');
    expect(links).toContain(`${ADDRESS}articles/photo/`);
  });

  it('has the code of an article to the letter', async () => {
    const page = await openPage(odd.dist, '/articles/code/');
    const { content } = await contentOf('code');
    expect(content.querySelector('pre')?.textContent).toBe(page.querySelector('pre')?.textContent);
  });

  it('has the direction and the language of a text', async () => {
    const { content } = await contentOf('right-to-left');
    expect(content.querySelector('p[dir=rtl]')?.getAttribute('lang')).toBe('ar');
    expect(content.querySelector('bdi')?.getAttribute('lang')).toBe('he');
  });
});

describe('the archives of 95 posts', () => {
  it.each(['rss.xml', 'atom.xml', 'feed.json'])(
    'lead from the 30 newest in %s to every post',
    async (file) => {
      const feed = await readFeed(many, file);
      expect(feed.items.map(({ title }) => title)).toEqual(
        Array.from({ length: 30 }, (_, i) => `Post number ${95 - i}`),
      );
      const chain = await follow(feed);
      expect(chain).toHaveLength(4);
      const found = new Set(chain.flatMap(({ items }) => items.map(({ title }) => title)));
      expect(found.size).toBe(95);
    },
  );

  it.each(['rss.xml', 'atom.xml'])(
    'say in %s that they are archives, and of what',
    async (file) => {
      const [feed, ...archives] = await follow(await readFeed(many, file));
      expect(feed?.isArchive).toBe(false);
      expect(feed?.current).toBeUndefined();
      for (const archive of archives) {
        expect(archive.isArchive, archive.file).toBe(true);
        expect(archive.current, archive.file).toBe(ADDRESS + file);
      }
    },
  );

  it.each(['rss.xml', 'atom.xml'])('lead in %s back to the newest archive too', async (file) => {
    const [, ...archives] = await follow(await readFeed(many, file));
    for (const [i, archive] of archives.entries()) {
      expect(archive.next).toBe(archives[i - 1]?.self);
    }
  });

  it('have ids that are not those of the feed', async () => {
    const ids = (await follow(await readFeed(many, 'atom.xml'))).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('are not made before they are needed', async () => {
    expect((await feedFiles(odd)).filter((file) => file.includes('archive'))).toEqual([]);
    const archives = (await feedFiles(many)).filter((file) => file.includes('archive'));
    // Lifting has more than 30 articles, and no other topic has.
    expect(archives.filter((file) => /^topics\/(?!lifting)/.test(file))).toEqual([]);
    expect(archives.filter((file) => file.startsWith('topics/lifting/'))).toHaveLength(3);
  });

  it('keep their items when new posts come', async () => {
    const later = await sharedSite({ files: manyPosts(125) });
    for (const number of [1, 2, 3]) {
      for (const file of [`rss/archive-${number}.xml`, `atom/archive-${number}.xml`]) {
        expect((await readFeed(later, file)).items).toEqual((await readFeed(many, file)).items);
      }
    }
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

/** What a feed says, whatever its format. */
interface Feed {
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

/** The sites for `it.each`; they are built only after it is called. */
function sites(): [string, () => BuiltSite][] {
  return [
    ['odd posts', () => odd],
    ['95 posts', () => many],
    ['no posts', () => empty],
  ];
}

const isXml = (file: string) => file.endsWith('.xml') || file.endsWith('.opml');
const isJson = (file: string) => file.endsWith('.json');
const isAtom = (file: string) => /\batom\b/.test(file);
const isRss = (file: string) => /\brss\b/.test(file);

async function feedFiles({ dist }: BuiltSite): Promise<string[]> {
  return (await listFiles(dist)).filter((file) =>
    /(^|\/)((rss|atom)(\/archive-\d+)?\.xml|feed(\/archive-\d+)?\.json)$/.test(file),
  );
}

/** The folder of the page that a feed is below. */
function homeOf(file: string): string {
  return /^topics\/[^/]+\//.exec(file)?.[0] ?? '';
}

/** The file of the output at an absolute address. */
function fileAt({ dist }: BuiltSite, address: string): string {
  const { pathname } = new URL(address);
  return path.join(dist, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
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

async function allFeeds(): Promise<Feed[]> {
  return [...(await readFeeds(odd)), ...(await readFeeds(many))];
}

async function readFeeds(site: BuiltSite): Promise<Feed[]> {
  return Promise.all((await feedFiles(site)).map((file) => readFeed(site, file)));
}

async function readFeed(site: BuiltSite, file: string): Promise<Feed> {
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

/** A feed of the site of 95 posts and the archives that it leads to, newest first. */
async function follow(feed: Feed): Promise<Feed[]> {
  const chain = [feed];
  let { previous } = feed;
  while (previous !== undefined && chain.length < 10) {
    const archive = await readFeed(many, previous.replace(ADDRESS, ''));
    chain.push(archive);
    ({ previous } = archive);
  }
  return chain;
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

/** The content of every item of the odd posts, as a document. */
async function contents(): Promise<{ url: string; content: Document }[]> {
  const { items } = await readFeed(odd, 'rss.xml');
  return items.map(({ url, html }) => ({
    url,
    content: parse(`<html><body>${html}</body></html>`),
  }));
}

async function contentOf(slug: string): Promise<{ content: Document }> {
  const found = (await contents()).find(({ url }) => url.endsWith(`/${slug}/`));
  if (!found) throw new Error(`No item of ${slug}`);
  return found;
}

function tags(source: string, name: string): Element[] {
  const document = new DOMParser().parseFromString(source, 'text/xml');
  const found: Iterable<Element> = document.getElementsByTagName(name);
  return [...found];
}

/** A date as a number, which is the same however it is written. */
function time(date: string | undefined): number {
  return Date.parse(date ?? '');
}
