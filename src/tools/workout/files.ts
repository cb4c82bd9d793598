import { localTime } from '../kit/local-time.ts';
import { isFault } from '../kit/reading.ts';
import { amountIn, type Unit } from '../kit/mass.ts';
import { readLoad } from '../kit/read-load.ts';
import {
  blankNote,
  isTimed,
  readRepsDone,
  type Session,
  setName,
  type SetNote,
} from './session.ts';

/** What a session is measured against. */
export interface PlannedExercise {
  readonly name: string;
  readonly sets: number;
  readonly reps: string;
  /** In the reader's unit, with the effort. */
  readonly load: string;
}

/** The mark between whole and part of a number. */
export type DecimalMark = '.' | ',';

/** The mark that numbers have in a language. */
export function decimalMarkOf(language: string): DecimalMark {
  return (0.5).toLocaleString(language).includes(',') ? ',' : '.';
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * A session as a file that spreadsheets open as UTF-8, with a row for each planned set. Where numbers
 * have a decimal comma, spreadsheets expect semicolons between the cells.
 *
 * @param unit of the loads that name none.
 */
export function spreadsheet(
  plan: readonly PlannedExercise[],
  { sets: notes }: Session,
  unit: Unit,
  mark: DecimalMark,
): string {
  const marked = (text: string) => text.replaceAll(/(\d)\.(?=\d)/g, `$1${mark}`);
  const head = ['Exercise', 'Set', 'Planned load', 'Planned reps', 'Done', 'Load', 'Unit', 'Reps'];
  const rows = plan.flatMap(({ name, sets, reps, load }) =>
    Array.from({ length: sets }, (_, i) => {
      const note = notes[setName(name, i + 1)] ?? blankNote;
      const done = note.doneAt === undefined ? '' : timeOf(note.doneAt).slice(0, -3);
      const lifted = liftedIn(note, unit);
      const planned = marked(load.replaceAll('\u00a0', ' '));
      return [
        name,
        String(i + 1),
        planned,
        reps,
        done,
        marked(lifted.load),
        lifted.unit,
        lifted.reps,
      ];
    }),
  );
  return BYTE_ORDER_MARK + separated([head, ...rows], mark === ',' ? ';' : ',');
}

/**
 * The sets of a session that are done, in the format that the app Strong exports on Android and that
 * Hevy and others import. Importers refuse a row without seconds, notes or a duration, and want the
 * time of day when the workout began in every row. What was done on different days are different workouts.
 *
 * @param workout its title, and the address of the page that it is on.
 * @param unit of the loads that name none.
 */
export function strongFile(
  { title, page }: { readonly title: string; readonly page: string },
  plan: readonly PlannedExercise[],
  { sets: notes }: Session,
  unit: Unit,
): string {
  const done = plan.flatMap(({ name, sets, reps, load }) =>
    Array.from({ length: sets }, (_, i) => ({
      ...{ name, number: i + 1, planned: `Planned: ${[reps, load].filter(Boolean).join(', ')}` },
      ...{ isTimed: isTimed(reps), note: notes[setName(name, i + 1)] ?? blankNote },
    })).flatMap((set) =>
      set.note.doneAt === undefined ? [] : [{ ...set, doneAt: set.note.doneAt }],
    ),
  );
  const rows = done.map(({ name, number, planned, isTimed, note, doneAt }) => {
    const day = new Date(doneAt).toDateString();
    const times = done.map(({ doneAt }) => doneAt);
    const thatDay = times.filter((time) => new Date(time).toDateString() === day);
    const [start, end] = [Math.min(...thatDay), Math.max(...thatDay)];
    const lifted = liftedIn(note, unit);
    const count = lifted.reps || '0';
    return [
      ...[timeOf(start), title, name, String(number)],
      ...[lifted.load || '0', (lifted.unit || unit) === 'kg' ? 'kg' : 'lbs'],
      ...[isTimed ? '0' : count, '', '', '', isTimed ? count : '0'],
      ...[planned.replaceAll('\u00a0', ' '), `From ${page}`, duration(end - start)],
    ];
  });
  return separated([STRONG_HEAD, ...rows], ';');
}

const STRONG_HEAD = [
  ...['Date', 'Workout Name', 'Exercise Name', 'Set Order', 'Weight', 'Weight Unit', 'Reps', 'RPE'],
  ...['Distance', 'Distance Unit', 'Seconds', 'Notes', 'Workout Notes', 'Workout Duration'],
];

/** How long a workout took, such as "1h 5m", and a minute at least. */
function duration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  return `${hours > 0 ? `${hours}h ` : ''}${minutes % 60}m`;
}

/**
 * Rows of cells as a file (RFC 4180). A cell that a spreadsheet would take for a formula starts with an
 * apostrophe instead (OWASP, CSV injection).
 */
function separated(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  const cells = (row: readonly string[]) => row.map((text) => cell(text, separator));
  return rows.map((row) => `${cells(row).join(separator)}\r\n`).join('');
}

function cell(text: string, separator: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  const isPlain = !harmless.includes(separator) && !/["\r\n]/.test(harmless);
  return isPlain ? harmless : `"${harmless.replaceAll('"', '""')}"`;
}

/** What is noted of a set as numbers, the load with a decimal point; what is missing or faulty is empty. */
function liftedIn(note: SetNote, unit: Unit): { load: string; unit: Unit | ''; reps: string } {
  const load = readLoad(note.load, unit);
  const reps = readRepsDone(note.reps);
  return {
    ...(isFault(load)
      ? { load: '', unit: '' }
      : { load: String(amountIn(load.value.mass, load.value.unit)), unit: load.value.unit }),
    reps: isFault(reps) ? '' : String(reps.value ?? ''),
  };
}

/** A time to the second in the time zone of the machine: "2026-11-25 18:05:00". */
function timeOf(time: number): string {
  const date = new Date(time);
  return `${localTime(date).replace('T', ' ')}:${String(date.getSeconds()).padStart(2, '0')}`;
}
