import { describe, expect, it } from 'vitest';
import {
  efforts,
  isRatable,
  nextSetLoad,
  repsInReserve,
  shareOf,
} from '../../../src/tools/rpe/effort.ts';
import { massOf } from '../../../src/tools/kit/mass.ts';
import { roundToStep } from '../../../src/tools/kit/rounding.ts';

describe('a rating of effort', () => {
  it('says how many reps were left: none at 10, one at 9', () => {
    expect(efforts.map(repsInReserve)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]);
  });

  it('gives the whole one-rep max to a single with none left', () => {
    expect(shareOf({ reps: 1, effort: 10 })).toBe(1);
  });

  it('gives less for more reps, and less for more in reserve', () => {
    for (const effort of efforts) {
      for (let reps = 2; isRatable({ reps, effort }); reps += 1) {
        expect(shareOf({ reps, effort })).toBeLessThan(shareOf({ reps: reps - 1, effort }));
      }
    }
    expect(shareOf({ reps: 5, effort: 8 })).toBe(shareOf({ reps: 7, effort: 10 }));
  });

  it('stops where the formulas do', () => {
    expect(isRatable({ reps: 8, effort: 8 })).toBe(true);
    expect(isRatable({ reps: 9, effort: 8 })).toBe(false);
    expect(() => shareOf({ reps: 9, effort: 8 })).toThrow(RangeError);
  });

  it('plans the same load for the same set, and steps that can be loaded for others', () => {
    const load = { mass: massOf(100, 'kg'), unit: 'kg' } as const;
    const done = { reps: 5, effort: 8 } as const;
    const noGym = () => undefined;
    expect(nextSetLoad(load, done, { reps: 5, effort: 9 }, noGym)).toBe(massOf(102.5, 'kg'));
    expect(nextSetLoad(load, done, { reps: 3, effort: 8 }, noGym)).toBe(massOf(105, 'kg'));
  });

  it('plans what the gym makes, where it makes one', () => {
    const load = { mass: massOf(100, 'kg'), unit: 'kg' } as const;
    const made = () => massOf(103, 'kg');
    expect(nextSetLoad(load, { reps: 5, effort: 8 }, { reps: 5, effort: 9 }, made)).toBe(made());
  });

  it('keeps a load that cannot be made up of common plates where the sets ask the same', () => {
    const load = { mass: massOf(101, 'kg'), unit: 'kg' } as const;
    const done = { reps: 5, effort: 8 } as const;
    const lighter = () => massOf(100, 'kg');
    expect(nextSetLoad(load, done, done, lighter)).toBe(load.mass);
    expect(nextSetLoad(load, done, { reps: 6, effort: 9 }, lighter)).toBe(load.mass);
  });
});

describe('rounding to what can be loaded', () => {
  it.each([
    [101, 100],
    [101.25, 100],
    [101.26, 102.5],
    [0.3, 2.5],
  ])('%s kg is %s kg', (amount, rounded) => {
    expect(roundToStep(massOf(amount, 'kg'), 'kg')).toBe(massOf(rounded, 'kg'));
  });

  it('goes by 5 lb', () => {
    expect(roundToStep(massOf(137, 'lb'), 'lb')).toBe(massOf(135, 'lb'));
  });
});
