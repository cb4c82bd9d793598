import { describe, expect, it } from 'vitest';
import { bylineDates } from '../../../src/blog/byline.ts';

const at = (moment: string) => new Date(`${moment}Z`);
const publishedAt = at('2026-10-14T00:00');
const corrections = [
  { date: at('2026-11-02T00:00'), text: 'The newest.' },
  { date: at('2026-10-20T00:00'), text: 'An older one.' },
];
const labels = (post: Parameters<typeof bylineDates>[0]) =>
  bylineDates(post).map(({ label, instant }) => `${label} ${instant.toISOString().slice(0, 10)}`);

describe('the dates of a byline', () => {
  it('are those that the post has', () => {
    expect(labels({ publishedAt, corrections: [] })).toEqual(['Published 2026-10-14']);
    expect(
      labels({
        publishedAt,
        updatedAt: at('2026-11-02T00:00'),
        reviewedAt: at('2026-11-03T00:00'),
        corrections: [],
      }),
    ).toEqual(['Published 2026-10-14', 'Updated 2026-11-02', 'Reviewed 2026-11-03']);
  });

  it('call the own review a check where a reviewer stands beside the post', () => {
    const reviewer = { name: 'Dana Field', credential: 'Physician', date: at('2026-11-04T00:00') };
    const reviewedAt = at('2026-11-03T00:00');
    expect(labels({ publishedAt, reviewedAt, reviewer, corrections: [] })).toEqual([
      'Published 2026-10-14',
      'Checked 2026-11-03',
    ]);
  });

  it('call an edit on the day of the newest correction a correction, once', () => {
    expect(labels({ publishedAt, updatedAt: at('2026-11-02T09:30'), corrections })).toEqual([
      'Published 2026-10-14',
      'Corrected 2026-11-02',
    ]);
  });

  it('have both where the text was edited again on another day', () => {
    expect(labels({ publishedAt, updatedAt: at('2026-11-04T00:00'), corrections })).toEqual([
      'Published 2026-10-14',
      'Updated 2026-11-04',
      'Corrected 2026-11-02',
    ]);
  });

  it('link to the corrections, and to nothing else', () => {
    expect(
      bylineDates({ publishedAt, updatedAt: at('2026-11-04T00:00'), corrections }).map(
        ({ href }) => href,
      ),
    ).toEqual([undefined, undefined, '#corrections']);
  });
});
