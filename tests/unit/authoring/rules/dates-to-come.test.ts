import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../fixtures/findings.ts';
import { type Fields, post } from '../../../fixtures/posts.ts';

/** The tests' now is 2026-06-01. */
const linesOver = (fields: Fields) => linesOf('dates-to-come', post('a', fields));
const correctedOn = (date: string) => [{ date, text: 'We wrote 40 kg. The study used 20 kg.' }];

describe('a published article', () => {
  it('was not changed, reviewed or corrected on a day to come', async () => {
    const fields = { updatedAt: '2026-12-03', reviewedAt: '2030-01-01' };
    const said = (place: string, date: string) =>
      `content/posts/a/index.mdx:${place}: warning: ${date}, which is still to come. Write the day on which it was done. (dates-to-come)`;
    expect(await linesOver({ ...fields, corrections: correctedOn('2026-12-03') })).toEqual([
      said('6:12', 'updatedAt is 2026-12-03'),
      said('7:13', 'reviewedAt is 2030-01-01'),
      said('8:23', 'corrections.0.date is 2026-12-03'),
    ]);
  });

  it('may have been today, in whatever time zone', async () => {
    const today = '2026-06-01T14:00Z';
    const fields = { updatedAt: today, reviewedAt: today, corrections: correctedOn(today) };
    expect(await linesOver(fields)).toEqual([]);
    expect(await linesOver({ updatedAt: '2026-06-01T14:01Z' })).toHaveLength(1);
  });
});

describe('an article that is yet to come', () => {
  it.each([{ draft: true }, { publishedAt: '2027-01-01' }])('may look ahead', async (fields) => {
    expect(await linesOver({ ...fields, reviewedAt: '2027-02-01' })).toEqual([]);
  });
});
