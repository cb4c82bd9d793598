import { describe, expect, it } from 'vitest';
import { SHORTEST, wordsUsed, wordsOf } from '../../../src/search/words.ts';

describe('the words of a text', () => {
  it('are in lower case, without what surrounds them', () => {
    expect(wordsOf('Low-back pain: “don’t” panic! (E1RM)')).toEqual([
      'low',
      'back',
      'pain',
      "don't",
      'panic',
      'e1rm',
    ]);
  });

  it('keep accents and other scripts', () => {
    expect(wordsOf('Überlast, São 深蹲')).toEqual(['überlast', 'são', '深蹲']);
  });

  it('are none in punctuation', () => {
    expect(wordsOf(' … — ')).toEqual([]);
  });
});

describe('the words of the site', () => {
  it('come the most used first, and by letters where they are used alike', () => {
    expect(wordsUsed([], ['squat squat squat back back curl curl'])).toEqual([
      'squat',
      'back',
      'curl',
    ]);
  });

  it('leave out what a text says once, but not what a name says once', () => {
    expect(wordsUsed(['Deadlift'], ['slip of the finger'])).toEqual(['deadlift']);
  });

  it('leave out short words and numbers', () => {
    expect(SHORTEST).toBe(4);
    expect(wordsUsed(['the row 2026 1080p'], [])).toEqual([]);
  });

  it('are two thousand at most, the most used ones', () => {
    const names = Array.from({ length: 2500 }, (_, i) => `word${i}`);
    const words = wordsUsed([...names, 'word2499'], []);
    expect(words).toHaveLength(2000);
    expect(words[0]).toBe('word2499');
  });

  it('do not depend on the order of the texts', () => {
    const texts = ['bench row', 'squat back', 'bench back', 'squat'];
    expect(wordsUsed(['Curl'], texts)).toEqual(wordsUsed(['Curl'], texts.toReversed()));
  });
});
