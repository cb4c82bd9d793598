import { describe, expect, it } from 'vitest';
import {
  instant,
  isoDay,
  parseInstant,
  precedes,
  statedInstant,
  writtenInstant,
} from '../../../src/blog/schema/instant.ts';

describe('reading a date', () => {
  it.each([
    ['2026-10-14', '2026-10-14T00:00:00.000Z'],
    ['2026-10-14T08:30', '2026-10-14T08:30:00.000Z'],
    ['2026-10-14 08:30:15', '2026-10-14T08:30:15.000Z'],
    ['2026-10-14T08:30Z', '2026-10-14T08:30:00.000Z'],
    ['2026-10-14T08:30:00+02:00', '2026-10-14T06:30:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('takes %s as %s', (text, expected) => {
    expect(parseInstant(text)?.toISOString()).toBe(expected);
  });

  it.each([
    '14/10/2026',
    '2026-02-30',
    '2026-13-01',
    '2026-10-14T25:00',
    'soon',
    '',
    '2026',
    '2026-1-1',
  ])('refuses "%s"', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('the date field', () => {
  it('says what it could not read', () => {
    expect(instant.safeParse('14/10/2026').error?.issues[0]?.message).toBe(
      '"14/10/2026" is not a date',
    );
  });
});

describe('the day of an instant', () => {
  it('is the day in UTC', () => {
    expect(isoDay(new Date('2026-10-14T23:59:00Z'))).toBe('2026-10-14');
  });
});

describe('an instant as an author writes it', () => {
  it.each(['2026-10-14', '2026-10-14T08:30Z', '2026-10-14T08:30:15Z', '2026-10-14T08:30:15.250Z'])(
    'is as short as it can be: %s',
    (text) => {
      expect(writtenInstant(parseInstant(text) ?? new Date(0))).toBe(text);
    },
  );
});

describe('a day in the time zone of a site', () => {
  it.each([
    ['America/Chicago', '2026-10-14', '2026-10-14T05:00:00.000Z'],
    ['America/Chicago', '2026-12-01', '2026-12-01T06:00:00.000Z'],
    ['Asia/Kolkata', '2026-10-14', '2026-10-13T18:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-10-14', '2026-10-13T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-10-14', '2026-10-14T11:00:00.000Z'],
    // Clocks go back at 02:00 of the first, and forward at 02:00 of the second.
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    // Clocks go from midnight to one, west and east of Greenwich.
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    // Clocks go from one back to midnight, which comes twice.
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ])('%s: %s begins at %s and is written as the day', (zone, day, begins) => {
    const instant = parseInstant(day, zone);
    expect(instant?.toISOString()).toBe(begins);
    expect(isoDay(new Date(begins), zone)).toBe(day);
    expect(isoDay(new Date(Date.parse(begins) - 1), zone)).not.toBe(day);
    expect(writtenInstant(new Date(begins), zone)).toBe(day);
  });

  it('leaves a time with a zone of its own where it is', () => {
    expect(parseInstant('2026-10-14T08:30Z', 'America/Chicago')?.toISOString()).toBe(
      '2026-10-14T08:30:00.000Z',
    );
  });
});

describe('the instant that readers are told for a date without a time', () => {
  const stated = (day: string, timeZone: string, publicationHour?: number) =>
    statedInstant(parseInstant(day, timeZone) ?? new Date(0), { timeZone, publicationHour });

  it.each(['UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo', 'Australia/Sydney'])(
    'is the same day for a site in %s and for its readers from UTC−11 to UTC+12',
    (timeZone) => {
      for (const day of ['2026-01-15', '2026-03-29', '2026-07-15', '2026-11-01']) {
        const instant = stated(day, timeZone);
        for (const reader of [timeZone, 'Pacific/Pago_Pago', 'America/Chicago', 'Pacific/Fiji']) {
          expect(isoDay(instant, reader)).toBe(day);
        }
      }
    },
  );

  it.each(['Pacific/Kiritimati', 'Pacific/Auckland', 'Pacific/Pago_Pago', 'Etc/GMT+12'])(
    'is of that day in %s, where 11:00 UTC may not be',
    (timeZone) => {
      expect(isoDay(stated('2026-01-15', timeZone), timeZone)).toBe('2026-01-15');
    },
  );

  it.each([
    ['UTC', '2026-10-14', 12, '2026-10-14T12:00:00.000Z'],
    ['America/Chicago', '2026-07-14', 6, '2026-07-14T11:00:00.000Z'],
    ['America/Chicago', '2026-12-14', 6, '2026-12-14T12:00:00.000Z'],
    ['Europe/Berlin', '2026-10-14', 0, '2026-10-13T22:00:00.000Z'],
    // Clocks skip two o'clock; on the second day it comes twice.
    ['Europe/Berlin', '2026-03-29', 2, '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', 2, '2026-10-25T00:00:00.000Z'],
  ])('is the hour that the site in %s sets: on %s, %i is %s', (zone, day, hour, expected) => {
    expect(stated(day, zone, hour).toISOString()).toBe(expected);
  });

  it('leaves a date with a time as it is', () => {
    const instant = new Date('2026-10-14T08:30Z');
    const clock = { timeZone: 'America/Chicago', publicationHour: 12 };
    expect(statedInstant(instant, clock)).toEqual(instant);
  });
});

describe('the order of two dates', () => {
  const before = (a: string, b: string) =>
    precedes(parseInstant(a) ?? new Date(0), parseInstant(b) ?? new Date(0));

  it('is that of their times where both have one', () => {
    expect(before('2026-10-14T08:30Z', '2026-10-14T08:31Z')).toBe(true);
    expect(before('2026-10-14T08:30Z', '2026-10-14T08:30Z')).toBe(false);
  });

  it('is that of their days where one has no time', () => {
    expect(before('2026-10-14', '2026-10-14T08:30Z')).toBe(false);
    expect(before('2026-10-14T08:30Z', '2026-10-14')).toBe(false);
    expect(before('2026-10-13', '2026-10-14T08:30Z')).toBe(true);
  });
});
