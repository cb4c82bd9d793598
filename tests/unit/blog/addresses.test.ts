import { describe, expect, it } from 'vitest';
import { siteAddresses } from '../../../src/blog/addresses.ts';
import { article } from '../../fixtures/article.ts';
import { knownAuthor } from '../../fixtures/authors.ts';
import { textPage } from '../../fixtures/pages.ts';

const older = article({ slug: 'older', tags: ['grip'], aliases: ['/2019/older.html'] });
const posts = [article({ slug: 'newer', id: 'newest', tags: ['grip'] }), older];
const { topic } = older;
const blog = {
  posts,
  topics: [topic],
  authors: [],
  pages: ['404', 'about', 'corrections', 'tools/plates'].map((id) => textPage(id)),
  retired: [],
};

const listOf = (parts: Partial<typeof blog> = {}) => siteAddresses({ ...blog, ...parts });
const listed = (parts: Partial<typeof blog> = {}) =>
  listOf(parts)
    .filter(({ isListed }) => isListed)
    .map(({ address }) => address);
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => article({ slug: `post-${i}` }));

describe('the list of every address', () => {
  it('has each once', () => {
    const addresses = listOf().map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each([
    ['/', 'src/pages/index.astro'],
    ['/articles/older/', 'content/posts/older/index.mdx'],
    ['/articles/older.md', 'content/posts/older/index.mdx'],
    ['/2019/older.html', 'content/posts/older/index.mdx'],
    ['/topics/lifting/', 'content/topics/lifting.yaml'],
    ['/topics/lifting/rss.xml', 'content/topics/lifting.yaml'],
    ['/about/', 'content/pages/about.mdx'],
    ['/tools/plates/', 'content/pages/tools/plates.mdx'],
    ['/corrections/', 'content/pages/corrections.mdx'],
    ['/404.html', 'content/pages/404.mdx'],
    ['/sources/', 'src/pages/sources.astro'],
    ['/sitemap.xml', 'src/pages/sitemap.xml.ts'],
  ])('says what made %s: %s', (address, file) => {
    expect(listOf().find((each) => each.address === address)?.file).toBe(file);
  });

  it('knows what the ledger keeps by the id of its first publication', () => {
    const kept = listOf({ topics: [topic, { ...topic, id: 'unused', firstId: 'unused' }] });
    expect(
      kept.flatMap(({ address, id }) => (id === undefined ? [] : [`${address}: ${id}`])),
    ).toEqual([
      '/topics/lifting/: topics/lifting',
      '/articles/newer/: newest',
      '/articles/older/: older',
      '/2019/older.html: older',
      '/about/: pages/about',
    ]);
  });

  it('has the further pages of a long list, and the archives of its feeds', () => {
    const addresses = listOf({ posts: many(61) }).map(({ address }) => address);
    expect(addresses).toEqual(
      expect.arrayContaining([
        ...['/articles/2/', '/topics/lifting/2/', '/rss/archive-2.xml'],
        '/topics/lifting/feed/archive-1.json',
      ]),
    );
    expect(addresses).not.toContain('/articles/3/');
  });

  it('leads from every old address to what was there, feeds and their archives along', () => {
    const moved = { ...topic, aliases: ['/topics/old', '/old.html'] };
    const leads = listOf({ posts: many(31), topics: [moved] }).flatMap(({ address, moved }) =>
      moved && /\.html|xml$|old$/.test(address) ? [`${address} ${moved.to}`] : [],
    );
    expect(leads).toEqual([
      '/topics/old /topics/lifting/',
      '/old.html /topics/lifting/',
      '/topics/old/rss.xml /topics/lifting/rss.xml',
      '/topics/old/rss/archive-1.xml /topics/lifting/rss/archive-1.xml',
      '/topics/old/atom.xml /topics/lifting/atom.xml',
      '/topics/old/atom/archive-1.xml /topics/lifting/atom/archive-1.xml',
    ]);
  });
});

describe('the addresses that searches may list', () => {
  it('are those of pages that say something of their own', () => {
    expect(listed()).toEqual(
      expect.arrayContaining(['/', '/about/', '/tools/plates/', '/corrections/']),
    );
    expect(listed().filter((address) => /404|tags\/grip|xml|html|\.md/.test(address))).toEqual([]);
  });

  it('have the page of a tag from three posts on, and their list from one on', () => {
    expect(listed({ posts: [article({ slug: 'third', tags: ['grip'] }), ...posts] })).toContain(
      '/tags/grip/',
    );
    expect(listed()).toContain('/tags/');
    expect(listed({ posts: [] })).not.toContain('/tags/');
  });

  it('have the pages of authors, and the list of them where there are several', () => {
    const list = (...ids: string[]) =>
      siteAddresses({ ...blog, authors: ids.map((id) => knownAuthor(id)) })
        .filter(({ address, isListed }) => isListed && address.startsWith('/authors/'))
        .map(({ address }) => address);
    expect(list()).toEqual([]);
    expect(list('ann')).toEqual(['/authors/ann/']);
    expect(list('ann', 'ben')).toEqual(['/authors/ann/', '/authors/ben/', '/authors/']);
  });

  it('have no article that was taken back, and none of its old addresses', () => {
    const retired = [{ slug: 'gone', aliases: ['/2019/gone.html'] }];
    const about = siteAddresses({ ...blog, retired }).filter(({ address }) =>
      address.includes('gone'),
    );
    expect(about.map(({ address, type, isListed }) => [address, type, isListed])).toEqual([
      ['/articles/gone/', 'gone', false],
      ['/2019/gone.html', 'moved', false],
    ]);
  });
});
