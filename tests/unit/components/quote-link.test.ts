import { describe, expect, it } from 'vitest';
import { quoteFragment } from '../../../src/components/article/quote-link.ts';

/** The fragment for these words of a page, where they stand first, or for the same words later on. */
function fragment(quote: string, page = quote, place = 1): string {
  const from = page.split(quote, place).join(quote).length;
  return quoteFragment(page, from, from + quote.length);
}

describe('the fragment that leads to a quote', () => {
  it('has a short quote whole', () => {
    expect(fragment('hold your breath', 'Before each rep, hold your breath.')).toBe(
      '#:~:text=hold%20your%20breath',
    );
  });

  it('has the quote without the white space at its ends, and with whole words', () => {
    const page = 'The deadlift is a hinge.\nNot a squat.';
    expect(quoteFragment(page, 6, 17)).toBe('#:~:text=deadlift%20is%20a');
    expect(quoteFragment(page, 3, 16)).toBe('#:~:text=deadlift%20is');
  });

  it('names a long quote by its first and its last four words', () => {
    const long = 'one two three four five six seven eight '.repeat(4).trim();
    expect(fragment(`start ${long} end`)).toBe(
      '#:~:text=start%20one%20two%20three,six%20seven%20eight%20end',
    );
    const twoWords = `${'a'.repeat(70)} ${'b'.repeat(70)}`;
    expect(fragment(twoWords)).toBe(`#:~:text=${twoWords.replace(' ', ',')}`);
  });

  it('names a quote over two blocks by words of the first and words of the last', () => {
    expect(fragment('Where it ends\nThe bar is on the floor')).toBe(
      '#:~:text=Where%20it%20ends,is%20on%20the%20floor',
    );
    expect(fragment('low\nback pain')).toBe('#:~:text=low,back%20pain');
  });

  it('adds the words before it where the page has the same words earlier', () => {
    const page =
      'On this page\nWhere it ends\nSources\nThe last rep.\nWhere it ends\nOn the floor.';
    expect(fragment('Where it ends', page)).toBe('#:~:text=Where%20it%20ends');
    expect(fragment('Where it ends', page, 2)).toBe(
      '#:~:text=The%20last%20rep.-,Where%20it%20ends',
    );
    expect(fragment('Where it ends\nOn the floor', page, 1)).toBe(
      '#:~:text=The%20last%20rep.-,Where%20it%20ends,On%20the%20floor',
    );
  });

  it('adds the words after it where its last words come earlier', () => {
    const page = 'Squat\n3\n5\n3\nBench press\n3\n5\n5';
    expect(fragment('Squat\n3\n5\n3', page)).toBe('#:~:text=Squat,3,-Bench%20press');
    const days = 'Day one\nSquat\n3\n5\n3\nDay two\nSquat\n3\n5\n3\nRest';
    expect(fragment('Squat\n3\n5\n3', days, 2)).toBe('#:~:text=Day%20two-,Squat,3,-Rest');
  });

  it('takes no part of a word for the quote', () => {
    expect(fragment(' press it ', 'Do not express it at all. Rest and press it again.')).toBe(
      '#:~:text=press%20it',
    );
  });

  it('escapes what has a meaning of its own there', () => {
    expect(fragment('sets, reps & a one-rep max')).toBe(
      '#:~:text=sets%2C%20reps%20%26%20a%20one%2Drep%20max',
    );
  });

  it('can be read back', () => {
    const words = '“5 × 5” at 80 % – überlast (深蹲) [1] #1? a+b|c';
    expect(decodeURIComponent(fragment(words).replace('#:~:text=', ''))).toBe(words);
  });
});
