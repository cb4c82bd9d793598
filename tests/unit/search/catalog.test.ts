import { expect, it } from 'vitest';
import { catalog } from '../../../src/search/catalog.ts';
import { article } from '../../fixtures/article.ts';
import { knownAuthor } from '../../fixtures/authors.ts';

const rpe = {
  id: 'rpe',
  term: 'RPE',
  forms: ['rating of perceived exertion'],
  definition: 'How hard a set felt.',
};

it('says of each article what it is found by, in the order of the articles', () => {
  const entries = catalog(
    [
      article({ slug: 'b', tags: ['grip', 'low back'] }),
      article({ slug: 'a', publishedAt: new Date('2026-02-01T08:30Z') }),
    ],
    ({ slug }) => (slug === 'a' ? [rpe] : []),
  );
  expect(entries).toEqual([
    {
      href: '/articles/b/',
      title: 'A sound post',
      description: 'A standfirst that is long enough for the schema to take it.',
      topic: 'lifting',
      keywords: ['grip', 'low back', 'Lifting'],
      published: '2026-01-01T00:00:00.000Z',
    },
    expect.objectContaining({
      href: '/articles/a/',
      keywords: ['Lifting', 'RPE', 'rating of perceived exertion'],
      published: '2026-02-01T08:30:00.000Z',
    }),
  ]);
});

it('finds an article by its authors', () => {
  const [entry] = catalog([article({ authors: [knownAuthor('ann')] })], () => []);
  expect(entry?.keywords).toContain('Ann Example');
});

it('tells nothing else of an article', () => {
  const [entry] = catalog([article({ slug: 'a' })], () => []);
  expect(Object.keys(entry ?? {})).toEqual([
    'href',
    'title',
    'description',
    'topic',
    'keywords',
    'published',
  ]);
});
