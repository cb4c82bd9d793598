import { describe, expect, it } from 'vitest';
import { countByMonth } from '../../../src/blog/archive.ts';
import { articlesHref, listPages, monthHref, pageSize } from '../../../src/blog/list-pages.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('the pages of a list', () => {
  it('are one at its address, also for an empty list', () => {
    expect(listPages('/tags/grip/', [])).toEqual([{ address: '/tags/grip/', posts: [] }]);
    expect(listPages('/tags/grip/', numbers(pageSize)).map(({ address }) => address)).toEqual([
      '/tags/grip/',
    ]);
  });

  it('have every post once, in order, over as many pages as it takes', () => {
    const pages = listPages('/articles/', numbers(2 * pageSize + 1));
    expect(pages.map(({ address }) => address)).toEqual([
      '/articles/',
      '/articles/2/',
      '/articles/3/',
    ]);
    expect(pages.flatMap(({ posts }) => posts)).toEqual(numbers(2 * pageSize + 1));
    expect(pages.at(-1)?.posts).toHaveLength(1);
  });

  it('have the addresses that links to them use', () => {
    const pages = listPages('/articles/', numbers(3 * pageSize));
    expect(pages.map(({ address }) => address)).toEqual([1, 2, 3].map(articlesHref));
  });
});

describe('the place of a month', () => {
  it('is on the page that its newest post is on', () => {
    const month = { year: 2026, month: 3 };
    expect(monthHref(month, 0)).toBe('/articles/#month-2026-03');
    expect(monthHref(month, pageSize - 1)).toBe('/articles/#month-2026-03');
    expect(monthHref(month, pageSize)).toBe('/articles/2/#month-2026-03');
  });

  it('is on a page that has a post of that month, for every month of a long list', () => {
    const posts = numbers(3 * pageSize).map((i) => ({
      publishedAt: new Date(Date.UTC(2026, 0, 1) - i * 4 * 86_400_000),
    }));
    const pages = new Map(listPages('/articles/', posts).map((page) => [page.address, page.posts]));
    for (const { newest, ...month } of countByMonth(posts)) {
      if (newest === undefined) continue;
      const [href = '', anchor] = monthHref(month, newest).split('#');
      const months = pages
        .get(href)
        ?.map(({ publishedAt }) => publishedAt.toISOString().slice(0, 7))
        .map((month) => `month-${month}`);
      expect(months).toContain(anchor);
    }
  });
});
