import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDelivery } from '../../src/delivery/hosts/kept-delivery.ts';
import { ledger } from '../fixtures/content.ts';
import { writeFiles } from '../fixtures/folder.ts';
import { digests, listFiles, openPage, parse, texts } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { Site } from '../fixtures/site.ts';
import { htmlFaults, policyFaults } from './html.ts';

const SECRET = 'zyzzyva';
const TITLE = 'How "sore" is <too> sore & why?';

describe('a site whose articles have moved, and one was taken back', () => {
  let site: Site;
  const pages = ['articles/first/index.html', 'articles/second/index.html', '2019/sore.html'];

  beforeAll(async () => {
    const unpublished = (state: string) => ({
      id: `${SECRET}-${state}`,
      aliases: [`/articles/${SECRET}-${state}/`, `/${SECRET}-${state}.html`],
    });
    site = await Site.create({
      now: '2026-06-01',
      files: {
        ...post('now', {
          title: TITLE,
          id: 'first',
          aliases: ['/articles/first/', '/articles/second', '/2019/sore.html'],
        }),
        ...post('draft', { draft: true, ...unpublished('draft') }),
        ...post('scheduled', { publishedAt: '2026-06-02', ...unpublished('scheduled') }),
        'public/_redirects': '/feed/ /rss.xml 301',
        'content/retired/gone.yaml':
          'title: An answer of old\nretiredAt: 2026-05-01\naliases: [/articles/former/]\nreason: Its study was withdrawn.\ninstead: /articles/now/\n',
      },
    });
    await site.built();
  });

  it('has a sound page at each old address that leads to the new one', async () => {
    for (const file of pages) {
      const html = await site.read(file);
      const page = parse(html);
      const attribute = (selector: string, name: string) =>
        page.querySelector(selector)?.getAttribute(name);
      expect(await htmlFaults(html), file).toEqual([]);
      expect(policyFaults(page), file).toEqual([]);
      expect(attribute('meta[http-equiv=refresh]', 'content')).toBe('0; url=/articles/now/');
      expect(attribute('link[rel=canonical]', 'href')).toBe('https://example.com/articles/now/');
      expect(attribute('meta[name=robots]', 'content')).toBe('noindex');
      expect(attribute('main a', 'href')).toBe('/articles/now/');
      expect(page.querySelector('main p')?.textContent).toBe(`This article has moved to ${TITLE}.`);
    }
  });

  it('lists them for hosts that read _redirects, before what the owner lists', async () => {
    expect(await site.read('_redirects')).toBe(
      [
        '/articles/first/ /articles/now/ 301',
        '/articles/first /articles/now/ 301',
        '/articles/second/ /articles/now/ 301',
        '/articles/second /articles/now/ 301',
        '/2019/sore.html /articles/now/ 301',
        '/articles/former/ /articles/gone/ 301',
        '/articles/former /articles/gone/ 301',
        '/feed/ /rss.xml 301',
        '',
      ].join('\n'),
    );
  });

  it('says at the address of the one that was taken back that it was, why, and what to read instead', async () => {
    const html = await site.read('articles/gone/index.html');
    const page = parse(html);
    expect(await htmlFaults(html)).toEqual([]);
    expect(policyFaults(page)).toEqual([]);
    expect(texts(page, 'h1, .stand, .prose p')).toEqual([
      'This article was taken back',
      '“An answer of old” is not published here anymore. We took it back on 1 May 2026.',
      'Its study was withdrawn.',
      `Read this instead: ${TITLE}`,
      'See all articles',
    ]);
    expect(page.querySelector('.prose a')?.getAttribute('href')).toBe('/articles/now/');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('link[rel=canonical]')).toBeNull();
    expect((await readDelivery(site.root)).gone).toEqual(['/articles/gone/']);
    const former = parse(await site.read('articles/former/index.html'));
    expect(former.querySelector('main a')?.getAttribute('href')).toBe('/articles/gone/');
  });

  it('names the one that was taken back nowhere else', async () => {
    const own = ['articles/gone/index.html', 'articles/former/index.html', '_redirects'];
    // By this one, devices that keep pages forget the article.
    own.push('offline-worker.js');
    for (const file of (await listFiles(site.dist)).filter((each) => !own.includes(each))) {
      expect(file).not.toMatch(/gone|former/);
      expect(await readFile(path.join(site.dist, file), 'latin1'), file).not.toMatch(
        /articles\/(?:gone|former)|An answer of old/,
      );
    }
  });

  it('names no old address of a draft or a scheduled article', async () => {
    for (const file of await listFiles(site.dist)) {
      expect(file).not.toContain(SECRET);
      expect(await readFile(path.join(site.dist, file), 'latin1'), file).not.toContain(SECRET);
    }
  });

  it('names no old address in a page or a feed of its own', async () => {
    const own = (await listFiles(site.dist)).filter(
      (file) => /\.(?:html|xml|json|opml)$/.test(file) && !pages.includes(file),
    );
    for (const file of own) {
      expect(await site.read(file), file).not.toMatch(/\/articles\/(?:first|second)|sore\.html/);
    }
  });
});

describe('a site where nothing has moved', () => {
  it('has no list of redirects', async () => {
    const { dist } = await sharedSite({ files: post('sound') });
    expect(await listFiles(dist)).not.toContain('_redirects');
  });
});

describe('npm run dev', () => {
  it('leads from an old address to the new one, and says what was taken back', async () => {
    const files = {
      ...post('now', { id: 'first', aliases: ['/articles/first/'] }),
      'content/retired/gone.yaml': 'retiredAt: 2026-05-01\n',
    };
    const { address, stop } = await (await Site.create({ files })).serve('dev', 4474);
    try {
      const page = parse(await (await fetch(`${address}articles/first/`)).text());
      expect(page.querySelector('main a')?.getAttribute('href')).toBe('/articles/now/');
      const gone = parse(await (await fetch(`${address}articles/gone/`)).text());
      expect(texts(gone, 'h1')).toEqual(['This article was taken back']);
    } finally {
      stop();
    }
  });
});

describe('an article that is renamed with npm run rename', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.create({
      files: {
        ...post('old'),
        ...post('other', {}, '[There](/articles/old/#top)'),
        ...ledger('/articles/old/: old', '/articles/other/: other'),
      },
    });
    await site.built();
  });

  it('is at the new address, found from the old one, and the same to subscribers', async () => {
    const before = await idsOf(site);
    const renamed = await site.command('rename', 'old', 'new');
    expect(renamed).toEqual({
      exitCode: 0,
      output:
        'Moved content/posts/old to content/posts/new.\n/articles/old/ leads to /articles/new/, and the id stays old: no subscriber gets the article twice.\nChanged 1 link in content/posts/other/index.mdx.\n',
    });
    await site.built();
    const page = await openPage(site.dist, '/articles/old/');
    expect(page.querySelector('main a')?.getAttribute('href')).toBe('/articles/new/');
    expect(await site.read('articles/other/index.html')).toContain('href="/articles/new/#top"');
    expect(await site.read('rss.xml')).toContain('<link>https://example.com/articles/new/</link>');
    expect(await idsOf(site)).toEqual(before);
    expect(before.map((ids) => ids.length)).toEqual([2, 3, 2]);
  });

  it('is refused in one line, without a stack trace', async () => {
    expect(await site.command('rename', 'nobody', 'new-name')).toEqual({
      exitCode: 1,
      output: 'There is no content/posts/nobody. The posts are new, other.\n',
    });
    expect(await site.command('rename', 'new')).toEqual({
      exitCode: 1,
      output: 'Write the old slug and the new one: npm run rename -- old-slug new-slug.\n',
    });
  });
});

describe('a build that would lose an address', () => {
  it('fails, says what to write, and leaves the last good output', async () => {
    const site = await Site.create({
      files: { ...post('new', { id: 'old', aliases: ['/articles/old/'] }) },
    });
    await writeFiles(site.root, ledger('/articles/old/: old', '/articles/new/: old'));
    await site.built();
    const before = await digests(site.dist);
    await writeFiles(site.root, post('new', { id: 'old' }));
    const { exitCode, output } = await site.build();
    expect(exitCode).toBe(1);
    expect(output).toContain(
      'content/posts/new/index.mdx:2:1: error: /articles/old/ was published and would be lost. Write aliases: [/articles/old/]. (permanence)',
    );
    expect(output).not.toMatch(/stack trace|^\s+at /im);
    expect(await digests(site.dist)).toEqual(before);
  });
});

describe('npm run due and npm run ledger', () => {
  it('say by their exit codes whether a build is due, until the ledger has the address', async () => {
    const site = await Site.create({
      now: '2026-06-01',
      files: {
        ...post('due', { title: 'Due', publishedAt: '2026-06-01' }),
        ...post('next', { title: 'Next', publishedAt: '2026-06-04' }),
      },
    });
    expect(await site.command('due')).toEqual({
      exitCode: 0,
      output: 'Due now:\n"Due": /articles/due/\n',
    });
    expect(await site.command('ledger')).toEqual({
      exitCode: 0,
      output:
        'Added /topics/lifting/\nAdded /articles/due/\nAdded /about/\nAdded /editorial/\ncontent/ledger.yaml has 4 addresses. Commit it.\n',
    });
    expect(await site.command('due')).toEqual({
      exitCode: 1,
      output: 'Nothing has come due. Next comes "Next", on 2026-06-04 00:00 UTC, in 3 days.\n',
    });
    await writeFiles(site.root, { 'content/posts/broken/index.mdx': '' });
    const { exitCode, output } = await site.command('due');
    expect(exitCode).toBe(2);
    expect(output).toMatch(/^content\/posts\/broken\/index\.mdx: error: the file is empty\./);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

/** The ids in each of the three feeds; that of the Atom feed itself is one more. */
async function idsOf(site: Site): Promise<string[][]> {
  const ids = async (file: string, pattern: RegExp) =>
    [...(await site.read(file)).matchAll(pattern)].map(([, id = '']) => id);
  return [
    await ids('rss.xml', /<guid[^>]*>([^<]+)/g),
    await ids('atom.xml', /<id>([^<]+)/g),
    await ids('feed.json', /"id": ?"([^"]+)"/g),
  ];
}
