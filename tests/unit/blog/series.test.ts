import { describe, expect, it } from 'vitest';
import { collectSeries, type SeriesPlace } from '../../../src/blog/series.ts';

const part = (slug: string, name: string, part: number) => ({ slug, series: { name, part } });

const plain: { slug: string; series?: SeriesPlace } = { slug: 'plain' };

describe('series', () => {
  it('have their posts by part, whatever order they were published in', () => {
    const series = collectSeries([
      part('c', 'Squat', 3),
      part('a', 'Squat', 1),
      part('b', 'Squat', 2),
    ]);
    expect(series.get('Squat')?.posts.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
  });

  it('keep the numbers of their parts where one is still to come', () => {
    const posts = collectSeries([part('c', 'Squat', 3), part('a', 'Squat', 1)]).get('Squat')?.posts;
    expect(posts?.map(({ series }) => series.part)).toEqual([1, 3]);
  });

  it('are apart from each other, and from posts that are in none', () => {
    const series = collectSeries([part('a', 'Squat', 1), part('b', 'Bench', 1), plain]);
    expect([...series.keys()]).toEqual(['Squat', 'Bench']);
    expect([...series.values()].map(({ name, posts }) => [name, posts.length])).toEqual([
      ['Squat', 1],
      ['Bench', 1],
    ]);
  });

  it('are none where no post is in one', () => {
    expect(collectSeries([plain]).size).toBe(0);
  });
});
