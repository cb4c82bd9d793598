import { localTime } from '../kit/local-time.ts';
import { amountIn } from '../load/mass.ts';
import { readLoad } from '../load/read-load.ts';
import { readRepsDone } from './read-reps-done.ts';
import { isFault } from '../kit/reading.ts';

/** What a reader noted of one set, as it was typed. */
export interface SetNote {
  readonly load: string;
  readonly reps: string;
  /** When it was ticked, in milliseconds since 1970; left out while it is not. */
  readonly doneAt?: number | undefined;
}

/** A rest that runs. */
export interface Rest {
  /** When it ends, in milliseconds since 1970. */
  readonly endsAt: number;
  /** The set that it leads to, in words. */
  readonly next: string;
}

/** What a reader did of a workout. */
export interface Session {
  /** The notes of each exercise, by its name, in the order of its sets. */
  readonly notes: Readonly<Record<string, readonly SetNote[]>>;
  readonly rest?: Rest | undefined;
}

/** What a session is measured against. */
export interface PlannedExercise {
  readonly name: string;
  readonly sets: number;
  readonly reps: string;
  /** In the reader's unit, with the effort. */
  readonly load: string;
}

/** A set that is not touched yet. */
export const blankNote: SetNote = { load: '', reps: '' };

/** Reads a session that was kept as JSON. What is not one is none. */
export function parseSession(json: string | null): Session {
  try {
    const kept = JSON.parse(json ?? '{}') as { notes?: unknown; rest?: unknown };
    const notes = Object.entries(isObject(kept.notes) ? kept.notes : {}).map(
      ([name, sets]) => [name, Array.isArray(sets) ? sets.map(noteFrom) : []] as const,
    );
    return { notes: Object.fromEntries(notes), rest: restFrom(kept.rest) };
  } catch {
    return { notes: {} };
  }
}

/** A session as rows of a table, the first its head: one row for each planned set. */
export function sessionRows(plan: readonly PlannedExercise[], { notes }: Session): string[][] {
  const head = ['Exercise', 'Set', 'Planned load', 'Planned reps', 'Done', 'Load', 'Unit', 'Reps'];
  const rows = plan.flatMap(({ name, sets, reps, load }) =>
    Array.from({ length: sets }, (_, i) => {
      const planned = load.replaceAll('\u00a0', ' ');
      const note = notes[name]?.[i] ?? blankNote;
      return [name, String(i + 1), planned, reps, doneInWords(note), ...lifted(note)];
    }),
  );
  return [head, ...rows];
}

/** The load, its unit and the reps of a note; what is missing or faulty is empty. */
function lifted({ load, reps }: SetNote): [string, string, string] {
  const read = readLoad(load, 'kg');
  const count = readRepsDone(reps);
  const mass = isFault(read) ? undefined : read.value;
  return [
    mass ? String(amountIn(mass.mass, mass.unit)) : '',
    mass?.unit ?? '',
    isFault(count) ? '' : String(count.value ?? ''),
  ];
}

/** The time of a tick as spreadsheets read it, in the time zone of the machine; empty without one. */
function doneInWords({ doneAt }: SetNote): string {
  return doneAt === undefined ? '' : localTime(new Date(doneAt)).replace('T', ' ');
}

function noteFrom(kept: unknown): SetNote {
  if (!isObject(kept)) return blankNote;
  const { load, reps, doneAt } = kept;
  return { load: textFrom(load), reps: textFrom(reps), ...(isTime(doneAt) && { doneAt }) };
}

function restFrom(kept: unknown): Rest | undefined {
  if (!isObject(kept) || !isTime(kept['endsAt'])) return undefined;
  return { endsAt: kept['endsAt'], next: textFrom(kept['next']) };
}

function textFrom(kept: unknown): string {
  return typeof kept === 'string' ? kept.slice(0, 200) : '';
}

function isTime(kept: unknown): kept is number {
  return typeof kept === 'number' && Number.isFinite(kept) && Math.abs(kept) < 8e15;
}

function isObject(kept: unknown): kept is Record<string, unknown> {
  return typeof kept === 'object' && kept !== null;
}
