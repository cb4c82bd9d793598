import { describe, expect, it, vi } from 'vitest';
import { decimalMarkOf, spreadsheet, strongFile } from '../../../src/tools/workout/files.ts';
import type { SetNote } from '../../../src/tools/workout/session.ts';

const plan = [
  { name: 'Deadlift', sets: 2, reps: '5', load: '62.5\u00a0kg, RPE 7.5' },
  { name: 'Plank', sets: 1, reps: '30 s', load: '' },
];

vi.stubEnv('TZ', 'America/New_York');

/** A time on 25 November 2026. */
const at = (...time: [hour: number, minute: number, second?: number]) =>
  new Date(2026, 10, 25, ...time).getTime();

const session = (sets: Readonly<Record<string, Partial<SetNote>>>) => ({
  sets: Object.fromEntries(
    Object.entries(sets).map(([name, note]) => [
      name,
      { load: '', reps: '', changedAt: 1, ...note },
    ]),
  ),
  rest: { changedAt: 0 },
});

const linesOf = (file: string) => file.split('\r\n');

describe('a file for a spreadsheet', () => {
  const done = session({
    'Deadlift, set 1': { load: '137.5 lb', reps: '6', doneAt: at(18, 5) },
    'Gone, set 1': { load: '5 kg' },
  });

  it('has a row for each planned set, done or not, and ends every line as the standard says', () => {
    expect(linesOf(spreadsheet(plan, done, 'kg', '.'))).toEqual([
      '\ufeffExercise,Set,Planned load,Planned reps,Done,Load,Unit,Reps',
      'Deadlift,1,"62.5 kg, RPE 7.5",5,2026-11-25 18:05,137.5,lb,6',
      'Deadlift,2,"62.5 kg, RPE 7.5",5,,,,',
      'Plank,1,,30 s,,,,',
      '',
    ]);
  });

  it('has semicolons and decimal commas where numbers have them, and the same dates', () => {
    expect(linesOf(spreadsheet(plan, done, 'kg', ',')).slice(0, 3)).toEqual([
      '\ufeffExercise;Set;Planned load;Planned reps;Done;Load;Unit;Reps',
      'Deadlift;1;62,5 kg, RPE 7,5;5;2026-11-25 18:05;137,5;lb;6',
      'Deadlift;2;62,5 kg, RPE 7,5;5;;;;',
    ]);
  });

  it.each([
    ['en-US', '.'],
    ['de-DE', ','],
    ['fr', ','],
    ['de-CH', '.'],
  ])('knows how numbers are written in %s', (language, mark) => {
    expect(decimalMarkOf(language)).toBe(mark);
  });

  it('takes a load without a unit for one in the unit that is chosen', () => {
    const typed = session({ 'Deadlift, set 1': { load: '135' } });
    expect(spreadsheet(plan, typed, 'lb', '.')).toContain(',135,lb,\r\n');
  });

  it('leaves faulty notes out', () => {
    const faulty = session({ 'Deadlift, set 1': { load: '=1+1', reps: 'many' } });
    expect(spreadsheet(plan, faulty, 'kg', '.')).toContain('"62.5 kg, RPE 7.5",5,,,,\r\n');
  });

  it.each([
    ['Row, slow', '"Row, slow"'],
    ['Row; slow', 'Row; slow'],
    ['"Paused"', '"""Paused"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('quotes what needs it, and holds no formula: %j', (name, cell) => {
    const row = [{ name, sets: 1, reps: '5', load: '' }];
    expect(spreadsheet(row, session({}), 'kg', '.')).toContain(`\r\n${cell},1,,5,,,,\r\n`);
  });
});

it('quotes a semicolon where it is between the cells', () => {
  const row = [{ name: 'Row; slow', sets: 1, reps: '5', load: '' }];
  expect(spreadsheet(row, session({}), 'kg', ',')).toContain('"Row; slow";1;');
});

describe('a file for other apps', () => {
  const workout = { title: 'Day one', page: 'https://x.test/a/' };

  it('has the columns of Strong, with nothing empty that importers need', () => {
    const done = session({
      'Deadlift, set 1': { load: '62.5 kg', reps: '5', doneAt: at(18, 5, 7) },
      'Deadlift, set 2': { load: '135 lb', reps: '5', doneAt: at(19, 9, 7) },
      'Plank, set 1': { reps: '31', doneAt: at(19, 10, 30) },
    });
    expect(linesOf(strongFile(workout, plan, done, 'kg'))).toEqual([
      'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration',
      '2026-11-25 18:05:07;Day one;Deadlift;1;62.5;kg;5;;;;0;Planned: 5, 62.5 kg, RPE 7.5;From https://x.test/a/;1h 5m',
      '2026-11-25 18:05:07;Day one;Deadlift;2;135;lbs;5;;;;0;Planned: 5, 62.5 kg, RPE 7.5;From https://x.test/a/;1h 5m',
      '2026-11-25 18:05:07;Day one;Plank;1;0;kg;0;;;;31;Planned: 30 s;From https://x.test/a/;1h 5m',
      '',
    ]);
  });

  it('leaves out what was not done, and keeps days apart', () => {
    const done = session({
      'Deadlift, set 1': { load: '62.5 kg', doneAt: at(18, 5) - 86_400_000 },
      'Plank, set 1': { doneAt: at(18, 5) },
    });
    const rows = linesOf(strongFile(workout, plan, done, 'kg')).slice(1, -1);
    expect(rows.map((row) => row.split(';')[0])).toEqual([
      '2026-11-24 18:05:00',
      '2026-11-25 18:05:00',
    ]);
    expect(rows.every((row) => row.endsWith(';1m'))).toBe(true);
  });
});
