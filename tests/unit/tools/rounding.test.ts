import { describe, expect, it } from 'vitest';
import { massOf, type Unit, units } from '../../../src/tools/kit/mass.ts';
import { loadAtShare } from '../../../src/tools/one-rep-max/one-rep-max.ts';
import { estimateOneRepMax } from '../../../src/tools/one-rep-max/one-rep-max.ts';
import type { Load } from '../../../src/tools/kit/read-load.ts';
import { roundEstimate, stepFor } from '../../../src/tools/kit/rounding.ts';

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

  it.each<[number, Unit]>([
    [0.2, 'kg'],
    [1.25, 'kg'],
    [2.5, 'lb'],
    [20, 'kg'],
    [39.75, 'kg'],
    [40, 'kg'],
    [80, 'lb'],
    [100, 'kg'],
  ])('keeps its range, from the lightest set on: %s %s', (amount, unit) => {
    const set: Load = { mass: massOf(amount, unit), unit };
    for (let reps = 2; reps <= 10; reps += 1) {
      const { lowest, highest } = estimateOneRepMax(set.mass, reps);
      expect(roundEstimate(lowest, set)).toBeLessThan(roundEstimate(highest, set));
    }
  });

  it('has steps of 2.5 kg or 5 lb, and finer ones under 40 kg or 80 lb', () => {
    const steps = (amount: number) =>
      units.map((unit) => stepFor({ mass: massOf(amount, unit), unit }));
    expect(steps(80)).toEqual([kg(2.5), massOf(5, 'lb')]);
    expect(steps(39.99)).toEqual([kg(0.1), massOf(0.1, 'lb')]);
    expect(steps(1.25)).toEqual([kg(0.01), massOf(0.01, 'lb')]);
  });
});
