import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../fixtures/findings.ts';
import { type Fields, post } from '../../../fixtures/posts.ts';

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
