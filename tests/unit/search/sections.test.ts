import { describe, expect, it } from 'vitest';
import { bestSections } from '../../../src/search/sections.ts';

const section = (name: string, ...scores: number[]) => ({
  name,
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
});

describe('the best sections of an article', () => {
  it('are those in which most was found, in the order of the article', () => {
    const sections = [section('a', 1), section('b', 5), section('c', 2, 2), section('d', 9)];
    expect(bestSections(sections, 2).map(({ name }) => name)).toEqual(['b', 'd']);
    expect(bestSections(sections, 3).map(({ name }) => name)).toEqual(['b', 'c', 'd']);
  });

  it('are the first ones where as much was found', () => {
    const sections = [section('a', 1), section('b', 1), section('c', 1)];
    expect(bestSections(sections, 2).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('are no more than there are', () => {
    expect(bestSections([section('a')], 3)).toHaveLength(1);
    expect(bestSections([], 3)).toEqual([]);
  });
});
