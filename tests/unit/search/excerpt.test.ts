import { describe, expect, it } from 'vitest';
import { bestSections, piecesOf } from '../../../src/search/excerpt.ts';

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

const section = (name: string, ...scores: number[]) => ({
  name,
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
});

describe('the best sections of a page', () => {
  it('are those in which most was found, in the order of the page', () => {
    const sections = [section('a', 1), section('b', 5), section('c', 2, 2), section('d', 9)];
    expect(bestSections(sections, 2).map(({ name }) => name)).toEqual(['b', 'd']);
    expect(bestSections(sections, 3).map(({ name }) => name)).toEqual(['b', 'c', 'd']);
  });

  it('are the first ones where as much was found', () => {
    const sections = [section('a', 1), section('b', 1), section('c', 1)];
    expect(bestSections(sections, 2).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('are no more than there are', () => {
    expect(bestSections([section('a')], 3)).toHaveLength(1);
    expect(bestSections([], 3)).toEqual([]);
  });
});
