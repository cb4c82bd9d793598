import { describe, expect, it } from 'vitest';
import { findNeighbours } from '../../../src/blog/neighbours.ts';

const posts = ['newest', 'middle', 'oldest'].map((slug) => ({ slug }));

describe('neighbours', () => {
  it('gives a post in the middle the older as previous and the newer as next', () => {
    const { previous, next } = findNeighbours(posts).get('middle') ?? {};
    expect(previous?.slug).toBe('oldest');
    expect(next?.slug).toBe('newest');
  });

  it('gives the ends one neighbour each', () => {
    const neighbours = findNeighbours(posts);
    expect(neighbours.get('newest')).toEqual({ previous: { slug: 'middle' }, next: undefined });
    expect(neighbours.get('oldest')).toEqual({ previous: undefined, next: { slug: 'middle' } });
  });

  it('leaves a lone post without neighbours', () => {
    expect(findNeighbours([{ slug: 'only' }]).get('only')).toEqual({});
  });

  it('finds nothing in an empty list', () => {
    expect(findNeighbours([]).size).toBe(0);
  });
});
