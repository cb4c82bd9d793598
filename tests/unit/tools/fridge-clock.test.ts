import { beforeEach, describe, expect, it, vi } from 'vitest';
import { conditionsFor, reasonFor, sourcesFor } from '../../../src/tools/fridge-clock/advice.ts';
import {
  type Food,
  foods,
  limitInWords,
  limitOf,
  type Place,
  places,
  safeUntil,
} from '../../../src/tools/fridge-clock/limits.ts';
import { readCooked } from '../../../src/tools/fridge-clock/read-cooked.ts';
import { clockDrawing } from '../../../src/tools/fridge-clock/clock-drawing.ts';
import { timeInWords } from '../../../src/tools/fridge-clock/time-in-words.ts';
import { answer } from '../../../src/tools/fridge-clock/view.ts';
import { toMarkup } from '../../../src/view.ts';
import { localTime } from '../../../src/tools/kit/local-time.ts';

beforeEach(() => {
  vi.stubEnv('TZ', 'America/New_York');
});

/** A time of day in November 2026, as a reader in New York has it. */
function november(day: number, hour: number, minute = 0): Date {
  return new Date(2026, 10, day, hour, minute);
}

describe('cooked food', () => {
  it.each([
    ['most', 'out', '2 hours', [25, 20, 30]],
    ['most', 'hot', '1 hour', [25, 19, 30]],
    ['rice', 'out', '1 hour', [25, 19, 30]],
    ['rice', 'hot', '1 hour', [25, 19, 30]],
    ['rice', 'fridge', '24 hours', [26, 18, 30]],
  ] as const)('has one end: %s, %s, %s', (food, place, words, [day, hour, minute]) => {
    const end = november(day, hour, minute);
    expect(limitInWords(limitOf(food, place))).toBe(words);
    expect(safeUntil(november(25, 18, 30), food, place)).toEqual({ eatBy: end, latest: end });
  });

  it('has two ends in the fridge, as the sources have', () => {
    expect(limitInWords(limitOf('most', 'fridge'))).toBe('3 to 4 days');
    expect(safeUntil(november(25, 18, 30), 'most', 'fridge')).toEqual({
      eatBy: november(28, 18, 30),
      latest: november(29, 18, 30),
    });
  });

  it.each(foods)('has two ends in the freezer, months away: $value', ({ value }) => {
    expect(safeUntil(november(25, 18, 30), value, 'freezer')).toEqual({
      eatBy: new Date(2027, 1, 25, 18, 30),
      latest: new Date(2027, 2, 25, 18, 30),
    });
    expect(limitInWords(limitOf(value, 'freezer'))).toBe('3 to 4 months');
    expect(reasonFor(value, 'freezer')).toContain('3 to 4 months');
    expect(sourcesFor(value, 'freezer')[0]).toBe('illinois-leftovers');
  });

  it('ends with the month where that has no such day', () => {
    const { eatBy, latest } = safeUntil(november(30, 18, 30), 'most', 'freezer');
    expect(eatBy).toEqual(new Date(2027, 1, 28, 18, 30));
    expect(latest).toEqual(new Date(2027, 2, 30, 18, 30));
  });

  it('keeps its time of day, in days, when the clocks change; hours stay hours', () => {
    const cookedAt = new Date(2026, 9, 31, 18, 30);
    expect(safeUntil(cookedAt, 'most', 'fridge').eatBy).toEqual(november(3, 18, 30));
    expect(safeUntil(cookedAt, 'rice', 'fridge').latest).toEqual(november(1, 17, 30));
  });

  it('has a reason, conditions and a source in every place, metric first', () => {
    for (const { value: food } of foods) {
      for (const { value: place } of places) {
        const said = `${reasonFor(food, place)} ${conditionsFor(food, place)}`;
        expect(said).toMatch(/74\u00a0°C \(165\u00a0°F\)/);
        expect(said.includes('only once')).toBe(food === 'rice');
        expect(sourcesFor(food, place)).toContain('illinois-leftovers');
      }
    }
  });
});

describe('when it was cooked', () => {
  const now = november(25, 18, 30);

  it('is read in the time zone of the reader', () => {
    expect(readCooked('2026-11-24T07:05', now)).toEqual({ value: november(24, 7, 5) });
    expect(readCooked('2026-11-26T07:05:30.5', now)).toEqual({ value: november(26, 7, 5) });
  });

  it('is written as the field takes it', () => {
    expect(localTime(november(4, 7, 5))).toBe('2026-11-04T07:05');
  });

  it.each([
    ['', /^Write the day and the time/],
    ['yesterday', /^Write the day and the time/],
    ['2026-11-24', /^Write the day and the time/],
    ['<b>2026-11-24T07:05</b>', /^Write the day and the time/],
    ['2026-02-30T07:05', /^There is no such day/],
    ['2026-13-01T07:05', /^There is no such day/],
    ['2026-11-24T24:05', /^There is no such day/],
    ['2026-11-24T23:60', /^There is no such day/],
    ['0001-01-01T00:00', /^(There is no|Write a day within)/],
    ['9999-12-31T23:59', /^Write a day within a year/],
    ['2025-11-20T18:30', /^Write a day within a year/],
  ])('is refused with what to write instead: %j', (text, words) => {
    expect(readCooked(text, now)).toEqual({ fault: expect.stringMatching(words) as string });
  });
});

describe('what the clock says', () => {
  const said = (now: Date, cooked: string) => {
    const { places } = answer({ food: 'most', place: 'fridge', cooked }, now);
    return toMarkup(places['result'] ?? '').replaceAll(/<[^>]*>/g, ' ');
  };

  it('names the hour of the last day, until it has passed', () => {
    const morning = said(november(25, 10), '2026-11-21T12:00');
    expect(morning).toMatch(/Eat it by\s+Wed 12:00\spm\s+Wednesday 25 November\./);
    expect(morning).not.toContain('today');
    expect(said(november(25, 12, 1), '2026-11-21T12:00')).toContain('Throw it away');
  });

  it('names the day, and no hour, of what is frozen', () => {
    const now = november(25, 18, 30);
    const { places } = answer({ food: 'most', place: 'freezer', cooked: '2026-11-25T18:30' }, now);
    const result = toMarkup(places['result'] ?? '').replaceAll(/<[^>]*>/g, '');
    expect(result).toMatch(
      /Eat by 25\sFebThursday 25 February 2027. At the latest Thursday 25 March 2027\.$/,
    );
  });

  it('is the limit itself where it is not known when that is: in the build', () => {
    const { places, faults } = answer({ food: 'most', place: 'fridge' });
    expect(toMarkup(places['result'] ?? '')).toContain('Keeps 3 to 4 days');
    expect(faults).toEqual({});
  });

  it.each([
    ['en-US', /12:30\spm$/],
    ['ja-JP-u-hc-h11', /12:30\spm$/],
    ['de-DE', /12:30$/],
  ])('says half past noon as it is said: %s', (locale, words) => {
    const noon = new Date(2026, 10, 25, 12, 30);
    expect(timeInWords(noon, noon, locale)).toMatch(words);
    expect(timeInWords(new Date(2026, 10, 25, 0, 30), noon, locale)).toMatch(/(12:30\sam|0:30)$/);
  });
});

describe('the drawing of the clock', () => {
  const tuesday = () => november(24, 18, 30);
  const drawn = (food: Food, place: Place, now: Date) => {
    const until = safeUntil(tuesday(), food, place);
    const markup = toMarkup(
      clockDrawing(limitOf(food, place), { cookedAt: tuesday(), now, until }),
    );
    return {
      words: [...markup.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text),
      /** From where to where the bar is full. */
      full: /d="M([\d.]+) 28H([\d.]+)[^"]*" fill="var\(--topic-fill\)"/
        .exec(markup)
        ?.slice(1)
        .map(Number),
      hand: Number(/<circle cx="([\d.]+)"/.exec(markup)?.[1]),
      hands: /class="clock-hands" d="([^"]*)"/.exec(markup)?.[1],
    };
  };

  it('has the days that food keeps, those that are safe full, and the hour large', () => {
    const { words, full, hand } = drawn('most', 'fridge', tuesday());
    expect(words).toEqual([
      'now',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      expect.stringMatching(/^6:30\spm$/),
    ]);
    expect(full).toEqual([156, 321]);
    expect(hand).toBe(156);
  });

  it('is set to the hour until which the food is good', () => {
    // Half past six: the long hand points straight down, the short one to its left.
    expect(drawn('most', 'fridge', tuesday()).hands).toBe('M66 78L59.8 101.2M66 78L66 114');
  });

  it('is emptied as time goes by, and stays at its end', () => {
    expect(drawn('most', 'fridge', november(26, 18, 30))).toMatchObject({
      full: [266, 321],
      hand: 266,
    });
    expect(drawn('most', 'fridge', november(28, 6, 30))).toMatchObject({
      full: undefined,
      hand: 348.5,
    });
    expect(drawn('most', 'fridge', november(30, 6, 30))).toMatchObject({
      full: undefined,
      hand: 376,
    });
  });

  it('has no hand before the food is cooked', () => {
    expect(drawn('most', 'fridge', november(24, 12))).toMatchObject({
      full: [156, 321],
      hand: NaN,
    });
  });

  it('has hours where the limit has', () => {
    const { words, full } = drawn('most', 'out', november(24, 19, 30));
    expect(words.map((each) => each?.replace(/\s/, ' '))).toEqual([
      'now',
      '6:30 pm',
      '7:30 pm',
      'Tue',
      '8:30 pm',
    ]);
    expect(full).toEqual([266, 376]);
  });

  it('has months where the limit has, and the day large', () => {
    const { words, full } = drawn('most', 'freezer', tuesday());
    expect(words.map((each) => each?.replace(/\s/, ' '))).toEqual([
      'now',
      'Nov',
      'Dec',
      'Jan',
      'Feb',
      'Mar',
      '24 Feb',
    ]);
    expect(full).toEqual([156, 321]);
  });

  it('shows the limit itself where no time is known', () => {
    const markup = toMarkup(clockDrawing(limitOf('most', 'fridge')));
    expect(markup).toContain('>cooked<');
    expect(markup).toContain('>3 to 4 days<');
  });
});
