import { describe, expect, it } from 'vitest';
import { howSure, lifts } from '../../../src/tools/one-rep-max/certainty.ts';

describe('how sure an estimate is', () => {
  it('is certain of one rep, whatever the lift', () => {
    for (const { value } of lifts) expect(howSure(1, value)).toContain('not an estimate');
  });

  it('is less so for the deadlift, and for many reps', () => {
    expect(howSure(5, 'deadlift')).toContain('be less sure');
    expect(howSure(10, 'bench')).toContain('drift apart');
  });
});
