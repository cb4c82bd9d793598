import { describe, expect, it } from 'vitest';
import { massOf } from '../../../src/lifting/mass.ts';
import { loadAtShare } from '../../../src/lifting/percentages.ts';
import type { Load } from '../../../src/lifting/read-load.ts';
import { roundEstimate } from '../../../src/lifting/rounding.ts';

const kg = (amount: number) => massOf(amount, 'kg');

describe('an estimate from a set', () => {
  const set: Load = { mass: kg(101), unit: 'kg' };

  it('is rounded to what can be loaded', () => {
    expect(roundEstimate(kg(113.6), set)).toBe(kg(112.5));
    expect(loadAtShare(kg(101), 0.9, set)).toBe(kg(90));
  });

  it('stays as it is where it is what was lifted', () => {
    expect(roundEstimate(set.mass, set)).toBe(set.mass);
    expect(loadAtShare(set.mass, 1, set)).toBe(set.mass);
  });
});
