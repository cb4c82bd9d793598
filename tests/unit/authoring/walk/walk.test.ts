import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/authoring/read/content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { BUDGETS } from '../../../../src/authoring/walk/budgets.ts';
import { walkSite } from '../../../../src/authoring/walk/walk.ts';
import { emptyFolder, writeFiles } from '../../../fixtures/folder.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const ORIGIN = 'https://blog.test';

let root = '';
beforeEach(async () => {
  root = await emptyFolder();
});
afterEach(() => rm(root, { recursive: true }));

interface Page {
  head?: string;
  title?: string;
  body?: string;
}

/** A page as a build leaves it. */
function page({ head = '', title = 'A page', body = '' }: Page = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title} · Blog</title>
<meta name="description" content="What ${title} says.">${head}</head>
<body><h1 id="main">${title}</h1>${body}</body></html>`;
}

/** Walks through a site of two pages, a home that links to an article, changed as a test says. */
async function walk(changes: Files = {}, base = ''): Promise<string[]> {
  await writeFiles(root, {
    ...post('bracing', { aliases: ['/old/'] }, 'Text with a [link](/nowhere/).'),
    'dist/index.html': page({
      title: 'Home',
      head: `<link rel="canonical" href="${ORIGIN}${base}/">`,
      body: `<a href="${base}/articles/bracing/#main">Bracing</a>`,
    }),
    'dist/articles/bracing/index.html': page({ title: 'Bracing' }),
    ...changes,
  });
  const content = await readContent(root, new Date('2026-06-01'));
  const { findings } = await walkSite(content, { origin: ORIGIN, base });
  return findings.map(describeFinding);
}

const ARTICLE = 'dist/articles/bracing/index.html';
const article = (body: string, head = '') => ({
  [ARTICLE]: page({ title: 'Bracing', body, head }),
});

describe('a sound site', () => {
  it('has no findings', async () => {
    expect(await walk()).toEqual([]);
  });

  it('has none in a folder of its host either', async () => {
    expect(await walk({}, '/blog')).toEqual([]);
  });

  it('is free to link to other hosts, mail addresses, the top, and words to look for', async () => {
    const links = [
      'https://elsewhere.test/x',
      'mailto:a@b.test',
      '#',
      '#top',
      '#main:~:text=a',
      '/articles/bracing/index.html',
    ];
    expect(await walk(article(links.map((link) => `<a href="${link}">x</a>`).join('')))).toEqual(
      [],
    );
  });

  it('is free to link to its host outside its folder, by the whole address', async () => {
    const links = article(`<a href="${ORIGIN}/other/">x</a>`);
    expect(await walk(links, '/blog')).toEqual([]);
  });

  it('answers for an HTML file of public only as far as its links go', async () => {
    const proof = { 'google.html': '<p style="color: red">google-site-verification' };
    const files = Object.entries(proof).flatMap(([name, html]) => [
      [`public/${name}`, html],
      [`dist/${name}`, html],
    ]);
    expect(await walk(Object.fromEntries(files) as Files)).toEqual([]);
  });
});

describe('links', () => {
  it('lead somewhere, and the finding names the line of the post', async () => {
    expect(await walk(article('<a href="/nowhere/">x</a>'))).toEqual([
      'content/posts/bracing/index.mdx:9: error: /articles/bracing/ links to /nowhere/, which does not exist. Write the address of a page that exists, or take the link out. (link)',
    ]);
  });

  it('get the page that was most likely meant as their fix', async () => {
    const [finding] = await walk(article('<a href="/articles/bracin/">x</a>'));
    expect(finding).toContain('Write /articles/bracing/.');
  });

  it('find what follows #, on their page and on others', async () => {
    const body = '<a href="#maine">x</a><a href="/#top">x</a><a href="/#gone">x</a>';
    expect(await walk(article(body))).toEqual([
      expect.stringContaining(
        'links to #gone of /, which has no such part. Link to a heading that / has. (anchor)',
      ),
      expect.stringContaining('has no such part. Write #main. (anchor)'),
    ]);
  });

  it('stay in the folder of the site', async () => {
    expect(await walk(article('<a href="/articles/bracing/">x</a>'), '/blog')).toEqual([
      expect.stringContaining(
        'links to /articles/bracing/, which is outside the folder of the site. Write /blog/articles/bracing/.',
      ),
    ]);
  });

  it('are only warned about where the page is one step further', async () => {
    const moved = '<meta http-equiv="refresh" content="0; url=/articles/bracing/">';
    const findings = await walk({
      'dist/old/index.html': `<title>x</title>${moved}`,
      ...article('<a href="/old/">x</a><a href="/articles/bracing">x</a>'),
    });
    expect(findings).toEqual([
      expect.stringMatching(/warning: .* links to \/articles\/bracing, which only redirects/),
      expect.stringMatching(/warning: .* links to \/old\/, which only redirects/),
    ]);
  });

  it('that many pages share are found once', async () => {
    const pages = Array.from({ length: 9 }, (_, i) => `page-${i}`);
    const files = Object.fromEntries(
      pages.map((name) => [
        `dist/${name}/index.html`,
        page({ title: name, body: '<a href="/lost/">x</a>' }),
      ]),
    );
    const links = pages.map((name) => `<a href="/${name}/">x</a>`).join('');
    const findings = await walk({ ...files, ...article(links) });
    expect(findings).toEqual([
      expect.stringContaining(
        '/page-0/, like 8 other pages, links to /lost/, which does not exist',
      ),
    ]);
  });
});

describe('files', () => {
  it.each([
    ['a picture', '<img src="/a.png" alt="">'],
    ['a picture of a set', '<img srcset="/a.png 100w, /b.png 200w" alt="">'],
    ['a video', '<video src="/a.png"></video>'],
    ['a script', '<script type="module" src="/a.png"></script>'],
    ['a picture of a style', '<style>p { background: url("/a.png") }</style>'],
  ])('are there: %s', async (_, body) => {
    const findings = await walk({ ...article(body), 'dist/b.png': '' });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(
      /error: \/articles\/bracing\/ asks for \/a\.png \(.*\), which does not exist/,
    );
  });

  it('are there: the stylesheet of a page, and what it asks for', async () => {
    const head =
      '<link rel="stylesheet" href="/_astro/a.css"><link rel="stylesheet" href="/b.css">';
    const css = 'a { src: url(./font.woff2) }';
    expect(await walk({ ...article('', head), 'dist/b.css': css })).toEqual([
      expect.stringMatching(/posts\/bracing.*asks for \/_astro\/a\.css .*Build again/),
      expect.stringMatching(/dist\/b\.css: .*asks for \/font\.woff2/),
    ]);
  });

  it('are there: what a script imports', async () => {
    const script = '<script type="module" src="/_astro/a.js"></script>';
    const findings = await walk({ ...article(script), 'dist/_astro/a.js': 'import"./b.js";' });
    expect(findings).toEqual([
      expect.stringContaining('imports /_astro/b.js, which does not exist'),
    ]);
  });

  it('are there in the very case of the letters', async () => {
    const findings = await walk({ ...article('<img src="/A.png" alt="">'), 'dist/a.png': '' });
    expect(findings).toHaveLength(1);
  });
});

describe('a page', () => {
  it('has one h1, and skips no level', async () => {
    const findings = await walk(article('<h1>Another</h1><h2>x</h2><h4>x</h4>'));
    expect(findings).toEqual([
      expect.stringMatching(/warning: .* goes from an h2 to an h4\. Make the second an h3/),
      expect.stringMatching(/error: .* has 2 h1\./),
    ]);
  });

  it('has each id once', async () => {
    expect(await walk(article('<p id="a">x</p><p id="a">x</p>'))).toEqual([
      expect.stringMatching(/error: .* has the id "a" more than once/),
    ]);
  });

  it('has nothing that its policy forbids', async () => {
    expect(await walk(article('<p style="color: red" onclick="x()">x</p>'))).toEqual([
      expect.stringMatching(/error: .* has <p onclick>/),
      expect.stringMatching(/error: .* has <p style>/),
    ]);
  });

  it.each([
    '<img src="https://cdn.test/a.png" alt="">',
    '<iframe src="https://cdn.test/"></iframe>',
    '<script src="//cdn.test/a.js"></script>',
    '<style>@import "https://cdn.test/a.css";</style>',
    '<link rel="preconnect" href="https://cdn.test">',
    '<video poster="https://cdn.test/a.png"></video>',
  ])('asks no other host for anything: %s', async (body) => {
    const findings = await walk(article(body));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/error: .*asks cdn\.test for something .*\(third-party\)/);
  });

  it('has a title and a description that no other has', async () => {
    const home = { 'dist/articles/bracing/index.html': page({ title: 'Home' }) };
    expect(await walk(home)).toEqual([
      expect.stringMatching(/warning: .* has the same description as \/: “What Home says\.”/),
      expect.stringMatching(/warning: .* has the same title as \/: “Home · Blog”/),
    ]);
  });

  it('is reached by clicks from home, unless it asks not to be listed', async () => {
    const robots = '<meta name="robots" content="noindex">';
    const findings = await walk({
      'dist/lonely/index.html': page({ title: 'Lonely' }),
      'dist/404.html': page({ title: 'Lost', head: robots }),
    });
    expect(findings).toEqual([
      expect.stringMatching(/warning: \/lonely\/ is reached by no link from the home page/),
    ]);
  });
});

describe('budgets', () => {
  it('are warnings with the number and the limit', async () => {
    const noise = Array.from({ length: 500 }, (_, i) =>
      createHash('sha256').update(String(i)).digest('base64'),
    );
    const [finding, ...others] = await walk(article(noise.join(' ')));
    expect(others).toEqual([]);
    expect(finding).toMatch(
      /bracing\/index\.mdx: warning: \/articles\/bracing\/ takes [\d,]+ bytes, and the budget is 14,000/,
    );
  });

  it('hold for the different inline blocks of all pages', async () => {
    const styles = Array.from(
      { length: BUDGETS.inlineBlocks + 1 },
      (_, i) => `<style>a${i} {}</style>`,
    );
    expect(await walk(article(styles.join('')))).toEqual([
      expect.stringMatching(/warning: .* have 11 different inline blocks, and the budget is 10/),
    ]);
  });
});

describe('feeds and lists', () => {
  const rss = (items: string) => `<rss version="2.0"><channel>${items}</channel></rss>`;
  const item = (id: string, link = `${ORIGIN}/articles/bracing/`) =>
    `<item><guid isPermaLink="false">${id}</guid><link>${link}</link></item>`;
  const entry = (id: string) =>
    `<entry><id>${id}</id><link rel="alternate" href="${ORIGIN}/articles/bracing/"/></entry>`;
  const json = (...ids: string[]) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: ids.map((id) => ({ id, url: `${ORIGIN}/articles/bracing/` })),
    });

  it('pass where they are sound', async () => {
    const files = {
      'dist/rss.xml': rss(item('a') + item('b')),
      'dist/atom.xml': `<feed>${entry('a')}${entry('b')}</feed>`,
      'dist/feed.json': json('a', 'b'),
      'dist/sitemap.xml': `<urlset><url><loc>${ORIGIN}/articles/bracing/</loc></url></urlset>`,
    };
    expect(await walk(files)).toEqual([]);
  });

  it.each<[string, Files, string]>([
    ['XML', { 'dist/rss.xml': '<rss><channel></rss>' }, 'is not well-formed XML'],
    ['JSON', { 'dist/feed.json': '{' }, 'is not JSON'],
    [
      'the ids of RSS',
      { 'dist/rss.xml': rss(item('a') + item('a')) },
      'has two entries with the id a',
    ],
    ['the ids of Atom', { 'dist/atom.xml': `<feed>${entry('a')}${entry('a')}</feed>` }, 'the id a'],
    ['the ids of JSON Feed', { 'dist/feed.json': json('a', 'a') }, 'the id a'],
    [
      'the links',
      { 'dist/rss.xml': rss(item('a', `${ORIGIN}/gone/`)) },
      'names https://blog.test/gone/',
    ],
    [
      'the sitemap',
      { 'dist/sitemap.xml': `<urlset><url><loc>${ORIGIN}/gone/</loc></url></urlset>` },
      'names https://blog.test/gone/',
    ],
    ['the manifest', { 'dist/site.webmanifest': '{"icons":[{"src":"/i.png"}]}' }, 'names /i.png'],
    [
      'llms.txt',
      { 'dist/llms.txt': '[x](https://blog.test/gone.md)' },
      'names https://blog.test/gone.md',
    ],
  ])('fail by a fault in %s', async (_, files, words) => {
    const findings = await walk(files);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(words);
    expect(findings[0]).toContain('error');
  });
});

describe('redirects', () => {
  const to = (address: string) =>
    `<title>x</title><meta http-equiv="refresh" content="0; url=${address}">`;

  it('lead to a page, and the finding names the post that has the alias', async () => {
    const findings = await walk({
      'dist/old/index.html': to('/articles/gone/'),
      'dist/older/index.html': to('/old/'),
    });
    expect(findings).toEqual([
      expect.stringMatching(
        /posts\/bracing\/.*\/old\/ leads from \/old\/ to \/articles\/gone\/, which does not exist/,
      ),
      expect.stringMatching(/\/older\/ leads from \/older\/ to \/old\/, which itself redirects/),
    ]);
  });

  it('do so in the list for hosts too', async () => {
    const list =
      '/old/ /articles/gone/ 301\n/a/ https://elsewhere.test/ 302\n/b/ /articles/bracing/ 301\n';
    expect(await walk({ 'dist/_redirects': list })).toEqual([
      expect.stringContaining('leads from /old/ to /articles/gone/, which does not exist'),
    ]);
  });
});

describe('a walk that cannot begin', () => {
  it('says that there is no built site', async () => {
    await writeFiles(root, post('bracing'));
    const content = await readContent(root, new Date('2026-06-01'));
    await expect(walkSite(content, { origin: ORIGIN, base: '' })).rejects.toThrow(
      'There is no built site in dist. Run npm run build first',
    );
  });

  it('says that the site was built for another address', async () => {
    const head = '<link rel="canonical" href="https://other.test/">';
    await expect(walk({ 'dist/index.html': page({ head }) })).rejects.toThrow(
      'The site in dist was built for https://other.test/, and its settings now say https://blog.test/. Run npm run build again, with the same SITE_ADDRESS',
    );
  });
});
