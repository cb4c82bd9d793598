import { type Effort, efforts } from '../rpe/effort.ts';
import { readLoad, type Load } from '../kit/read-load.ts';
import { isFault, type Reading } from '../kit/reading.ts';
import { readLoadedBar } from '../load/read-loading.ts';
import { LONGEST_REST } from './session.ts';

/** An exercise of a session, as it is planned. */
export interface Exercise {
  readonly name: string;
  readonly sets: number;
  /** As readers see it: "5", "8–10", "30 s", "8 each side". */
  readonly reps: string;
  /** `undefined` where there is none to put on: the body is the load, or the effort decides. */
  readonly load: Load | undefined;
  /** The name of the bar that it is loaded on; `undefined` where it is no bar, or its plates do not matter. */
  readonly bar: string | undefined;
  readonly effort: Effort | undefined;
  /** Between two sets, in seconds. */
  readonly rest: number;
  readonly cue: string;
  readonly easier: string | undefined;
}

/** What an author writes of an exercise, by the names that it is written under. */
export type ExerciseFields = Readonly<Partial<Record<ExerciseField, string | undefined>>>;

export type ExerciseField = keyof typeof exerciseReaders | 'easier';

/** More sets than a page has room for. */
const MOST_SETS = 10;

/** What reads each field of an exercise as an author writes it. */
export const exerciseReaders = {
  name: (text: string) => readWords(text, 'Write what the exercise is called.'),
  sets: (text: string): Reading<number> => {
    const sets = Number(/^\s*(\d{1,2})\s*$/.exec(text)?.[1]);
    return sets >= 1 && sets <= MOST_SETS
      ? { value: sets }
      : { fault: `Write a whole number from 1 to ${MOST_SETS}.` };
  },
  reps: (text: string): Reading<string> => {
    const reps = text.trim().replace(/^(\d+)\s*(?:-|to)\s*(?=\d)/, '$1–');
    return /^[1-9]\d{0,2}(–[1-9]\d{0,2})?( [\w ]{1,24})?$/.test(reps)
      ? { value: reps }
      : { fault: 'Write a number first, such as "5", "8-10", "30 s" or "8 each side".' };
  },
  load: (text: string) => readLoad(text, 'kg'),
  bar: (text: string) => ({ value: text.trim() }),
  rpe: (text: string): Reading<Effort> => {
    const effort = efforts.find((each) => String(each) === text.trim());
    return effort === undefined
      ? { fault: 'Write a number from 6 to 10, in halves, such as 7.5.' }
      : { value: effort };
  },
  rest: readRest,
  cue: (text: string) => readWords(text, 'Write the one thing to think of while doing it.'),
} as const satisfies Record<string, (text: string) => Reading<unknown>>;

/** What can be left out. */
const OPTIONAL: readonly string[] = ['load', 'bar', 'rpe'];

/**
 * Reads an exercise as an author writes it. A fault starts with the name of the field that it is in.
 */
export function readExercise(fields: ExerciseFields): Reading<Exercise> {
  const values: Record<string, unknown> = {};
  for (const [field, read] of Object.entries(exerciseReaders)) {
    const text = fields[field as ExerciseField] ?? '';
    if (OPTIONAL.includes(field) && text.trim() === '') continue;
    const reading = read(text);
    if (isFault(reading)) return { fault: `${field}: ${reading.fault}` };
    values[field === 'rpe' ? 'effort' : field] = reading.value;
  }
  const bar = readBarOf(fields);
  if (isFault(bar)) return bar;
  const easier = fields.easier?.trim() || undefined;
  return {
    value: { load: undefined, bar: undefined, effort: undefined, ...values, easier } as Exercise,
  };
}

/** Checks that plates make the load of an exercise that is loaded on a bar. */
export function readBarOf({ load, bar }: ExerciseFields): Reading<unknown> {
  if (!bar?.trim()) return { value: undefined };
  return load
    ? readLoadedBar({ load, bar })
    : { fault: 'bar: Write the load too, or leave out the bar.' };
}

function readWords(text: string, fault: string): Reading<string> {
  const value = text.trim();
  return value === '' ? { fault } : { value };
}

/**
 * Reads how long a rest lasts, as people write it: "90 s", "2 min", "1.5 min", "2:30".
 *
 * @returns whole seconds.
 */
export function readRest(text: string): Reading<number> {
  const written = text.trim().toLowerCase();
  const [, minutes, rest] = /^(\d{1,2}):([0-5]\d)$/.exec(written) ?? [];
  const [, amount, unit] =
    /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(s|sec|seconds?|min|minutes?)\.?$/.exec(written) ?? [];
  const seconds =
    minutes === undefined
      ? Number(amount?.replace(',', '.')) * (unit?.startsWith('m') ? 60 : 1)
      : Number(minutes) * 60 + Number(rest);
  if (Number.isNaN(seconds)) return { fault: 'Write a time with its unit, such as 90 s or 2 min.' };
  if (seconds < 1 || seconds > LONGEST_REST) return { fault: 'Write 1 s to 15 min.' };
  return { value: Math.round(seconds) };
}
