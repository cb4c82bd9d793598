import { describe, expect, it } from 'vitest';
import { post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

const FILES = {
  ...post('sound'),
  ...post('half-done', { draft: true, title: 'Half done' }),
  ...post('next-year', { publishedAt: '2099-01-01', title: 'Next year' }),
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
    } finally {
      stop();
    }
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
