import { type Effort, efforts } from './effort.ts';
import { readLoad, type Load } from './read-load.ts';
import { readRest } from './read-rest.ts';
import { isFault, type Reading } from './reading.ts';

/** An exercise of a session, as it is planned. */
export interface Exercise {
  readonly name: string;
  readonly sets: number;
  /** As readers see it: "5", "8–10", "30 s", "8 each side". */
  readonly reps: string;
  /** `undefined` where there is none to put on: the body is the load, or the effort decides. */
  readonly load: Load | undefined;
  readonly effort: Effort | undefined;
  /** Between two sets, in seconds. */
  readonly rest: number;
  readonly cue: string;
  readonly easier: string | undefined;
}

/** What an author writes of an exercise, by the names that it is written under. */
export type ExerciseFields = Readonly<Partial<Record<ExerciseField, string | undefined>>>;

export const exerciseFields = [
  'name',
  'sets',
  'reps',
  'load',
  'rpe',
  'rest',
  'cue',
  'easier',
] as const;

export type ExerciseField = (typeof exerciseFields)[number];

/** More sets than a page has room for. */
export const MOST_SETS = 10;

/**
 * Reads an exercise as an author writes it. A fault starts with the name of the field that it is in.
 */
export function readExercise(fields: ExerciseFields): Reading<Exercise> {
  const name = fields.name?.trim() ?? '';
  if (name === '') return { fault: 'name: Write what the exercise is called.' };
  const sets = Number(/^\s*(\d{1,2})\s*$/.exec(fields.sets ?? '')?.[1]);
  if (!(sets >= 1 && sets <= MOST_SETS)) {
    return { fault: `sets: Write a whole number from 1 to ${MOST_SETS}.` };
  }
  const reps = (fields.reps?.trim() ?? '').replace(/^(\d+)\s*(?:-|to)\s*(?=\d)/, '$1–');
  if (!/^[1-9]\d{0,2}(–[1-9]\d{0,2})?( [\w ]{1,24})?$/.test(reps)) {
    return { fault: 'reps: Write a number first, such as "5", "8-10", "30 s" or "8 each side".' };
  }
  const load = optional(fields.load, (text) => readLoad(text, 'kg'));
  if (load && isFault(load)) return { fault: `load: ${load.fault}` };
  const effort = optional(fields.rpe, readEffort);
  if (effort && isFault(effort)) return { fault: `rpe: ${effort.fault}` };
  const rest = readRest(fields.rest ?? '');
  if (isFault(rest)) return { fault: `rest: ${rest.fault}` };
  const cue = fields.cue?.trim() ?? '';
  if (cue === '') return { fault: 'cue: Write the one thing to think of while doing it.' };
  return {
    value: {
      name,
      sets,
      reps,
      load: load?.value,
      effort: effort?.value,
      rest: rest.value,
      cue,
      easier: fields.easier?.trim() || undefined,
    },
  };
}

function readEffort(text: string): Reading<Effort> {
  const effort = efforts.find((each) => String(each) === text.trim());
  return effort === undefined
    ? { fault: 'Write a number from 6 to 10, in halves, such as 7.5.' }
    : { value: effort };
}

function optional<Value>(
  text: string | undefined,
  read: (text: string) => Reading<Value>,
): Reading<Value> | undefined {
  return text === undefined || text.trim() === '' ? undefined : read(text);
}
