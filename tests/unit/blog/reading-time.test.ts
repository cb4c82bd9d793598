import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from '../../../src/blog/reading-time.ts';

describe('counting words', () => {
  it('counts prose, numbers and contractions', () => {
    expect(countWords('Don’t lift 102.5 kg, it’s heavy.')).toBe(6);
  });

  it('counts nothing in nothing', () => {
    expect(countWords('')).toBe(0);
  });

  it('leaves out imports, tags, comments and link targets', () => {
    const body = [
      "import Start from './start.svg';",
      '<CareCard level="urgent" title="Not counted">',
      'two words',
      '</CareCard>',
      '{/* a comment of many words */}',
      'a [link here](/articles/some-long-address/)',
    ].join('\n');
    expect(countWords(body)).toBe(5);
  });

  it('counts words in other scripts', () => {
    expect(countWords('שלום עולם and über')).toBe(4);
  });
});

describe('reading time', () => {
  it.each([
    [0, 1],
    [100, 1],
    [345, 2],
    [1150, 5],
    [20_000, 87],
  ])('of %i words is %i min', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
