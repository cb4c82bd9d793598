import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../fixtures/findings.ts';
import { type Fields, post } from '../../../fixtures/posts.ts';

/** The tests' now is 2026-06-01. */
const comingLines = (fields: Fields) => linesOf('dates-to-come', post('a', fields));
const correctedOn = (date: string) => [{ date, text: 'We wrote 40 kg. The study used 20 kg.' }];

describe('a published article', () => {
  it('was not changed, reviewed or corrected on a day to come', async () => {
    const fields = { updatedAt: '2026-12-03', reviewedAt: '2030-01-01' };
    const said = (place: string, date: string) =>
      `content/posts/a/index.mdx:${place}: warning: ${date}, which is still to come. Write the day on which it was done. (dates-to-come)`;
    expect(await comingLines({ ...fields, corrections: correctedOn('2026-12-03') })).toEqual([
      said('6:12', 'updatedAt is 2026-12-03'),
      said('7:13', 'reviewedAt is 2030-01-01'),
      said('8:23', 'corrections.0.date is 2026-12-03'),
    ]);
  });

  it('may have been today, in whatever time zone', async () => {
    const today = '2026-06-01T14:00Z';
    const fields = { updatedAt: today, reviewedAt: today, corrections: correctedOn(today) };
    expect(await comingLines(fields)).toEqual([]);
    expect(await comingLines({ updatedAt: '2026-06-01T14:01Z' })).toHaveLength(1);
  });
});

describe('an article that is yet to come', () => {
  it.each([{ draft: true }, { publishedAt: '2027-01-01' }])('may look ahead', async (fields) => {
    expect(await comingLines({ ...fields, reviewedAt: '2027-02-01' })).toEqual([]);
  });
});

/** The tests' now is 2026-06-01. */
const linesOver = (fields: Fields) => linesOf('review-due', post('a', fields));
const said = (place: string, done: string, day: string, months: number) =>
  `content/posts/a/index.mdx:${place}: warning: the article was last ${done} on ${day}, over ${months} months ago. Check it against its sources, then write reviewedAt: 2026-06-01. (review-due)`;

describe('a review', () => {
  it('of an article about pain is due after 12 months', async () => {
    const about = (publishedAt: string, tag = 'pain') => linesOver({ publishedAt, tags: [tag] });
    expect(await about('2025-06-02')).toEqual([]);
    expect(await about('2025-06-01')).toEqual([said('4:14', 'published', '2025-06-01', 12)]);
    expect(await about('2025-06-01', 'knee pain')).toHaveLength(1);
  });

  it('of any other is due after 36', async () => {
    expect(await linesOver({ publishedAt: '2023-06-02' })).toEqual([]);
    expect(await linesOver({ publishedAt: '2023-06-01' })).toEqual([
      said('4:14', 'published', '2023-06-01', 36),
    ]);
  });

  it('counts from the last one, and an update is none', async () => {
    const fields = { publishedAt: '2020-01-01', updatedAt: '2026-05-01' };
    expect(await linesOver({ ...fields, reviewedAt: '2026-01-01' })).toEqual([]);
    expect(await linesOver({ ...fields, reviewedAt: '2021-01-01' })).toEqual([
      said('7:13', 'reviewed', '2021-01-01', 36),
    ]);
  });

  it.each([
    { publishedAt: '2020-01-01', draft: true },
    { publishedAt: '2027-01-01', reviewedAt: '2027-01-01' },
  ])('is not due before readers see the article', async (fields) => {
    expect(await linesOver(fields)).toEqual([]);
  });
});
