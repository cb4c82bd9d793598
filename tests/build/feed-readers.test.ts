import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READERS } from '../feeds/install-readers.ts';
import { withFeedParser, withFeedparser, withJson, withRssParser } from '../feeds/parsers.ts';
import { serveFolder, type StaticServer } from '../feeds/static-server.ts';
import { newsboatSubscriber, sfeedSubscriber, type Subscriber } from '../feeds/subscribers.ts';
import { writeFiles } from '../fixtures/folder.ts';
import { listFiles, openPage, parse, texts } from '../fixtures/output.ts';
import { type Fields, type Files, post } from '../fixtures/posts.ts';
import { explainMissing, missingPrograms } from '../fixtures/programs.ts';
import { Site } from '../fixtures/site.ts';

const NOTICE = 'General information, not medical advice';
const ARTICLES = ['bracing', 'sleep', 'protein', 'doubt', 'walking', 'grip'];

beforeAll(() => {
  const missing = missingPrograms(READERS);
  if (missing.length > 0) throw new Error(explainMissing(missing));
});

describe('subscribers with Newsboat and sfeed, to RSS and to Atom', () => {
  let site: Site;
  let server: StaticServer;
  let subscribers: Record<string, Subscriber>;

  beforeAll(async () => {
    site = await Site.create({ files: articles() });
    server = await serveFolder(site.dist);
    const { address } = server;
    await site.built({ SITE_ADDRESS: address });
    subscribers = {
      'Newsboat, RSS': await newsboatSubscriber(`${address}/rss.xml`),
      'Newsboat, Atom': await newsboatSubscriber(`${address}/atom.xml`),
      'sfeed, RSS': await sfeedSubscriber(`${address}/rss.xml`),
      'sfeed, Atom': await sfeedSubscriber(`${address}/atom.xml`),
    };
  });

  afterAll(() => server.stop());

  it('get every article with its whole text', async () => {
    for (const [reader, { reload }] of Object.entries(subscribers)) {
      const items = await reload();
      expect(items.map(({ title }) => title).sort(), reader).toEqual(ARTICLES.map(titleOf).sort());
      for (const slug of ARTICLES) {
        const content = items.find(({ title }) => title === titleOf(slug))?.content;
        expect(content, reader).toContain(lastSentence(slug));
        expect(content, reader).toContain(NOTICE);
      }
    }
  });

  it('get nothing new from a build of the same content', async () => {
    const before = await reloadAll(subscribers);
    await site.built({ SITE_ADDRESS: server.address });
    expect(await reloadAll(subscribers)).toEqual(before);
  });

  it('get no second copy of an article that is edited', async () => {
    const before = await idsOfAll(subscribers);
    const edit = 'This sentence came with an edit.';
    await writeFiles(site.root, article('sleep', { updatedAt: '2026-03-01' }, edit));
    await site.built({ SITE_ADDRESS: server.address });
    expect(await idsOfAll(subscribers)).toEqual(before);
    // sfeed keeps the text it saw first; Newsboat takes the new one.
    for (const reader of ['Newsboat, RSS', 'Newsboat, Atom']) {
      const items = await subscribers[reader]?.reload();
      expect(
        items?.filter(({ content }) => content.includes(edit)),
        reader,
      ).toHaveLength(1);
    }
  });

  it('get no second copy of an article whose slug changes', async () => {
    const before = await idsOfAll(subscribers);
    await rm(path.join(site.root, 'content/posts/protein'), { recursive: true });
    const same = { title: titleOf('protein'), publishedAt: '2026-02-04' };
    const moved = { id: 'protein', aliases: ['/articles/protein/'] };
    await writeFiles(site.root, article('how-much-rice', { ...same, ...moved }));
    await site.built({ SITE_ADDRESS: server.address });
    const after = await reloadAll(subscribers);
    for (const reader of ['Newsboat, RSS', 'Newsboat, Atom']) {
      expect(after[reader]?.map(({ id }) => id).sort(), reader).toEqual(before[reader]);
    }
    // sfeed takes the address for a part of the key it merges by, so it keeps a
    // line for each address whatever a feed does; the id must be the same one.
    for (const reader of ['sfeed, RSS', 'sfeed, Atom']) {
      expect(uniqueIds(after[reader] ?? []), reader).toEqual(before[reader]);
    }
  });

  it('get exactly one more item when one more article is published', async () => {
    const before = await idsOfAll(subscribers);
    await writeFiles(site.root, article('rest', { publishedAt: '2026-05-01' }));
    await site.built({ SITE_ADDRESS: server.address });
    const after = await reloadAll(subscribers);
    for (const [reader, items] of Object.entries(after)) {
      const known = new Set(before[reader]);
      const added = items.filter(({ id }) => !known.has(id));
      expect(
        added.map(({ title }) => title),
        reader,
      ).toEqual([titleOf('rest')]);
      expect(uniqueIds(items), reader).toHaveLength(ARTICLES.length + 1);
    }
  });
});

describe('parsers of feeds', () => {
  const sharp = `5 < 10 & "more" 'less' ]]> <b>x</b> &amp; 🏋️ \u202Bשלום\u202C`;
  let site: Site;
  let server: StaticServer;

  beforeAll(async () => {
    site = await Site.create({
      files: {
        ...articles(),
        ...article('edited', { updatedAt: '2026-03-01T09:30Z' }),
        ...post(
          'sharp',
          { title: `\u0007Is ${sharp} a\u0007 title?` },
          `Sharp:\u0007 ${escaped(sharp)}.`,
        ),
      },
    });
    server = await serveFolder(site.dist);
    await site.built({ SITE_ADDRESS: server.address });
  });

  afterAll(() => server.stop());

  it('find in every feed, with feedparser, what JSON Feed has', async () => {
    const feeds = (await listFiles(site.dist)).filter((file) => file.endsWith('feed.json'));
    expect(feeds).toHaveLength(5);
    for (const feed of feeds) {
      const address = `${server.address}/${feed}`;
      const expected = await withJson(address);
      for (const file of ['rss.xml', 'atom.xml']) {
        const other = address.replace('feed.json', file);
        expect(await withFeedparser(other), other).toEqual(expected);
      }
    }
  });

  it.each([
    { parser: 'rss-parser', read: withRssParser, seen: asItIs },
    { parser: '@rowanmanning/feed-parser', read: withFeedParser, seen: decodedOnceMore },
  ])('find with $parser the ids, titles and texts that JSON Feed has', async ({ read, seen }) => {
    const items = await withJson(`${server.address}/feed.json`);
    expect(items).toHaveLength(ARTICLES.length + 2);
    const expected = items.map(({ id, title = '', content = '' }) => ({
      id,
      title: seen(title),
      content: seen(content),
    }));
    for (const file of ['rss.xml', 'atom.xml']) {
      const found = await read(`${server.address}/${file}`);
      expect(
        found.map(({ id, title, content }) => ({ id, title, content })),
        file,
      ).toEqual(expected);
    }
  });

  it.each([
    { parser: 'feedparser', read: withFeedparser, seen: asItIs },
    { parser: 'rss-parser', read: withRssParser, seen: asItIs },
    { parser: '@rowanmanning/feed-parser', read: withFeedParser, seen: decodedOnceMore },
  ])('give with $parser the sharp characters as the page shows them', async ({ read, seen }) => {
    const page = await openPage(site.dist, '/articles/sharp/');
    const [title = ''] = texts(page, 'h1').map(withoutBell);
    const [text = ''] = texts(page, 'p')
      .map(withoutBell)
      .filter((p) => p.startsWith('Sharp:'));
    expect(title).toBe(`Is ${sharp} a title?`);
    expect(text).toContain(']]> <b>x</b> &amp; 🏋️ \u202Bשלום\u202C');
    for (const file of ['rss.xml', 'atom.xml']) {
      const items = await read(`${server.address}/${file}`);
      const item = items.find(({ content }) => content?.includes('Sharp:'));
      expect(item?.title, file).toBe(seen(title));
      const [shown] = texts(parse(`<p>${seen(escaped(text))}</p>`), 'p');
      expect(texts(parse(item?.content ?? ''), 'p'), file).toContain(shown);
      expect(item?.content, file).not.toContain('\u0007');
    }
  });
});

function articles(): Files {
  return Object.assign({}, ...ARTICLES.map((slug) => article(slug))) as Files;
}

/** A post of several paragraphs, a table and a list, whose text ends with a sentence of its own. */
function article(slug: string, fields: Fields = {}, ending = lastSentence(slug)): Files {
  const day = String(ARTICLES.indexOf(slug) + 2).padStart(2, '0');
  const paragraph = 'Lift a little, rest a little, and write down what you did. '.repeat(20);
  const body = [
    paragraph,
    '## A part',
    paragraph,
    '| Week | Sets |\n| --- | --- |\n| 1 | 3 |',
    '- One\n- Two',
    paragraph,
    ending,
  ].join('\n\n');
  const own = { title: titleOf(slug), publishedAt: `2026-02-${day}` };
  return post(slug, { ...own, ...fields }, body);
}

function titleOf(slug: string): string {
  return `All about ${slug}`;
}

function lastSentence(slug: string): string {
  return `So ends the text about ${slug}.`;
}

async function reloadAll(subscribers: Record<string, Subscriber>) {
  const entries = Object.entries(subscribers).map(
    async ([reader, { reload }]) => [reader, await reload()] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** The ids of the items that each reader holds, sorted, one for each item. */
async function idsOfAll(subscribers: Record<string, Subscriber>) {
  const entries = Object.entries(await reloadAll(subscribers)).map(
    ([reader, items]) => [reader, items.map(({ id }) => id).sort()] as const,
  );
  return Object.fromEntries(entries);
}

function uniqueIds(items: readonly { id: string }[]): string[] {
  return [...new Set(items.map(({ id }) => id))].sort();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function withoutBell(text: string): string {
  return text.replaceAll('\u0007', '');
}

function asItIs(text: string): string {
  return text;
}

/**
 * Text as @rowanmanning/feed-parser gives it: after the XML is parsed it decodes
 * entities a second time, in CDATA too, so no feed can spare its users that.
 */
function decodedOnceMore(text: string): string {
  const characters = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return text.replaceAll(
    /&(?:lt|gt|quot|amp);/g,
    (entity) => characters[entity as keyof typeof characters],
  );
}
