import { isFault, type Reading } from '../kit/reading.ts';
import { formatMass, type Unit } from '../kit/mass.ts';
import { readLoad } from '../kit/read-load.ts';

/** What carries the time of its last change, in milliseconds since 1970: of two versions the newer holds. */
interface Timed {
  readonly changedAt: number;
}

/** What a reader noted of one set, as it was typed. */
export interface SetNote extends Timed {
  readonly load: string;
  readonly reps: string;
  /** When it was ticked, in milliseconds since 1970; left out while it is not. */
  readonly doneAt?: number | undefined;
}

/** A rest between two sets. */
export interface Rest {
  /** When it ends, in milliseconds since 1970; left out once it is over or skipped. */
  readonly endsAt: number;
  /** How long it is, in seconds. */
  readonly seconds: number;
  /** The set that it follows, and the one that it leads to, in words. */
  readonly after: string;
  readonly next: string;
}

/** What a reader did of a workout. */
export interface Session {
  /** By the name of the set in words: "Deadlift, set 2". */
  readonly sets: Readonly<Record<string, SetNote>>;
  readonly rest: Timed & Partial<Rest>;
}

const VERSION = 2;

/** In seconds. */
export const LONGEST_REST = 15 * 60;

/** A set that is not touched yet. */
export const blankNote: SetNote = { load: '', reps: '', changedAt: 0 };

/** A session in which nothing has happened. */
export const noSession: Session = { sets: {}, rest: { changedAt: 0 } };

/** The name of a set in words. */
export function setName(exercise: string, number: number): string {
  return `${exercise}, set ${number}`;
}

/** A rest in words: "90 s", "2 min", "2 min 30 s". */
export function restInWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (seconds < 120 && rest > 0) return `${seconds}\u00a0s`;
  return `${minutes}\u00a0min${rest > 0 ? ` ${rest}\u00a0s` : ''}`;
}

/** Whether the reps of an exercise are a time to hold, such as "30 s", "20–30 s" or "30 seconds each side". */
export function isTimed(reps: string): boolean {
  return /^\d+(?:–\d+)?\s*(?:s|secs?|seconds?)\b/.test(reps);
}

/** The two sessions as one: of every set, and of the rest, what was changed last. */
export function mergeSessions(one: Session, other: Session): Session {
  const names = new Set([...Object.keys(one.sets), ...Object.keys(other.sets)]);
  const sets = [...names].map((name) => {
    const [mine = blankNote, theirs = blankNote] = [one.sets[name], other.sets[name]];
    return [name, newer(mine, theirs)] as const;
  });
  return { sets: Object.fromEntries(sets), rest: newer(one.rest, other.rest) };
}

function newer<Version extends Timed>(one: Version, other: Version): Version {
  return other.changedAt > one.changedAt ? other : one;
}

/** The time of a change: now, and later than the one before it even where the clock was set back. */
export function changeTime(before: Timed | undefined, now: number): number {
  return Math.max(now, (before?.changedAt ?? 0) + 1);
}

/** A session without notes and rest that is newer than the one it clears. */
export function cleared({ sets, rest }: Session, now: number): Session {
  return {
    sets: Object.fromEntries(
      Object.entries(sets).map(([name, note]) => [
        name,
        { ...blankNote, changedAt: changeTime(note, now) },
      ]),
    ),
    rest: { changedAt: changeTime(rest, now) },
  };
}

/** A typed load with its unit, so that it means the same in the other one. A faulty one stays as it is. */
export function withUnit(load: string, unit: Unit): string {
  const reading = readLoad(load, unit);
  return isFault(reading) ? load : formatMass(reading.value.mass, reading.value.unit);
}

/** More reps, or seconds of a hold, than anyone writes down. */
const MOST_DONE = 999;

/** Reads how many reps a set had, or how many seconds: a whole number, or nothing yet. */
export function readRepsDone(text: string): Reading<number | undefined> {
  const written = text.trim();
  if (written === '') return { value: undefined };
  if (/^\d{1,3}$/.test(written)) return { value: Number(written) };
  return { fault: `Write a whole number from 0 to ${MOST_DONE}, or nothing.` };
}

/** A session as it is kept. */
export function toJson(session: Session): string {
  return JSON.stringify({ version: VERSION, ...session });
}

/**
 * Reads a session that was kept as JSON, in this shape or in the first, which had the notes of each
 * exercise in a list and no time of change. What is not a session is an empty one.
 */
export function parseSession(json: string | null): Session {
  try {
    const kept: unknown = JSON.parse(json ?? '');
    if (!isObject(kept)) return noSession;
    const sets = kept['version'] === VERSION ? entriesOf(kept['sets']) : firstShape(kept['notes']);
    return {
      sets: Object.fromEntries(sets.map(([name, note]) => [name, noteFrom(note)])),
      rest: restFrom(kept['rest']),
    };
  } catch {
    return noSession;
  }
}

function firstShape(notes: unknown): [string, unknown][] {
  return entriesOf(notes).flatMap(([exercise, sets]) =>
    Array.isArray(sets)
      ? sets.map((note: unknown, i): [string, unknown] => [setName(exercise, i + 1), note])
      : [],
  );
}

function noteFrom(kept: unknown): SetNote {
  if (!isObject(kept)) return blankNote;
  const { load, reps, doneAt, changedAt } = kept;
  return {
    load: textFrom(load),
    reps: textFrom(reps),
    ...(isTime(doneAt) && { doneAt }),
    // What was kept without a time is older than any change, and newer than nothing.
    changedAt: isTime(changedAt) ? changedAt : isTime(doneAt) ? doneAt : 1,
  };
}

function restFrom(kept: unknown): Session['rest'] {
  if (!isObject(kept)) return noSession.rest;
  const { endsAt, seconds, after, next, changedAt } = kept;
  return {
    ...(isTime(endsAt) && { endsAt }),
    seconds: isTime(seconds) ? seconds : LONGEST_REST,
    after: textFrom(after),
    next: textFrom(next),
    changedAt: isTime(changedAt) ? changedAt : 1,
  };
}

function textFrom(kept: unknown): string {
  return typeof kept === 'string' ? kept.slice(0, 200) : '';
}

function isTime(kept: unknown): kept is number {
  return typeof kept === 'number' && Number.isFinite(kept) && Math.abs(kept) < 8e15;
}

function entriesOf(kept: unknown): [string, unknown][] {
  return isObject(kept) ? Object.entries(kept) : [];
}

function isObject(kept: unknown): kept is Record<string, unknown> {
  return typeof kept === 'object' && kept !== null;
}
