import { describe, expect, it } from 'vitest';
import { arrangeTopics, type TopicFile, topicOfTool } from '../../../src/blog/topics.ts';

const file = (id: string, data: Partial<TopicFile['data']>): TopicFile => ({
  id,
  data: { name: id, description: id, ...data },
});

const order = (...files: TopicFile[]) => arrangeTopics(files).map(({ id }) => id);

describe('topics', () => {
  it('stand in the order of their plates, heaviest first', () => {
    expect(
      order(
        file('c', { plate: 'green' }),
        file('d', { plate: 'iron' }),
        file('b', { plate: 'red' }),
        file('a', { plate: 'yellow' }),
      ),
    ).toEqual(['b', 'a', 'c', 'd']);
  });

  it('are described with what the settings say', () => {
    const [topic] = arrangeTopics([file('a', { description: 'What {site.name} lifts.' })]);
    expect(topic?.description).toBe('What The Test Site lifts.');
  });

  it('color the tools that belong to them: of several the first does', () => {
    const topics = arrangeTopics([
      file('a', { plate: 'blue', tools: ['rpe'] }),
      file('b', { plate: 'red', tools: ['plates', 'rpe'] }),
    ]);
    expect(topicOfTool(topics, 'rpe')?.id).toBe('b');
    expect(topicOfTool(topics, 'fridge-clock')).toBeUndefined();
  });

  it('come after those with plates in a color of the owner, by file name', () => {
    expect(
      order(
        file('b', { color: '#8a2be2' }),
        file('a', { color: '#d14900' }),
        file('c', { plate: 'iron' }),
      ),
    ).toEqual(['c', 'a', 'b']);
  });

  it('come first, and in this order, where they have an order', () => {
    expect(
      order(
        file('a', { plate: 'red' }),
        file('b', { plate: 'blue', order: 2 }),
        file('c', { color: '#8a2be2', order: 1 }),
      ),
    ).toEqual(['c', 'b', 'a']);
  });

  it('keep their address, the name they were first published under, and their old addresses', () => {
    const files = [
      file('strength', { plate: 'red', id: 'lifting', aliases: ['/topics/lifting/'] }),
      file('sleep', { color: '#8a2be2' }),
    ];
    expect(arrangeTopics(files)).toMatchObject([
      {
        href: '/topics/strength/',
        firstId: 'lifting',
        plate: 'red',
        aliases: ['/topics/lifting/'],
      },
      { href: '/topics/sleep/', firstId: 'sleep', plate: '#8a2be2', aliases: [] },
    ]);
  });
});
