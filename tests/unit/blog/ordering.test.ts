import { describe, expect, it } from 'vitest';
import { byYear, compareText, newestFirst } from '../../../src/blog/ordering.ts';

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
