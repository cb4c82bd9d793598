import { describe, expect, it } from 'vitest';
import {
  type Correction,
  listCorrections,
  newestCorrectionFirst,
} from '../../../src/blog/corrections.ts';

const correction = (day: string, text: string): Correction => ({
  date: new Date(`${day}T00:00:00Z`),
  text,
});
const written = [
  correction('2026-11-02', 'old'),
  correction('2026-11-05', 'new'),
  correction('2026-11-02', 'old too'),
];

describe('the corrections of an article', () => {
  it('come newest first, those of one day as they were written', () => {
    expect(newestCorrectionFirst(written).map(({ text }) => text)).toEqual([
      'new',
      'old',
      'old too',
    ]);
  });

  it('leave the list they came in as it was', () => {
    newestCorrectionFirst(written);
    expect(written.map(({ text }) => text)).toEqual(['old', 'new', 'old too']);
  });
});

describe('the corrections of all articles', () => {
  it('come newest first, each with its article, those of one day by article', () => {
    const first = { slug: 'first', corrections: written.slice(0, 2) };
    const none = { slug: 'none', corrections: [] };
    const second = { slug: 'second', corrections: [correction('2026-11-02', 'elsewhere')] };
    expect(
      listCorrections([first, none, second]).map(({ text, post }) => [text, post.slug]),
    ).toEqual([
      ['new', 'first'],
      ['old', 'first'],
      ['elsewhere', 'second'],
    ]);
  });

  it('are an empty list where there are none', () => {
    expect(listCorrections([])).toEqual([]);
  });
});
