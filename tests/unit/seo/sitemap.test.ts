import { describe, expect, it } from 'vitest';
import { siteAddresses } from '../../../src/blog/addresses.ts';
import { toSitemap } from '../../../src/seo/sitemap.ts';
import { article } from '../../fixtures/article.ts';
import { textPage } from '../../fixtures/pages.ts';

const day = (text: string) => new Date(text);

const older = article({ slug: 'older', tags: ['a&b'], updatedAt: day('2026-03-01T08:30Z') });
const newer = article({
  slug: 'newer',
  publishedAt: day('2026-02-01'),
  updatedAt: day('2026-02-21'),
  corrections: [{ date: day('2026-02-20'), text: 'It is 20 kg.' }],
});
const addresses = siteAddresses({
  posts: [newer, older],
  topics: [older.topic],
  authors: [],
  pages: [textPage('about')],
  retired: [],
});
const xml = toSitemap(addresses, new Map([['older', '/cards/older.png']]));

describe('the sitemap', () => {
  it('has absolute addresses, dates where there are any, and the pictures of articles', () => {
    expect(xml).toContain(
      '<url><loc>https://example.com/articles/older/</loc><lastmod>2026-03-01T08:30:00.000Z</lastmod><image:image><image:loc>https://example.com/cards/older.png</image:loc></image:image></url>',
    );
    expect(xml).toContain('<url><loc>https://example.com/about/</loc></url>');
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  });

  it.each([
    ['/articles/newer/', '2026-02-21'],
    ['/articles/', '2026-03-01'],
    ['/topics/lifting/', '2026-03-01'],
    ['/corrections/', '2026-02-20'],
  ])('says when %s changed: an article by its last edit, a list by its newest change', (at, on) => {
    expect(xml).toContain(`<loc>https://example.com${at}</loc><lastmod>${on}`);
  });

  it('lists what searches may list and nothing else', () => {
    expect(xml.match(/<url>/g)).toHaveLength(addresses.filter(({ isListed }) => isListed).length);
    expect(xml).not.toMatch(/404|rss|\.md/);
  });

  it('escapes what XML would read as its own', () => {
    const posts = ['one', 'two', 'three'].map((slug) => article({ slug, tags: ['a&b'] }));
    const tagged = siteAddresses({ posts, topics: [], authors: [], pages: [], retired: [] });
    expect(toSitemap(tagged, new Map())).toContain('/tags/a&amp;b/');
  });
});
