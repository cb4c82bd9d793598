import { describe, expect, it } from 'vitest';
import {
  articlesHref,
  byYear,
  countByMonth,
  featuredBeside,
  findNeighbors,
  listPages,
  monthHref,
  newestFirst,
  pageSize,
  pickFeatured,
} from '../../../src/blog/lists.ts';
import { compareText } from '../../../src/blog/text.ts';

const post = (slug: string, day: string) => ({ slug, publishedAt: new Date(day) });

describe('the order of posts', () => {
  it('puts the newest first', () => {
    const posts = [
      post('old', '2025-01-01'),
      post('new', '2026-01-01'),
      post('middle', '2025-06-01'),
    ];
    expect(newestFirst(posts).map(({ slug }) => slug)).toEqual(['new', 'middle', 'old']);
  });

  it('puts posts of the same instant in the order of their slugs, however they arrive', () => {
    const posts = ['b', 'a', 'c', 'a-2', 'a2'].map((slug) => post(slug, '2026-01-01'));
    const expected = ['a', 'a-2', 'a2', 'b', 'c'];
    expect(newestFirst(posts).map(({ slug }) => slug)).toEqual(expected);
    expect(newestFirst(posts.toReversed()).map(({ slug }) => slug)).toEqual(expected);
  });

  it('leaves the list it was given as it was', () => {
    const posts = [post('old', '2025-01-01'), post('new', '2026-01-01')];
    newestFirst(posts);
    expect(posts.map(({ slug }) => slug)).toEqual(['old', 'new']);
  });

  it('sorts an empty list into an empty list', () => {
    expect(newestFirst([])).toEqual([]);
  });
});

describe('grouping by year', () => {
  it('keeps the order and counts years in UTC', () => {
    const posts = [
      post('c', '2026-01-01T00:00:00Z'),
      post('b', '2025-12-31T23:59:59Z'),
      post('a', '2025-02-01'),
    ];
    expect(byYear(posts).map(({ year, posts: of }) => [year, of.map(({ slug }) => slug)])).toEqual([
      [2026, ['c']],
      [2025, ['b', 'a']],
    ]);
  });
});

describe('comparing text', () => {
  it('goes by code units, not by a locale', () => {
    expect(['é', 'z', 'Z', 'a'].toSorted(compareText)).toEqual(['Z', 'a', 'z', 'é']);
    expect(compareText('a', 'a')).toBe(0);
  });
});

const trio = ['newest', 'middle', 'oldest'].map((slug) => ({ slug }));

describe('neighbors', () => {
  it('gives a post in the middle the older as previous and the newer as next', () => {
    const { previous, next } = findNeighbors(trio).get('middle') ?? {};
    expect(previous?.slug).toBe('oldest');
    expect(next?.slug).toBe('newest');
  });

  it('gives the ends one neighbor each', () => {
    const neighbors = findNeighbors(trio);
    expect(neighbors.get('newest')).toEqual({ previous: { slug: 'middle' }, next: undefined });
    expect(neighbors.get('oldest')).toEqual({ previous: undefined, next: { slug: 'middle' } });
  });

  it('leaves a lone post without neighbors', () => {
    expect(findNeighbors([{ slug: 'only' }]).get('only')).toEqual({});
  });

  it('finds nothing in an empty list', () => {
    expect(findNeighbors([]).size).toBe(0);
  });
});

describe('featured posts', () => {
  it('come by rank, 1 first', () => {
    const posts = [
      { slug: 'c', featured: 3 },
      { slug: 'a', featured: 1 },
      { slug: 'plain' },
      { slug: 'b', featured: 2 },
    ];
    expect(pickFeatured(posts).map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
  });

  it('keep the order they came in where ranks are equal', () => {
    const posts = [
      { slug: 'newer', featured: 1 },
      { slug: 'older', featured: 1 },
    ];
    expect(pickFeatured(posts).map(({ slug }) => slug)).toEqual(['newer', 'older']);
  });

  it('are not padded with posts that are not featured', () => {
    expect(pickFeatured<{ slug: string; featured?: number }>([{ slug: 'plain' }])).toEqual([]);
  });

  it('never offer the post that is being read', () => {
    const featured = [{ slug: 'a' }, { slug: 'b' }];
    expect(featuredBeside(featured, { slug: 'a' })).toEqual([{ slug: 'b' }]);
    expect(featuredBeside(featured, { slug: 'elsewhere' })).toEqual(featured);
  });
});

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

const dated = (...days: string[]) => days.map((day) => ({ publishedAt: new Date(day) }));

describe('the posts of each month', () => {
  it('are counted from the first month with a post to the last, also where there are none', () => {
    expect(
      countByMonth(dated('2026-02-10', '2026-02-01', '2025-12-31')).map(
        ({ year, month, count }) => [year, month, count],
      ),
    ).toEqual([
      [2025, 12, 1],
      [2026, 1, 0],
      [2026, 2, 2],
    ]);
  });

  it('are counted in UTC', () => {
    const [first, second] = countByMonth(dated('2026-01-01T00:00Z', '2025-12-31T23:59Z'));
    expect([first?.month, second?.month]).toEqual([12, 1]);
  });

  it('say where the newest of them stands in the list, and nothing for a month without', () => {
    const months = countByMonth(dated('2026-03-09', '2026-03-01', '2026-01-20', '2026-01-02'));
    expect(months.map(({ newest }) => newest)).toEqual([2, undefined, 0]);
  });

  it('are one month for one post, and none for none', () => {
    expect(countByMonth(dated('2026-01-01'))).toEqual([
      { year: 2026, month: 1, count: 1, newest: 0 },
    ]);
    expect(countByMonth([])).toEqual([]);
  });
});
