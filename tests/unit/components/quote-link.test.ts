import { describe, expect, it } from 'vitest';
import { quoteFragment } from '../../../src/components/article/quote-link.ts';

const quote = (text: string, before = '', crossesBlocks = false) =>
  quoteFragment({ text, before, crossesBlocks });

describe('the fragment that leads to a quote', () => {
  it('has a short quote whole', () => {
    expect(quote('hold your breath')).toBe('#:~:text=hold%20your%20breath');
  });

  it('has the last three words before it, where there are any', () => {
    expect(quote('hold your breath', 'Before each rep, you')).toBe(
      '#:~:text=each%20rep%2C%20you-,hold%20your%20breath',
    );
    expect(quote('hold your breath', 'You')).toBe('#:~:text=You-,hold%20your%20breath');
  });

  it('names a long quote by its first and its last four words', () => {
    const long = 'one two three four five '.repeat(6).trim();
    expect(quote(long)).toBe('#:~:text=one%20two%20three%20four,two%20three%20four%20five');
  });

  it('names a quote over two paragraphs by its ends, for its text has no break in it', () => {
    expect(quote('the end of one and the start of another', '', true)).toBe(
      '#:~:text=the%20end%20of%20one,the%20start%20of%20another',
    );
  });

  it('does not name words twice where a short quote reaches over two paragraphs', () => {
    expect(quote('low back pain', '', true)).toBe('#:~:text=low,back%20pain');
    expect(quote('a b c d e f', '', true)).toBe('#:~:text=a%20b%20c,d%20e%20f');
  });

  it('escapes what has a meaning of its own there', () => {
    expect(quote('sets, reps & a one-rep max')).toBe(
      '#:~:text=sets%2C%20reps%20%26%20a%20one%2Drep%20max',
    );
  });

  it('can be read back', () => {
    const words = '“5 × 5” at 80 % – überlast 深蹲 #1?';
    expect(decodeURIComponent(quote(words).replace('#:~:text=', ''))).toBe(words);
  });
});
