import { describe, expect, it } from 'vitest';
import { longDate, shortDate, shortMonth } from '../../../src/blog/dates.ts';

describe('dates', () => {
  it('are written out in UTC, whatever the zone of the machine', () => {
    expect(longDate(new Date('2026-10-14T23:59:59Z'))).toBe('14 October 2026');
    expect(longDate(new Date('2026-10-14T00:00:00Z'))).toBe('14 October 2026');
  });

  it('have months of three letters in lists', () => {
    expect(shortDate(new Date('2026-09-30T00:00:00Z'))).toBe('30 Sep 2026');
    expect(shortDate(new Date('2026-06-01T00:00:00Z'))).toBe('1 Jun 2026');
    expect([5, 9].map(shortMonth)).toEqual(['May', 'Sep']);
  });
});
