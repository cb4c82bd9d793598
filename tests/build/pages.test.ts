import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { author } from '../fixtures/authors.ts';
import { openPage, texts } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

const IMPRINT = `---
title: Imprint at {site.name}
description: What {site.name} knows about its readers.
footer: Imprint
aliases: [/our-imprint/]
---

## What {site.name} keeps

Nothing. There are <Count of="articles" />.

<When has="authors">By <AuthorList />.</When> <When lacks="authors">By us.</When> <Count of="reviewed" case="capital" /> by <Count of="authors" />.

<When lacks="corrections">We take no mail.</When>

<Youtube id="abcdefghijk" title="How we keep it" still="./still.png" />
`;

const STILL = path.join(
  import.meta.dirname,
  '../fixtures/whole-site/content/posts/photo-of-a-bar/press.png',
);

describe('a site with a page of its own', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.create({
      files: {
        ...post('a', {}, 'Read [how we keep it](/imprint/#what-the-test-site-keeps).'),
        ...post('b', {
          authors: ['ann', 'ben'],
          reviewer: { name: 'Cara', credential: 'physician', date: '2026-02-01' },
        }),
        ...author('ann'),
        ...author('ben', { name: 'Ben Sample' }),
        'content/pages/imprint.mdx': IMPRINT,
        'content/pages/still.png': await readFile(STILL),
      },
      settings: {
        navigation: [
          { text: 'Home', href: '/' },
          { text: 'Articles', href: '/articles/' },
        ],
        social: [{ name: 'Mastodon', href: 'https://mastodon.example/@us' }],
        footer: 'Made by us.',
      },
    });
    await site.built();
  });

  it('has it at its address, with what the settings and the content say', async () => {
    const page = await openPage(site.dist, '/imprint/');
    expect(texts(page, 'h1')).toEqual(['Imprint at The Test Site']);
    expect(texts(page, 'h2#what-the-test-site-keeps')).toEqual(['What The Test Site keeps']);
    expect(texts(page, '.prose p')[0]).toBe('Nothing. There are two articles.');
  });

  it('names the authors, with links to them, and counts what is reviewed', async () => {
    const page = await openPage(site.dist, '/imprint/');
    expect(texts(page, '.prose p')[1]).toBe(
      'By Ann Example and Ben Sample. One reviewed article by two authors.',
    );
    const links = [...page.querySelectorAll('.prose a[href^="/authors/"]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/authors/ann/',
      '/authors/ben/',
      '/authors/',
    ]);
  });

  it('shows the pictures beside its text', async () => {
    const page = await openPage(site.dist, '/imprint/');
    expect(page.querySelector('.youtube img')).not.toBeNull();
  });

  it('leaves out what depends on something that the site has', async () => {
    expect(texts(await openPage(site.dist, '/imprint/'), '.prose').join()).not.toContain('no mail');
  });

  it('marks in the navigation what a page is in, and the home page on itself alone', async () => {
    const marked = async (address: string) => {
      const page = await openPage(site.dist, address);
      return texts(page, 'nav[aria-label=Main] [aria-current]');
    };
    expect(await marked('/')).toEqual(['Home']);
    expect(await marked('/articles/a/')).toEqual(['Articles']);
    expect(await marked('/imprint/')).toEqual([]);
  });

  it('links it from the foot of every page, beside the profiles and the line of the owner', async () => {
    const page = await openPage(site.dist, '/articles/a/');
    const links = [...page.querySelectorAll('.site-footer a')];
    expect(links.map((link) => link.getAttribute('href'))).toContain('/imprint/');
    expect(page.querySelector('.site-footer a[rel=me]')?.getAttribute('href')).toBe(
      'https://mastodon.example/@us',
    );
    expect(texts(page, '.site-footer p').at(-1)).toBe('Made by us.');
  });

  it('leads there from its old address', async () => {
    expect(await site.read('our-imprint/index.html')).toContain(
      'This page has moved to <a href="/imprint/">Imprint at The Test Site</a>.',
    );
    expect(await site.read('_redirects')).toContain('/our-imprint/ /imprint/ 301\n');
  });

  it('tells searches and machines of it', async () => {
    expect(await site.read('sitemap.xml')).toContain('/imprint/</loc>');
    expect(await site.read('llms.txt')).toContain('/imprint/): What The Test Site knows');
  });

  it('numbers the sources of a tool from its text', async () => {
    const page = await openPage(site.dist, '/tools/plates/');
    expect(page.querySelectorAll('.cite a[href="#source-1"]')).toHaveLength(2);
    expect(page.querySelectorAll('#source-1 a[href^="#cite-1-"]')).toHaveLength(2);
  });
});

describe('a site whose owner has switched off and taken out what can be', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.create({
      files: post(
        'a',
        {},
        'Load it with [the *plate* loader](/tools/plates/), as <a href="/glossary/#rpe">words</a> say.\n\n<PlateLoader />',
      ),
      settings: {
        features: { tools: false, glossary: false },
        corrections: undefined,
        navigation: [
          { text: 'Articles', href: '/articles/' },
          { text: 'Tools', href: '/tools/' },
        ],
      },
    });
    for (const name of ['about', 'editorial', 'corrections']) {
      await rm(path.join(site.root, `content/pages/${name}.mdx`));
    }
    await site.built();
  });

  it.each(['about', 'editorial', 'tools', 'tools/plates', 'glossary'])('has no page %s', (page) => {
    expect(existsSync(path.join(site.dist, page, 'index.html'))).toBe(false);
  });

  it.each(['/', '/articles/a/', '/corrections/', '/search/', '/sources/'])(
    'links to none of them from %s, and to no mail',
    async (address) => {
      const page = await openPage(site.dist, address);
      const hrefs = [...page.querySelectorAll('[href]')].map((link) => link.getAttribute('href'));
      expect(
        hrefs.filter((href) => /^\/(?:about|editorial|tools|glossary)\/|^mailto:/.test(href ?? '')),
      ).toEqual([]);
    },
  );

  it('names none of them to machines', async () => {
    for (const file of ['sitemap.xml', 'llms.txt', 'rss.xml', 'atom.xml', 'feed.json']) {
      expect(await site.read(file), file).not.toMatch(
        /\/(?:about|editorial|tools|glossary)\/|mailto:/,
      );
    }
    expect(await site.read('index.html')).not.toMatch(/publishingPrinciples|"email"/);
  });

  it('keeps the words of links to them, and tells the owner of each', async () => {
    const words = 'Load it with the plate loader, as words say.';
    expect(texts(await openPage(site.dist, '/articles/a/'), '.prose p')[0]).toBe(words);
    expect(await site.read('feed.json')).toContain('the <em>plate</em> loader, as words say.');
    const { exitCode, output } = await site.command('check');
    expect(exitCode).toBe(0);
    expect(output).toContain(
      'warning: the link "/tools/plates/" is only its words while features.tools is false.',
    );
    expect(output).toContain('warning: the link "/glossary/#rpe" is only its words');
    expect(output).toContain(
      'src/site.ts: warning: navigation links to /tools/, which is left out while features.tools is false.',
    );
  });

  it('still shows the tools that are in articles', async () => {
    expect(
      (await openPage(site.dist, '/articles/a/')).querySelector('plate-loader'),
    ).not.toBeNull();
  });
});
