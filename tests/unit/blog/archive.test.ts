import { describe, expect, it } from 'vitest';
import { countByMonth } from '../../../src/blog/archive.ts';

const posts = (...days: string[]) => days.map((day) => ({ publishedAt: new Date(day) }));

describe('the posts of each month', () => {
  it('are counted from the first month with a post to the last, also where there are none', () => {
    expect(
      countByMonth(posts('2026-02-10', '2026-02-01', '2025-12-31')).map(
        ({ year, month, count }) => [year, month, count],
      ),
    ).toEqual([
      [2025, 12, 1],
      [2026, 1, 0],
      [2026, 2, 2],
    ]);
  });

  it('are counted in UTC', () => {
    const [first, second] = countByMonth(posts('2026-01-01T00:00Z', '2025-12-31T23:59Z'));
    expect([first?.month, second?.month]).toEqual([12, 1]);
  });

  it('say where the newest of them stands in the list, and nothing for a month without', () => {
    const months = countByMonth(posts('2026-03-09', '2026-03-01', '2026-01-20', '2026-01-02'));
    expect(months.map(({ newest }) => newest)).toEqual([2, undefined, 0]);
  });

  it('are one month for one post, and none for none', () => {
    expect(countByMonth(posts('2026-01-01'))).toEqual([
      { year: 2026, month: 1, count: 1, newest: 0 },
    ]);
    expect(countByMonth([])).toEqual([]);
  });
});
