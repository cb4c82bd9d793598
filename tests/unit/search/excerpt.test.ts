import { describe, expect, it } from 'vitest';
import { markedIn, piecesOf } from '../../../src/search/excerpt.ts';

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });

describe('an excerpt', () => {
  it('is plain text in pieces, what was found among them marked', () => {
    expect(piecesOf('Your <mark>back</mark> hurts.')).toEqual([
      plain('Your '),
      marked('back'),
      plain(' hurts.'),
    ]);
  });

  it('leaves punctuation around a found word unmarked', () => {
    expect(piecesOf('(<mark>(back),</mark> then')).toEqual([
      plain('('),
      plain('('),
      marked('back'),
      plain('),'),
      plain(' then'),
    ]);
    expect(piecesOf('<mark>don’t</mark>')).toEqual([marked('don’t')]);
    expect(piecesOf('<mark>überlast!</mark>')).toEqual([marked('überlast'), plain('!')]);
  });

  it('shows what looks like markup in an article as the text that it is', () => {
    expect(piecesOf('a &lt;b&gt; and <mark>&lt;script&gt;</mark>')).toEqual([
      plain('a <b> and '),
      plain('<'),
      marked('script'),
      plain('>'),
    ]);
  });

  it('may be all found, or nothing, or nothing at all', () => {
    expect(piecesOf('<mark>low</mark> <mark>back</mark>')).toEqual([
      marked('low'),
      plain(' '),
      marked('back'),
    ]);
    expect(piecesOf('none')).toEqual([plain('none')]);
    expect(piecesOf('')).toEqual([]);
  });

  it('loses nothing but the marks', () => {
    const excerpt = 'One <mark>two,</mark> three\n<mark>“four”</mark>.';
    const whole = piecesOf(excerpt).map(({ text }) => text);
    expect(whole.join('')).toBe('One two, three\n“four”.');
  });
});

describe('what is marked in an excerpt', () => {
  it('is one text, word after word', () => {
    expect(markedIn('<mark>Low,</mark> not high: <mark>back</mark>')).toBe('Low back');
    expect(markedIn('nothing')).toBe('');
  });
});
