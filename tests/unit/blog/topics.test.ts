import { describe, expect, it } from 'vitest';
import { arrangeTopics } from '../../../src/blog/topics.ts';

describe('topics', () => {
  it('stand in the order of their plates, heaviest first, each with its address', () => {
    const files = [
      { id: 'mindset', data: { name: 'Mindset', plate: 'green', description: 'm' } },
      { id: 'lifting', data: { name: 'Lifting', plate: 'red', description: 'l' } },
      { id: 'eating', data: { name: 'Eating', plate: 'yellow', description: 'e' } },
    ] as const;
    expect(arrangeTopics(files).map(({ id, href }) => [id, href])).toEqual([
      ['lifting', '/topics/lifting/'],
      ['eating', '/topics/eating/'],
      ['mindset', '/topics/mindset/'],
    ]);
  });
});
