import { describe, expect, it } from 'vitest';
import { breakLines, keepsWordsWhole } from '../../../src/pictures/cards/break-lines.ts';

/** Lines of so many characters, each as wide as another. */
const lines = (text: string, width: number) =>
  breakLines(text, width, (line) => Array.from(line).length);

describe('breaking a title into lines', () => {
  it('keeps a title that fits on one line', () => {
    expect(lines('Squat', 20)).toEqual(['Squat']);
  });

  it('has no lines for no text', () => {
    expect(lines(' ', 20)).toEqual([]);
  });

  it('takes no more lines than it must', () => {
    expect(lines('aaaa bbbb cccc dddd', 9)).toEqual(['aaaa bbbb', 'cccc dddd']);
  });

  it('takes the most even of all ways, not the first that fits', () => {
    expect(lines('one two three four five', 18)).toEqual(['one two three', 'four five']);
    expect(lines('aaa bb cc ddddd', 9)).toEqual(['aaa bb', 'cc ddddd']);
  });

  it('leaves no space at either end of a line, and one between words', () => {
    expect(lines('  low \n  back   pain ', 8)).toEqual(['low back', 'pain']);
  });

  it('keeps a word whole that fits on a line of its own', () => {
    expect(lines('a hamstring curl', 9)).toEqual(['a', 'hamstring', 'curl']);
  });

  it('breaks a word that is wider than a line, and no other', () => {
    const broken = lines('see Supercalifragilistic', 8);
    expect(broken.join('')).toBe('see Supercalifragilistic');
    for (const line of broken) expect(line.length).toBeLessThanOrEqual(8);
  });

  it('never breaks an emoji that is made of several', () => {
    expect(lines('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 7)).toEqual(['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']);
  });
});

describe('breaking a title in Chinese or Japanese', () => {
  it('breaks between words, which have no space between them', () => {
    expect(lines('深蹲时膝盖为什么会痛', 6)).toEqual(['深蹲时膝盖', '为什么会痛']);
  });

  it.each(['、', '。', '，', '！', '？', '」', ')', '?', 'ー', 'っ'])(
    'begins no line with %s',
    (mark) => {
      for (let width = 3; width < 9; width++) {
        const starts = lines(`膝盖为什么会痛${mark}初学者需要知道`, width).map(([first]) => first);
        expect(starts).not.toContain(mark);
      }
    },
  );

  it.each(['「', '（', '《'])('ends no line with %s', (mark) => {
    for (let width = 3; width < 9; width++) {
      const ends = lines(`膝盖为什么${mark}会痛」初学者`, width).map((line) => line.at(-1));
      expect(ends).not.toContain(mark);
    }
  });

  it('keeps numbers and Latin words within it whole', () => {
    for (let width = 6; width < 12; width++) {
      const all = lines('深蹲10×3组deadlift硬拉', width);
      expect(all.some((line) => line.includes('10×3'))).toBe(true);
      if (width >= 8) expect(all.some((line) => line.includes('deadlift'))).toBe(true);
    }
  });
});

describe('keeping words whole', () => {
  const isWhole = (text: string) => keepsWordsWhole(text, 9, (line) => Array.from(line).length);

  it('works while the longest word fits into a line', () => {
    expect(isWhole('a deadlift, aaaa bbbb')).toBe(true);
    expect(isWhole('a deadlifter, aaaa')).toBe(false);
  });

  it('does not ask a text without spaces to be one word', () => {
    expect(isWhole('深蹲时膝盖为什么会痛')).toBe(true);
  });
});
