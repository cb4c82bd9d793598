import { expect, it } from 'vitest';
import { isTimed } from '../../../src/tools/workout/timed-reps.ts';

it.each(['30 s', '30s', '20–30 s', '30 s each side', '45 seconds'])('%s is a time', (reps) => {
  expect(isTimed(reps)).toBe(true);
});

it.each(['5', '8–10', '8 each side', '8 slow', '10 steps'])('%s is a count', (reps) => {
  expect(isTimed(reps)).toBe(false);
});
