import { describe, expect, it } from 'vitest';
import {
  articlesHref,
  byYear,
  chooseReadingOn,
  countByMonth,
  findNeighbors,
  lengthsDiffer,
  listPages,
  monthHref,
  MOST_FEATURED,
  MOST_LINKED,
  newestFirst,
  pageSize,
  pickFeatured,
} from '../../../src/blog/lists.ts';
import { compareText } from '../../../src/blog/text.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

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
});

/** A made-up post: its rank, its topic, and the series it is a part of, if any. */
interface Told {
  readonly slug: string;
  readonly featured?: number | undefined;
  readonly topic: number;
  readonly series?: number | undefined;
  /** The slugs that it links to. */
  readonly links?: readonly string[] | undefined;
}

/** What a reader of a post of this library is offered; related is what shares its topic, three at most. */
function readingOn(posts: readonly Told[], post: Told) {
  return chooseReadingOn(post, {
    posts,
    neighbors: findNeighbors(posts).get(post.slug) ?? {},
    series: posts.filter(({ series }) => series !== undefined && series === post.series),
    featured: pickFeatured(posts),
    linkedFrom: posts.filter(({ links }) => links?.includes(post.slug)),
    relatedTo: ({ topic }, shown) =>
      posts.filter((each) => each.topic === topic && !shown.has(each.slug)).slice(0, 3),
  });
}

const slugsOf = (posts: readonly Told[]) => posts.map(({ slug }) => slug);

/** Posts of topics of their own, newest first, with these ranks. */
const ranked = (...ranks: (number | undefined)[]): Told[] =>
  ranks.map((featured, i) => ({ slug: `p${i}`, featured, topic: i }));

/** The same numbers from 0 to 1 every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** 400 libraries of up to twelve posts, of few topics and series, featured or not. */
const libraries = numbers(400).map((seed) => {
  const next = numbersFrom(seed);
  const topics = 1 + Math.floor(next() * 4);
  const share = next();
  return numbers(Math.floor(next() * 13)).map((i): Told => ({
    slug: `p${i}`,
    featured: next() < share ? 1 + Math.floor(next() * 6) : undefined,
    topic: Math.floor(next() * topics),
    series: next() < 0.3 ? Math.floor(next() * 2) : undefined,
    links: numbers(4).map(() => `p${Math.floor(next() * 12)}`),
  }));
});

/** Each post of each of them, with what its reader is offered. */
const readings = libraries.flatMap((posts) =>
  posts.map((post) => ({ posts, post, offered: readingOn(posts, post) })),
);

describe('what a reader can go on to', () => {
  it('never has a post twice, nor the one that is read, in any library', () => {
    for (const { post, offered } of readings) {
      const { previous, next, linkedFrom, related, featured, others } = offered;
      const given = [previous, next].filter((each) => each !== undefined);
      const all = slugsOf([post, ...given, ...linkedFrom, ...related, ...featured, ...others]);
      expect(new Set(all).size, all.join()).toBe(all.length);
    }
  });

  it('has the next featured posts by rank, as many as there is room for', () => {
    for (const { posts, post, offered } of readings) {
      const { previous, next, linkedFrom, related, featured } = offered;
      const shown = new Set([post, previous, next, ...linkedFrom, ...related]);
      const left = pickFeatured(posts).filter(
        (each) => !shown.has(each) && (each.series === undefined || each.series !== post.series),
      );
      expect(slugsOf(featured)).toEqual(slugsOf(left.slice(0, MOST_FEATURED)));
    }
  });

  it('has what links to the post, newest first, without its neighbors and its series', () => {
    for (const { posts, post, offered } of readings) {
      const { previous, next, linkedFrom, related } = offered;
      const linking = posts.filter(
        (each) =>
          each !== post &&
          each.links?.includes(post.slug) &&
          ![previous, next].includes(each) &&
          (each.series === undefined || each.series !== post.series),
      );
      expect(slugsOf(linkedFrom)).toEqual(slugsOf(linking.slice(0, MOST_LINKED)));
      expect(linkedFrom.length + related.length).toBeLessThanOrEqual(4);
    }
  });

  it('has others, newest first, only where no featured post is left', () => {
    for (const { posts, offered } of readings) {
      const { featured, others } = offered;
      expect(featured.length === 0 || others.length === 0).toBe(true);
      expect(others.length).toBeLessThanOrEqual(MOST_FEATURED);
      expect(slugsOf(others)).toEqual(slugsOf(posts.filter((each) => others.includes(each))));
    }
  });

  it('ends with something for as long as a post of no series is left', () => {
    for (const { posts, post, offered } of readings) {
      const { previous, next, linkedFrom, related, featured, others } = offered;
      const shown = new Set([post, previous, next, ...linkedFrom, ...related]);
      const left = posts.filter((each) => !shown.has(each) && each.series === undefined);
      if (left.length > 0) expect(featured.length + others.length).toBeGreaterThan(0);
    }
  });

  it('falls to the next ranks where the first are neighbors', () => {
    const posts = ranked(1, undefined, 2, 3, undefined, 4, 5, 6);
    const offered = readingOn(posts, posts[1] as Told);
    expect([offered.previous?.slug, offered.next?.slug]).toEqual(['p2', 'p0']);
    expect(slugsOf(offered.featured)).toEqual(['p3', 'p5', 'p6']);
  });

  it('shows what there is where only the neighbors and the post itself are featured', () => {
    const posts = ranked(undefined, 1, 2, 3, undefined);
    const { featured, others } = readingOn(posts, posts[2] as Told);
    expect(featured).toEqual([]);
    expect(slugsOf(others)).toEqual(['p0', 'p4']);
  });

  it('is nothing for one post, a neighbor for two, and for three each of the others once', () => {
    for (const [count, expected] of [
      [1, [[]]],
      [2, [['p1'], ['p0']]],
      [
        3,
        [
          ['p1', 'p2'],
          ['p2', 'p0'],
          ['p1', 'p0'],
        ],
      ],
    ] as const) {
      const posts = ranked(...numbers(count).map((i) => i + 1));
      const offered = posts.map((post) => {
        const { previous, next, related, featured, others } = readingOn(posts, post);
        const given = [previous, next].filter((each) => each !== undefined);
        return slugsOf([...given, ...related, ...featured, ...others]);
      });
      expect(offered).toEqual(expected);
    }
  });
});

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
      topic: 'grip',
    }));
    const pages = new Map(listPages('/articles/', posts).map((page) => [page.address, page.posts]));
    for (const { newest, ...month } of countByMonth(posts, ['grip'])) {
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

const TOPICS = ['grip', 'rest', 'food'] as const;

/** Posts of a day and a topic each, such as `2026-02-10 rest`; of the first topic if none is named. */
const dated = (...posts: string[]) =>
  posts.map((each) => {
    const [day = '', topic = TOPICS[0]] = each.split(' ');
    return { publishedAt: new Date(day), topic };
  });

const monthsOf = (...posts: string[]) => countByMonth(dated(...posts), TOPICS);

describe('the posts of each month', () => {
  it('are counted from the first month with a post to the last, also where there are none', () => {
    expect(
      monthsOf('2026-02-10', '2026-02-01', '2025-12-31').map(({ year, month, count }) => [
        year,
        month,
        count,
      ]),
    ).toEqual([
      [2025, 12, 1],
      [2026, 1, 0],
      [2026, 2, 2],
    ]);
  });

  it('are counted in UTC', () => {
    const [first, second] = monthsOf('2026-01-01T00:00Z', '2025-12-31T23:59Z');
    expect([first?.month, second?.month]).toEqual([12, 1]);
  });

  it('say where the newest of them stands in the list, and nothing for a month without', () => {
    const months = monthsOf('2026-03-09', '2026-03-01', '2026-01-20', '2026-01-02');
    expect(months.map(({ newest }) => newest)).toEqual([2, undefined, 0]);
  });

  it('are counted by topic, in the order of the site, each with what lies below it', () => {
    const [, february] = monthsOf(
      ...['2026-02-20 food', '2026-02-10 grip', '2026-02-05 food', '2026-02-01 rest', '2026-01-01'],
    );
    expect(february?.topics).toEqual([
      { topic: 'grip', count: 1, below: 0 },
      { topic: 'rest', count: 1, below: 1 },
      { topic: 'food', count: 2, below: 2 },
    ]);
  });

  it('are one month for one post, and none for none', () => {
    expect(monthsOf('2026-01-01 rest')).toEqual([
      {
        year: 2026,
        month: 1,
        count: 1,
        topics: [{ topic: 'rest', count: 1, below: 0 }],
        newest: 0,
      },
    ]);
    expect(monthsOf()).toEqual([]);
  });
});

describe('the lengths of the posts of a list', () => {
  const differ = (...minutes: number[]) =>
    lengthsDiffer(minutes.map((each) => ({ minutes: each })));

  it('tell nobody anything while all are within two minutes', () => {
    expect(differ(5, 5, 6, 7)).toBe(false);
    expect(differ(4)).toBe(false);
    expect(differ()).toBe(false);
  });

  it('tell rows apart from three minutes on, wherever in the list they are', () => {
    expect(differ(5, 8)).toBe(true);
    expect(differ(12, 5, 5, 5)).toBe(true);
  });
});
