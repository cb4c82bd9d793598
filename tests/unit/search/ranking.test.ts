import { describe, expect, it } from 'vitest';
import { rank } from '../../../src/search/ranking.ts';

const part = (words: string, scores: Record<string, number>) =>
  new Map(Object.entries(scores).map(([id, score]) => [id, { score, words }]));
const ids = (...parts: Parameters<typeof rank>[0]) => rank(parts).map(({ id }) => id);

describe('what a query finds', () => {
  it('comes the best first, by all parts together', () => {
    expect(ids(part('low', { a: 1, b: 3 }), part('back', { a: 4, b: 1 }))).toEqual(['a', 'b']);
  });

  it('is what has all parts, however little it has of them', () => {
    expect(ids(part('low', { a: 9, b: 0.1 }), part('back', { a: 9, b: 0.1 }))).toEqual(['a', 'b']);
  });

  it('is led by the best page also where that lacks a part which a lesser one has', () => {
    const parts = [
      part('low', { a: 5, b: 1 }),
      part('back', { a: 5, b: 1 }),
      part('cup', { b: 1 }),
    ];
    expect(ids(...parts)).toEqual(['a', 'b']);
  });

  it('leaves out what lacks a part and is far from the best', () => {
    expect(ids(part('low', { a: 5, b: 4 }), part('back', { a: 5 }))).toEqual(['a']);
  });

  it('says by which words each page is found', () => {
    expect(rank([part('low', { a: 1 }), part('pain', { a: 1, b: 9 })])).toEqual([
      { id: 'b', words: 'pain' },
      { id: 'a', words: 'low pain' },
    ]);
  });

  it('is nothing of nothing', () => {
    expect(rank([])).toEqual([]);
  });
});
