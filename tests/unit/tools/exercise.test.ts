import { describe, expect, it } from 'vitest';
import {
  type ExerciseFields,
  readExercise,
  readRest,
} from '../../../src/tools/workout/exercise.ts';
import { countdown } from '../../../src/tools/workout/rest.ts';
import { isTimed, restInWords } from '../../../src/tools/workout/session.ts';
import { massOf } from '../../../src/tools/kit/mass.ts';

const sound: ExerciseFields = {
  name: 'Deadlift',
  sets: '3',
  reps: '5',
  rest: '2 min',
  cue: 'Push the floor away.',
};

describe('an exercise as an author writes it', () => {
  it('is read with everything that it may have', () => {
    expect(readExercise({ ...sound, load: '60 kg', rpe: '7.5', easier: ' From blocks ' })).toEqual({
      value: {
        name: 'Deadlift',
        sets: 3,
        reps: '5',
        load: { mass: massOf(60, 'kg'), unit: 'kg' },
        effort: 7.5,
        rest: 120,
        cue: 'Push the floor away.',
        easier: 'From blocks',
      },
    });
  });

  it('is loaded on a bar only with what plates make', () => {
    expect(readExercise({ ...sound, load: '60 kg', bar: '20 kg' })).toMatchObject({
      value: { bar: '20 kg' },
    });
    expect(readExercise({ ...sound, load: '61 kg', bar: '20 kg' })).toEqual({
      fault: 'load: Plates on a 20 kg bar make 60\u00a0kg or 62.5\u00a0kg.',
    });
    expect(readExercise({ ...sound, bar: '20 kg' })).toEqual({
      fault: 'bar: Write the load too, or leave out the bar.',
    });
  });

  it('needs no load, no effort and no easier variant', () => {
    expect(readExercise(sound)).toMatchObject({
      value: { load: undefined, effort: undefined, easier: undefined },
    });
  });

  it.each([
    ['8-10', '8–10'],
    ['8 to 10', '8–10'],
    ['8–10', '8–10'],
    ['30 s', '30 s'],
    ['8 each side', '8 each side'],
  ])('may have reps of any kind: %s', (reps, shown) => {
    expect(readExercise({ ...sound, reps })).toMatchObject({ value: { reps: shown } });
  });

  it.each([
    ['name', '', /what the exercise is called/],
    ['sets', '', /whole number from 1 to 10/],
    ['sets', '0', /whole number from 1 to 10/],
    ['sets', '11', /whole number from 1 to 10/],
    ['sets', 'three', /whole number from 1 to 10/],
    ['sets', '2.5', /whole number from 1 to 10/],
    ['reps', '', /a number first/],
    ['reps', 'many', /a number first/],
    ['reps', '5 <b>', /a number first/],
    ['load', 'heavy', /not a load/],
    ['load', '-60 kg', /more than zero/],
    ['rpe', '5', /from 6 to 10/],
    ['rpe', 'hard', /from 6 to 10/],
    ['rest', '', /with its unit/],
    ['rest', '2', /with its unit/],
    ['cue', ' ', /one thing to think of/],
  ])('is refused with the field and what to write: %s="%s"', (field, text, words) => {
    const reading = readExercise({ ...sound, [field]: text });
    expect(reading).toEqual({ fault: expect.stringMatching(words) as string });
    expect(reading).toEqual({
      fault: expect.stringMatching(new RegExp(`^${field}: `)) as string,
    });
  });
});

describe('a rest', () => {
  it.each([
    ['90 s', 90],
    ['90s', 90],
    ['2 min', 120],
    ['2 minutes', 120],
    ['1.5 min', 90],
    ['1,5 min', 90],
    ['2:30', 150],
    ['15 min', 900],
  ])('is read: %s', (text, seconds) => {
    expect(readRest(text)).toEqual({ value: seconds });
  });

  it.each(['', '2', 'long', '1:75', '-1 min', '0 s', '16 min', '1e3 s', '2 hours', '2 min <b>'])(
    'is refused: %j',
    (text) => {
      expect(readRest(text)).toEqual({ fault: expect.stringMatching(/^Write /) as string });
    },
  );

  it.each([
    [45, '45\u00a0s'],
    [60, '1\u00a0min'],
    [90, '90\u00a0s'],
    [120, '2\u00a0min'],
    [150, '2\u00a0min 30\u00a0s'],
  ])('is said in words: %i', (seconds, words) => {
    expect(restInWords(seconds)).toBe(words);
  });

  it.each([
    [120_000, '2:00'],
    [119_001, '2:00'],
    [61_000, '1:01'],
    [1, '0:01'],
    [0, '0:00'],
    [-5000, '0:00'],
  ])('counts down by whole seconds: %i ms', (left, shown) => {
    expect(countdown(left)).toBe(shown);
  });
});

describe('the reps of an exercise', () => {
  it.each(['30 s', '30s', '20–30 s', '30 s each side', '45 seconds'])('are a time: %s', (reps) => {
    expect(isTimed(reps)).toBe(true);
  });

  it.each(['5', '8–10', '8 each side', '8 slow', '10 steps'])('are a count: %s', (reps) => {
    expect(isTimed(reps)).toBe(false);
  });
});
