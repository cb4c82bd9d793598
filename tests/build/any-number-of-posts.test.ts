import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage, texts } from '../fixtures/output.ts';
import { manyPosts, post } from '../fixtures/posts.ts';
import { sharedSite } from '../fixtures/shared-site.ts';

describe('a site without posts', () => {
  it('has its pages, which say that the first article is on its way', async () => {
    const { dist } = await sharedSite({ files: {} });
    const home = await openPage(dist, '/');
    expect(home.querySelector('.barbell')).toBeNull();
    expect(texts(home, 'main')[0]).toContain('The first article is on its way.');
    expect(home.querySelector('.lead-post, .cards, .posts')).toBeNull();
    expect(texts(await openPage(dist, '/topics/lifting/'), 'main')[0]).toContain(
      'No articles here yet.',
    );
    expect(texts(await openPage(dist, '/articles/'), '.stand')).toEqual([
      'The first article is on its way.',
    ]);
    expect((await openPage(dist, '/404.html')).querySelector('.posts')).toBeNull();
    expect(await readFile(path.join(dist, 'rss.xml'), 'utf8')).not.toContain('<item>');
  });
});

describe('a site of one post', () => {
  it('shows it without neighbors and without featured posts', async () => {
    const { dist } = await sharedSite({ files: post('only', { featured: 1 }) });
    const page = await openPage(dist, '/articles/only/');
    expect(page.querySelector('.neighbors, .featured')).toBeNull();
    const home = await openPage(dist, '/');
    expect(texts(home, '.lead-post h2')).toEqual(['A sound post on only']);
    expect(home.querySelector('.cards')).toBeNull();
    // One plate is no choice.
    expect(home.querySelector('.barbell')).toBeNull();
    expect(texts(home, 'main h2')).toEqual(['A sound post on only', 'On the bar']);
    expect(texts(await openPage(dist, '/topics/'), '.topics-first')).toContain(
      'One article: A sound post on only',
    );
  });
});

describe('a site of 125 posts', () => {
  it('lists them all over pages of 50, newest first, with every neighbor right', async () => {
    const { dist } = await sharedSite({ files: manyPosts(125) });
    const listed: string[] = [];
    let address: string | null = '/articles/';
    for (let page = 1; address; page++) {
      expect(page).toBeLessThanOrEqual(3);
      const document = await openPage(dist, address);
      listed.push(...texts(document, '.posts h4'));
      address = document.querySelector('.page-links [rel=next]')?.getAttribute('href') ?? null;
    }
    expect(listed).toEqual(Array.from({ length: 125 }, (_, i) => `Post number ${125 - i}`));

    const middle = await openPage(dist, '/articles/post-060/');
    expect(middle.querySelector('[rel=prev]')?.getAttribute('href')).toBe('/articles/post-059/');
    expect(middle.querySelector('[rel=next]')?.getAttribute('href')).toBe('/articles/post-061/');
    expect(texts(await openPage(dist, '/'), '.posts-more')).toEqual(['All 125 articles']);
    expect(texts(await openPage(dist, '/topics/lifting/2/'), '.posts h3').at(0)).toBe(
      'Post number 25',
    );
  });
});
