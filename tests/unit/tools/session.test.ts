import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSession, keptSession, placeOf } from '../../../src/tools/workout/memory.ts';
import { isRunning } from '../../../src/tools/workout/rest.ts';
import {
  changeTime,
  cleared,
  mergeSessions,
  noSession,
  parseSession,
  readRepsDone,
  type Session,
  toJson,
  withUnit,
} from '../../../src/tools/workout/session.ts';

const set = (changedAt: number, doneAt?: number) => ({ load: '', reps: '5', doneAt, changedAt });
const session = (sets: Session['sets'], rest: Session['rest'] = { changedAt: 0 }): Session => ({
  sets,
  rest,
});

describe('two versions of a session', () => {
  it('make one that has the ticks of both', () => {
    const merged = mergeSessions(session({ A: set(5, 5) }), session({ B: set(4, 4) }));
    expect(merged.sets).toEqual({ A: set(5, 5), B: set(4, 4) });
  });

  it.each(['one', 'other'])('hold what was changed last in each set, also in %s', (newer) => {
    const old = session({ A: set(5, 5) });
    const undone = session({ A: set(6) });
    const merged = newer === 'one' ? mergeSessions(undone, old) : mergeSessions(old, undone);
    expect(merged.sets).toEqual(undone.sets);
  });

  it('hold the rest that was begun or ended last', () => {
    const rest = { endsAt: 90, seconds: 9, after: 'A', next: 'B', changedAt: 5 };
    expect(mergeSessions(session({}, rest), noSession).rest).toEqual(rest);
    expect(mergeSessions(session({}, rest), session({}, { changedAt: 6 })).rest).toEqual({
      changedAt: 6,
    });
  });

  it('take a change after an older one even where the clock was set back', () => {
    expect(changeTime(set(100), 40)).toBe(101);
    expect(changeTime(undefined, 40)).toBe(40);
  });

  it('are cleared by what is newer than all of both', () => {
    const before = session({ A: set(50, 50) }, { endsAt: 99, changedAt: 50 });
    const merged = mergeSessions(before, cleared(before, 40));
    expect(merged.sets['A']).toMatchObject({ load: '', reps: '' });
    expect(merged.sets['A']).not.toHaveProperty('doneAt');
    expect(merged.rest).not.toHaveProperty('endsAt');
  });
});

describe('a session that was kept', () => {
  it('is read as it was', () => {
    const kept = session(
      { 'Deadlift, set 1': { load: '60 kg', reps: '5', doneAt: 5, changedAt: 6 } },
      { endsAt: 9, seconds: 90, after: 'Deadlift, set 1', next: 'Deadlift, set 2', changedAt: 5 },
    );
    expect(parseSession(toJson(kept))).toEqual(kept);
  });

  it('is read from the first shape, older than any change since', () => {
    const notes = {
      Deadlift: [
        { load: '60 kg', reps: '5', doneAt: 7 },
        { load: '', reps: '3' },
      ],
    };
    const { sets, rest } = parseSession(JSON.stringify({ notes, rest: { endsAt: 9, next: 'B' } }));
    expect(sets).toEqual({
      'Deadlift, set 1': { load: '60 kg', reps: '5', doneAt: 7, changedAt: 7 },
      'Deadlift, set 2': { load: '', reps: '3', changedAt: 1 },
    });
    expect(rest).toMatchObject({ endsAt: 9, next: 'B' });
  });

  it.each([
    null,
    '',
    'null',
    '7',
    '[]',
    '"x"',
    '{"notes":5}',
    '{"notes":{"Deadlift":"x"}}',
    '{"notes":{"__proto__":[]}}',
    '{"version":2,"sets":7}',
    '{"version":2,"sets":{"A":null},"rest":[]}',
    '{"rest":{"endsAt":"soon"}}',
    '{"rest":{"endsAt":1e300}}',
  ])('is an empty one where it is none: %j', (kept) => {
    const { sets, rest } = parseSession(kept);
    expect(isRunning(rest, 0)).toBe(false);
    expect(Object.values(sets).filter(({ load, reps }) => load || reps)).toEqual([]);
  });

  it('keeps what it can of a set that is not whole', () => {
    const kept = '{"version":2,"sets":{"A":{"load":5,"reps":"5","doneAt":"x","changedAt":3}}}';
    expect(parseSession(kept).sets).toEqual({ A: { load: '', reps: '5', changedAt: 3 } });
  });
});

describe('a rest that was kept', () => {
  const rest = { endsAt: 1_000_000, seconds: 90, after: 'A', next: 'B' };

  it.each([
    ['while it runs', 999_000, true],
    ['shortly after its end, of which its reader does not know', 1_300_000, true],
    ['the next day', 90_000_000, false],
  ])('matters %s: %s', (_, now, matters) => {
    expect(isRunning(rest, now)).toBe(matters);
  });

  it('does not matter once it was told', () => {
    expect(isRunning({}, 0)).toBe(false);
  });
});

describe('the place of a session', () => {
  const kept = new Map<string, string>();

  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
      removeItem: (key: string) => kept.delete(key),
    });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is the same for every address of an article, today and after a rename', () => {
    const keys = ['/articles/new/', '/articles/new/index.html', '/articles/new'].map(
      (path) => placeOf('workout-a', 'first', [path]).key,
    );
    expect(new Set(keys)).toEqual(new Set(['workout:first#workout-a']));
  });

  it('is the page where there is no article', () => {
    expect(placeOf('workout-a', undefined, ['/about/index.html']).key).toBe(
      'workout:/about/#workout-a',
    );
  });

  it('takes over what was kept by path, once', () => {
    const place = placeOf('workout-a', 'first', ['/articles/new/', '/articles/old/']);
    const note = (load: string, doneAt: number) =>
      JSON.stringify({ notes: { Deadlift: [{ load, reps: '5', doneAt }] } });
    kept.set('workout:/articles/old/#workout-a', note('60 kg', 5));
    kept.set('workout:/articles/new/index.html#workout-a', note('65 kg', 8));
    kept.set('workout:/articles/new/#workout-b', note('1 kg', 9));
    const found = keptSession(place);
    expect(found.sets['Deadlift, set 1']?.load).toBe('65 kg');
    expect(keepSession(place, found)).toBe(true);
    expect([...kept.keys()].sort()).toEqual([
      'workout:/articles/new/#workout-b',
      'workout:first#workout-a',
    ]);
    expect(keptSession(place)).toEqual(found);
  });

  it('keeps nothing where storage is blocked, and says so', () => {
    vi.stubGlobal('localStorage', undefined);
    const place = placeOf('workout-a', 'first', ['/articles/new/']);
    expect(keptSession(place)).toEqual(noSession);
    expect(keepSession(place, noSession)).toBe(false);
  });
});

describe('a load as it was typed', () => {
  it.each([
    ['135', 'lb', '135\u00a0lb'],
    ['62,5', 'kg', '62.5\u00a0kg'],
    ['135 lb', 'kg', '135\u00a0lb'],
    ['', 'kg', ''],
    ['heavy', 'kg', 'heavy'],
  ] as const)('is kept with its unit: %j in %s', (typed, unit, kept) => {
    expect(withUnit(typed, unit)).toBe(kept);
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
