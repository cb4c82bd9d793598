import { describe, expect, it } from 'vitest';
import { findNeighbors } from '../../../src/blog/neighbors.ts';

const posts = ['newest', 'middle', 'oldest'].map((slug) => ({ slug }));

describe('neighbors', () => {
  it('gives a post in the middle the older as previous and the newer as next', () => {
    const { previous, next } = findNeighbors(posts).get('middle') ?? {};
    expect(previous?.slug).toBe('oldest');
    expect(next?.slug).toBe('newest');
  });

  it('gives the ends one neighbor each', () => {
    const neighbors = findNeighbors(posts);
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
