import { describe, expect, it } from 'vitest';
import { listedPages } from '../../../src/seo/listed-pages.ts';
import { toSitemap } from '../../../src/seo/sitemap.ts';
import { arrangeTags } from '../../../src/blog/tags.ts';
import { article } from '../../fixtures/article.ts';
import { knownAuthor } from '../../fixtures/authors.ts';

const day = (text: string) => new Date(text);

const older = article({ slug: 'older', tags: ['grip'], updatedAt: day('2026-03-01') });
const newer = article({
  slug: 'newer',
  tags: ['grip'],
  publishedAt: day('2026-02-01'),
  corrections: [{ date: day('2026-02-20'), text: 'It is 20 kg.' }],
});
const page = (id: string) => ({
  id,
  href: `/${id}/`,
  title: 'A page',
  description: 'What it says.',
  aliases: [],
  references: [],
});
const posts = [newer, older];
const library = {
  posts,
  topics: [older.topic],
  authors: [],
  tags: arrangeTags(posts),
  postsOn: () => posts,
  postsBy: () => posts,
  pages: ['about', 'corrections', 'tools/plates'].map(page),
  tools: [page('tools/plates')],
};

describe('the pages that searches may list', () => {
  const pages = listedPages(library);
  const changed = (href: string) =>
    pages
      .find((page) => page.href === href)
      ?.changedAt?.toISOString()
      .slice(0, 10);

  it('are each there once', () => {
    const hrefs = pages.map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  it('are not the page of a tag that has none, nor a place on a page', () => {
    const hrefs = pages.map(({ href }) => href);
    expect(hrefs.filter((href) => /404|tags\/grip|#/.test(href))).toEqual([]);
  });

  it('have the pages of prose and the tools, and once those that the engine makes', () => {
    const hrefs = pages.map(({ href }) => href);
    expect(hrefs).toEqual(expect.arrayContaining(['/about/', '/tools/plates/', '/corrections/']));
  });

  it('have the page of a tag from three posts on', () => {
    const three = [article({ slug: 'third', tags: ['grip'] }), ...posts];
    const hrefs = listedPages({ ...library, posts: three, tags: arrangeTags(three) }).map(
      ({ href }) => href,
    );
    expect(hrefs).toContain('/tags/grip/');
  });

  it('have the pages of authors, and the list of them where there are several', () => {
    const list = (...ids: string[]) =>
      listedPages({ ...library, authors: ids.map((id) => knownAuthor(id)) })
        .map(({ href }) => href)
        .filter((href) => href.startsWith('/authors/'));
    expect(list()).toEqual([]);
    expect(list('ann')).toEqual(['/authors/ann/']);
    expect(list('ann', 'ben')).toEqual(['/authors/ann/', '/authors/ben/', '/authors/']);
  });

  it('changed when their content did: an article by its last edit, a list by its newest change', () => {
    expect(changed('/articles/older/')).toBe('2026-03-01');
    expect(changed('/articles/newer/')).toBe('2026-02-20');
    expect(changed('/articles/')).toBe('2026-03-01');
    expect(changed('/corrections/')).toBe('2026-02-20');
    expect(changed('/about/')).toBeUndefined();
  });

  it('are the same without a single article, but for the tags, and have no dates then', () => {
    const empty = listedPages({ ...library, posts: [], tags: [], postsOn: () => [] });
    expect(empty.map(({ href }) => href)).not.toContain('/tags/');
    expect(empty.map(({ href }) => href)).toContain('/topics/lifting/');
    expect(empty.every(({ changedAt }) => changedAt === undefined)).toBe(true);
  });
});

describe('the sitemap', () => {
  it('has absolute addresses, dates where there are any, and the pictures of articles', () => {
    const xml = toSitemap(
      [
        { href: '/articles/older/', changedAt: day('2026-03-01T08:30Z'), post: older },
        { href: '/about/' },
      ],
      new Map([['older', '/covers/older.16x9.webp']]),
    );
    expect(xml).toContain(
      '<url><loc>https://example.com/articles/older/</loc><lastmod>2026-03-01T08:30:00.000Z</lastmod><image:image><image:loc>https://example.com/covers/older.16x9.webp</image:loc></image:image></url>',
    );
    expect(xml).toContain('<url><loc>https://example.com/about/</loc></url>');
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  });

  it('escapes what XML would read as its own', () => {
    expect(toSitemap([{ href: '/tags/a&b/' }], new Map())).toContain('/tags/a&amp;b/');
  });
});
