import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toCsv } from '../../../src/tools/workout/csv.ts';
import { readRepsDone } from '../../../src/tools/workout/read-reps-done.ts';
import { parseSession, sessionRows } from '../../../src/tools/workout/session.ts';

describe('a file of comma-separated values', () => {
  it('has a mark for spreadsheets, and ends every line as the standard says', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['1', ''],
      ]),
    ).toBe('\ufeffa,b\r\n1,\r\n');
  });

  it.each([
    ['8–10, slow', '"8–10, slow"'],
    ['"paused"', '"""paused"""'],
    ['two\nlines', '"two\nlines"'],
    ['60 kg', '60 kg'],
  ])('quotes what needs it: %j', (text, cell) => {
    expect(toCsv([[text]])).toBe(`\ufeff${cell}\r\n`);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('holds no formula: %j', (text, cell) => {
    expect(toCsv([[text]])).toBe(`\ufeff${cell}\r\n`);
  });
});

describe('a session', () => {
  const plan = [{ name: 'Deadlift', sets: 2, reps: '5', load: '60\u00a0kg, RPE 7' }];

  beforeEach(() => {
    vi.stubEnv('TZ', 'America/New_York');
  });

  it('becomes a row for each planned set, done or not', () => {
    const doneAt = new Date(2026, 10, 25, 18, 5).getTime();
    const notes = { Deadlift: [{ load: '135 lb', reps: '6', doneAt }], Gone: [] };
    expect(sessionRows(plan, { notes })).toEqual([
      ['Exercise', 'Set', 'Planned load', 'Planned reps', 'Done', 'Load', 'Unit', 'Reps'],
      ['Deadlift', '1', '60 kg, RPE 7', '5', '2026-11-25 18:05', '135', 'lb', '6'],
      ['Deadlift', '2', '60 kg, RPE 7', '5', '', '', '', ''],
    ]);
  });

  it('leaves faulty notes out of the rows', () => {
    const notes = { Deadlift: [{ load: '=1+1', reps: 'many' }] };
    expect(sessionRows(plan, { notes })[1]?.slice(4)).toEqual(['', '', '', '']);
  });

  it('is read as it was kept', () => {
    const session = {
      notes: { Deadlift: [{ load: '60 kg', reps: '5', doneAt: 5 }] },
      rest: { endsAt: 9, next: 'Deadlift, set 2' },
    };
    expect(parseSession(JSON.stringify(session))).toEqual(session);
  });

  it.each([
    null,
    '',
    'null',
    '[]',
    '"x"',
    '{"notes":5}',
    '{"notes":{"Deadlift":"x"}}',
    '{"notes":{"__proto__":[]}}',
    '{"rest":{"endsAt":"soon"}}',
    '{"rest":{"endsAt":1e300}}',
  ])('is none where what was kept is not one: %j', (kept) => {
    const session = parseSession(kept);
    expect(session.rest).toBeUndefined();
    expect(sessionRows(plan, session)[1]?.slice(4)).toEqual(['', '', '', '']);
  });

  it('keeps what it can of a set that is not whole', () => {
    const kept = '{"notes":{"Deadlift":[{"load":5,"reps":"5","doneAt":"x"},null]}}';
    expect(parseSession(kept).notes['Deadlift']).toEqual([
      { load: '', reps: '5' },
      { load: '', reps: '' },
    ]);
  });
});

describe('reps that were done', () => {
  it.each([
    ['', undefined],
    [' 5 ', 5],
    ['0', 0],
    ['999', 999],
  ])('are read, or are not noted: %j', (text, value) => {
    expect(readRepsDone(text)).toEqual({ value });
  });

  it.each(['-1', '5.5', 'many', '1000', '1e2', '<b>'])('are refused: %j', (text) => {
    expect(readRepsDone(text)).toEqual({
      fault: expect.stringMatching(/^Write a whole/) as string,
    });
  });
});
