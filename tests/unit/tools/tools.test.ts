import { describe, expect, it } from 'vitest';
import { howSure, lifts } from '../../../src/tools/one-rep-max/certainty.ts';
import { usualGym } from '../../../src/tools/load/gym.ts';
import { massOf } from '../../../src/tools/load/mass.ts';
import { readCount } from '../../../src/tools/load/read-count.ts';
import { planWarmUp } from '../../../src/tools/warm-up/warm-up.ts';
import { sideChangeInWords, setInWords } from '../../../src/tools/load/wording.ts';

describe('how sure an estimate is', () => {
  it('is certain of one rep, whatever the lift', () => {
    for (const { value } of lifts) expect(howSure(1, value)).toContain('not an estimate');
  });

  it('is less so for the deadlift, and for many reps', () => {
    expect(howSure(5, 'deadlift')).toContain('be less sure');
    expect(howSure(10, 'bench')).toContain('drift apart');
  });
});

describe('a count of plates', () => {
  it('is a whole number from 0 to 40', () => {
    expect(readCount(' 4 ')).toEqual({ value: 4 });
    for (const text of ['', '-1', '2.5', '41', '1e3', 'many', '99999999999']) {
      expect(readCount(text)).toHaveProperty('fault');
    }
  });
});

describe('a set of a warm-up in words', () => {
  const sets = planWarmUp(massOf(100, 'kg'), massOf(20, 'kg'), usualGym('kg'), 'kg');

  it('says load and reps, and which is the work set', () => {
    const words = sets.map((set) => setInWords(set, 'kg').replaceAll('\u00a0', ' '));
    expect([words[0], words.at(-1)]).toEqual(['20 kg × 10', '100 kg, work set']);
  });

  it('says what is on each side, and what changes', () => {
    expect(sets.map(sideChangeInWords)).toEqual([
      'empty bar',
      '10',
      '20 (swap 10 for 20)',
      '25 (swap 20 for 25)',
      '25 + 10 (add 10)',
      '25 + 15 (swap 10 for 15)',
    ]);
  });
});
