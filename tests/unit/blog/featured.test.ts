import { describe, expect, it } from 'vitest';
import { featuredBeside, pickFeatured } from '../../../src/blog/featured.ts';

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
