import { describe, expect, it } from 'vitest';
import { componentNames } from '../../src/markdown/catalog.ts';
import { listFiles, parse, texts } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

const FILES = {
  ...post('sound'),
  ...post('half-done', { references: ['baker-2011'], draft: true, title: 'Half done' }),
  ...post('next-year', { publishedAt: '2027-01-01', title: 'Next year' }),
};

describe('npm start', () => {
  it('builds the site, prints an address and serves the site there', async () => {
    const site = await Site.create({ files: FILES });
    const { address, stop } = await site.serve('start', 4471);
    try {
      expect(address).toBe('http://localhost:4471/');
      expect((await fetch(`${address}articles/sound/`)).status).toBe(200);
      expect((await fetch(`${address}articles/half-done/`)).status).toBe(404);
    } finally {
      stop();
    }
  });
});

describe('npm run dev', () => {
  it('shows drafts and scheduled posts, each marked as such', async () => {
    const site = await Site.create({ files: FILES });
    const { address, stop } = await site.serve('dev', 4472);
    try {
      const read = async (path: string) => (await fetch(`${address}${path}`)).text();
      expect(await read('articles/half-done/')).toMatch(/class="ribbon">draft</);
      expect(await read('articles/next-year/')).toMatch(/class="ribbon">scheduled</);
      expect(await read('articles/sound/')).not.toContain('class="ribbon"');
      expect(await read('articles/')).toContain('Half done');
      expect(await read('articles/next-year/')).toContain('Scheduled for Fri, 01 Jan 2027');
      expect(await read('articles/half-done/')).toMatch(
        /Line 6: .*baker-2011.*<code[^>]*>sources</,
      );
    } finally {
      stop();
    }
  });
});

describe('the writing guide', () => {
  it('is in development alone, with every component as it is written and as it looks', async () => {
    const site = await Site.create({ files: FILES });
    const { address, stop } = await site.serve('dev', 4473);
    try {
      const response = await fetch(`${address}guide/`);
      expect(response.status).toBe(200);
      const page = parse(await response.text());
      for (const name of componentNames) expect(page.body.textContent).toContain(`<${name}`);
      expect(page.querySelectorAll('.care')).toHaveLength(3);
      expect(
        page.querySelector('.answer, .compare, .key-numbers, .callout, .figure svg'),
      ).not.toBeNull();
      expect(texts(page, '.fields dt')).toEqual(
        expect.arrayContaining(['title (required)', 'draft']),
      );
    } finally {
      stop();
    }
    await site.built();
    const made = await listFiles(site.dist);
    expect(made.filter((file) => /guide|rack/.test(file))).toEqual([]);
    expect(await site.read('articles/sound/index.html')).not.toMatch(/guide|desk/);
  });
});

describe('the address of the site', () => {
  it('is what SITE_ADDRESS says, in canonical links and in the feed', async () => {
    const site = await Site.create({ files: FILES });
    await site.built({ SITE_ADDRESS: 'https://strength.test' });
    expect(await site.read('articles/sound/index.html')).toContain(
      '<link rel="canonical" href="https://strength.test/articles/sound/">',
    );
    expect(await site.read('rss.xml')).toContain(
      '<link>https://strength.test/articles/sound/</link>',
    );
  });
});
