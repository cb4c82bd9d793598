import { describe, expect, it } from 'vitest';
import { FEED_LENGTH, splitArchives } from '../../../src/blog/channels.ts';

describe('splitting items into a feed and its archives', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [30, 30, 0],
    [31, 30, 1],
    [60, 30, 1],
    [61, 30, 2],
    [95, 30, 3],
  ])('makes of %i items a feed of %i and %i archives', (count, inFeed, archives) => {
    const split = splitArchives(newestFirst(count));
    expect(split.current).toEqual(newestFirst(count).slice(0, inFeed));
    expect(split.archives).toHaveLength(archives);
  });

  it.each([0, 1, 30, 31, 60, 61, 95])('loses none of %i items', (count) => {
    const { current, archives } = splitArchives(newestFirst(count));
    expect(new Set([...current, ...archives.flat()])).toEqual(new Set(newestFirst(count)));
  });

  it('has the oldest items in the first archive, newest first', () => {
    expect(splitArchives(newestFirst(95)).archives[0]).toEqual(newestFirst(30));
  });

  it('has only whole archives that share no item', () => {
    for (let count = 0; count <= 200; count += 1) {
      const { archives } = splitArchives(newestFirst(count));
      expect(archives.every(({ length }) => length === FEED_LENGTH)).toBe(true);
      expect(new Set(archives.flat()).size).toBe(archives.length * FEED_LENGTH);
    }
  });

  it('never changes an archive when a new item comes', () => {
    let before = splitArchives(newestFirst(0)).archives;
    for (let count = 1; count <= 200; count += 1) {
      const { archives } = splitArchives(newestFirst(count));
      expect(archives.slice(0, before.length)).toEqual(before);
      before = archives;
    }
  });

  it('leaves the list that it was given as it was', () => {
    const items = newestFirst(61);
    splitArchives(items);
    expect(items).toEqual(newestFirst(61));
  });
});

/** The numbers from `count` down to 1: the higher, the newer. */
function newestFirst(count: number): number[] {
  return Array.from({ length: count }, (_, i) => count - i);
}
