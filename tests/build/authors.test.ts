import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { author } from '../fixtures/authors.ts';
import { ledger } from '../fixtures/content.ts';
import { graphOf, idFaults, nodesOf } from '../fixtures/graph.ts';
import { listFiles, openPage, texts } from '../fixtures/output.ts';
import { manyPosts, post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

const NOT_REVIEWED = 'General information, not medical advice. Not medically reviewed.';

describe('a site with authors', () => {
  let site: Site;
  let files: string[];
  const open = (address: string) => openPage(site.dist, address);
  const metas = (page: Document, selector: string) =>
    [...page.querySelectorAll(`meta[${selector}]`)].map((meta) => meta.getAttribute('content'));

  beforeAll(async () => {
    site = await Site.create({ files: await siteFiles(), settings: { editorial: 'health' } });
    await site.built();
    files = await listFiles(site.dist);
  });

  it('keeps the page of an author whose last article was taken back', async () => {
    const page = await open('/authors/dora-before/');
    expect(texts(page, 'h1')).toEqual(['Dora Before']);
    expect(texts(page, 'main p').join(' ')).toContain('No articles here yet.');
    expect(files).toContain('authors/dora-before/rss.xml');
  });

  it('shows of an author what their file says', async () => {
    const page = await open('/authors/ann-example/');
    expect(texts(page, 'h1')).toEqual(['Ann Example']);
    expect(texts(page, '.credential, .biography')).toEqual([
      'Physical therapist',
      'Ann has coached beginners for ten years.',
    ]);
    expect(page.querySelector('.page-head img')?.getAttribute('alt')).toBe('Ann at the squat rack');
    expect(page.querySelector('a[rel=me]')?.getAttribute('href')).toBe(
      'https://mastodon.example/@ann',
    );
    expect(idFaults(graphOf(page))).toEqual([]);
  });

  it('lists on the page of an author what they wrote, newest first', async () => {
    expect(texts(await open('/authors/ann-example/'), '.posts h3')).toEqual([
      'By both of them',
      'By Ann alone',
    ]);
  });

  it('gives the many articles of an author further pages, and feeds with archives', async () => {
    expect(files).toContain('authors/ben-sample/2/index.html');
    expect(texts(await open('/authors/ben-sample/2/'), 'h1')).toEqual(['Ben Sample, page 2']);
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json', 'rss/archive-1.xml']) {
      expect(files).toContain(`authors/ben-sample/${feed}`);
    }
    expect(files).toContain('authors/ann-example/feed.json');
  });

  it('tells nothing of an author before anything of theirs is published', async () => {
    expect(files.filter((file) => file.includes('carl-later'))).toEqual([]);
    for (const file of files.filter((file) => /\.(?:html|xml|json|txt|md|opml)$/.test(file))) {
      expect(await site.read(file), file).not.toMatch(/Carl Later|carl-later/);
    }
  });

  it('says under the title who wrote an article, with the way to their pages', async () => {
    const alone = await open('/articles/by-ann/');
    const both = await open('/articles/by-both/');
    const bySite = await open('/articles/by-the-site/');
    expect(texts(alone, '.page-head .meta')[0]).toMatch(/^By Ann Example, Physical therapist/);
    expect(texts(both, '.page-head .meta')[0]).toMatch(/^By Ben Sample and Ann Example/);
    expect(
      [...both.querySelectorAll('a[rel=author]')].map((link) => link.getAttribute('href')),
    ).toEqual(['/authors/ben-sample/', '/authors/ann-example/']);
    expect(texts(bySite, '.page-head .meta')[0]).not.toContain('By ');
  });

  it('tells machines who wrote an article', async () => {
    const page = await open('/articles/by-both/');
    expect(metas(page, 'name=author')).toEqual(['Ben Sample', 'Ann Example']);
    expect(metas(page, 'property="article:author"')).toEqual([
      'https://example.com/authors/ben-sample/',
      'https://example.com/authors/ann-example/',
    ]);
    expect(metas(page, 'name="fediverse:creator"')).toEqual(['@ann@mastodon.example']);
    expect(idFaults(graphOf(page))).toEqual([]);
    expect(nodesOf(graphOf(page)).filter((node) => node['@type'] === 'Person')).toHaveLength(2);
    expect(metas(await open('/articles/by-the-site/'), 'name=author')).toEqual(['The Test Site']);
  });

  it('says in feeds who wrote an article: each author, or the site', async () => {
    const rss = itemsOf(await site.read('rss.xml'), 'item');
    expect(rss('By both of them')).toContain(
      '<dc:creator>Ben Sample</dc:creator><dc:creator>Ann Example</dc:creator>',
    );
    expect(rss('By the site itself')).toContain('<dc:creator>The Test Site</dc:creator>');
    const atom = itemsOf(await site.read('atom.xml'), 'entry');
    expect(atom('By Ann alone')).toContain(
      '<author><name>Ann Example</name><uri>https://example.com/authors/ann-example/</uri></author>',
    );
    expect(atom('By the site itself')).not.toContain('<author>');
    const { items } = JSON.parse(await site.read('feed.json')) as {
      items: { title: string; authors: unknown }[];
    };
    expect(items.find(({ title }) => title === 'By Ann alone')?.authors).toEqual([
      { name: 'Ann Example', url: 'https://example.com/authors/ann-example/' },
    ]);
  });

  it('has in the feed of an author what they wrote, and nothing else', async () => {
    const { items, title } = JSON.parse(await site.read('authors/ann-example/feed.json')) as {
      title: string;
      items: { title: string }[];
    };
    expect(title).toBe('The Test Site: Ann Example');
    expect(items.map((item) => item.title)).toEqual(['By both of them', 'By Ann alone']);
  });

  it('takes readers and subscribers along from the old address of an author', async () => {
    expect(await site.read('authors/ben/index.html')).toContain('url=/authors/ben-sample/');
    expect(await site.read('_redirects')).toContain(
      '/authors/ben/rss.xml /authors/ben-sample/rss.xml 301',
    );
    expect(await site.read('authors/ben/feed.json')).toBe(
      await site.read('authors/ben-sample/feed.json'),
    );
  });

  it('lists its authors, and offers their feeds', async () => {
    const list = await open('/authors/');
    expect(texts(list, '.authors h2')).toEqual(['Ann Example', 'Ben Sample', 'Dora Before']);
    const ann = await open('/authors/ann-example/');
    expect(ann.querySelector('main a[href="/authors/"]')?.textContent).toBe('See all authors');
    expect(idFaults(graphOf(list))).toEqual([]);
    const subscribe = await site.read('subscribe/index.html');
    expect(subscribe).toContain('href="/authors/ann-example/rss.xml"');
    expect(await site.read('feeds.opml')).toContain('/authors/ben-sample/rss.xml');
    expect(await site.read('sitemap.xml')).toContain('<loc>https://example.com/authors/</loc>');
    expect(await site.read('llms.txt')).toContain('(https://example.com/authors/ann-example/)');
  });

  it('says who reviewed an article instead of that nobody has', async () => {
    const meta = texts(await open('/articles/by-both/'), '.page-head .meta').join(' ');
    expect(meta).toContain('Checked 1 February 2026');
    expect(meta).toContain('General information, not medical advice.');
    expect(meta).toContain('Reviewed by Dana Field, Physician, on 3 February 2026');
    expect(meta).not.toContain('Not medically reviewed');
    expect(texts(await open('/articles/by-ann/'), '.page-head .meta a').at(-1)).toBe(NOT_REVIEWED);
    const feed = itemsOf(await site.read('rss.xml'), 'item')('By both of them');
    expect(feed).toContain('Reviewed by Dana Field, Physician, on 3 February 2026.');
    expect(await site.read('articles/by-both.md')).toContain(
      'Reviewed by Dana Field, Physician, on 3 February 2026',
    );
  });
});

/** The item of a feed with a title, as text. */
function itemsOf(feed: string, element: string): (title: string) => string {
  const items = feed.split(`<${element}>`).slice(1);
  return (title) => items.find((item) => item.includes(`<title>${title}</title>`)) ?? '';
}

async function siteFiles() {
  const photo = await sharp({
    create: { width: 800, height: 600, channels: 3, background: '#a55' },
  })
    .jpeg()
    .toBuffer();
  return {
    ...author('ann-example', {
      credential: 'Physical therapist',
      photo: { image: './ann-example.jpg', alt: 'Ann at the squat rack' },
      links: [{ name: 'Mastodon', href: 'https://mastodon.example/@ann' }],
      fediverse: '@ann@mastodon.example',
    }),
    'content/authors/ann-example.jpg': photo,
    ...author('ben-sample', {
      name: 'Ben Sample',
      biography: 'Ben lifts, and writes of it.',
      id: 'ben',
      aliases: ['/authors/ben/'],
    }),
    ...author('carl-later', { name: 'Carl Later' }),
    ...author('dora-before', { name: 'Dora Before' }),
    ...ledger('/authors/dora-before/: authors/dora-before'),
    ...manyPosts(50, { authors: ['ben-sample'] }),
    ...post('by-ann', {
      title: 'By Ann alone',
      authors: ['ann-example'],
      publishedAt: '2026-01-02',
    }),
    ...post('by-both', {
      title: 'By both of them',
      authors: ['ben-sample', 'ann-example'],
      publishedAt: '2026-01-03',
      reviewedAt: '2026-02-01',
      reviewer: {
        name: 'Dana Field',
        credential: 'Physician',
        date: '2026-02-03',
        url: 'https://dana.example/',
      },
    }),
    ...post('by-the-site', { title: 'By the site itself', publishedAt: '2026-01-04' }),
    ...post('to-come', { authors: ['carl-later'], publishedAt: '2026-07-01' }),
  };
}
