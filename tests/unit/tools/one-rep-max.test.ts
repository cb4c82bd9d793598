import { describe, expect, it } from 'vitest';
import { amountIn, massOf } from '../../../src/tools/kit/mass.ts';
import {
  estimateOneRepMax,
  formulas,
  middleFactor,
  predictLoad,
} from '../../../src/tools/one-rep-max/one-rep-max.ts';

/** For 100 kg, as in the sources: the formula at 1, 5 and 10 reps. */
const checked: Record<string, readonly [number, number, number]> = {
  Epley: [103.33, 116.67, 133.33],
  Brzycki: [100, 112.5, 133.33],
  Lombardi: [100, 117.46, 125.89],
  Mayhew: [108.86, 119.01, 130.93],
  'O’Conner': [102.5, 112.5, 125],
  Wathan: [101.3, 116.58, 134.75],
};

const REPS = Array.from({ length: 10 }, (_, i) => i + 1);

describe('the six formulas', () => {
  it.each(formulas)('agree with their check values: $name', ({ name, factor }) => {
    const made = [1, 5, 10].map((reps) => Math.round(factor(reps) * 10_000) / 100);
    expect(made).toEqual(checked[name]);
  });

  it('are all there', () => {
    expect(formulas.map(({ name }) => name)).toEqual(Object.keys(checked));
  });

  it('give more for more reps, and never less than the load', () => {
    for (const { factor } of formulas) {
      for (const reps of REPS.slice(1)) {
        expect(factor(reps)).toBeGreaterThan(factor(reps - 1));
        expect(factor(reps)).toBeGreaterThan(1);
      }
    }
  });
});

describe('an estimate', () => {
  const load = massOf(100, 'kg');

  it('of one rep is the load itself, by every formula', () => {
    const { each, lowest, middle, highest } = estimateOneRepMax(load, 1);
    expect(new Set([...each.map(({ mass }) => mass), lowest, middle, highest])).toEqual(
      new Set([load]),
    );
  });

  it('is a range with a middle: the median of the six', () => {
    const { lowest, middle, highest } = estimateOneRepMax(load, 5);
    expect([lowest, middle, highest].map((mass) => amountIn(mass, 'kg'))).toEqual([
      112.5, 116.62, 119.01,
    ]);
  });

  it('never goes down as reps go up', () => {
    const middles = REPS.map((reps) => estimateOneRepMax(load, reps).middle);
    expect(middles).toEqual(middles.toSorted((a, b) => a - b));
  });

  it.each([0, -1, 11, 37, NaN, Infinity])('is refused for %s reps', (reps) => {
    expect(() => estimateOneRepMax(load, reps)).toThrow(RangeError);
    expect(() => middleFactor(reps)).toThrow(RangeError);
  });
});

describe('a prediction for other reps', () => {
  it('is certain about the set that was done, and less so away from it', () => {
    const load = massOf(100, 'kg');
    const width = (reps: number) => {
      const { lowest, highest } = predictLoad(load, 5, reps);
      return highest - lowest;
    };
    expect(predictLoad(load, 5, 5)).toEqual({ lowest: load, middle: load, highest: load });
    expect(width(1)).toBeGreaterThan(width(3));
    expect(width(10)).toBeGreaterThan(width(7));
  });

  it('of one rep is the estimate', () => {
    const { lowest, middle, highest } = estimateOneRepMax(massOf(80, 'kg'), 7);
    expect(predictLoad(massOf(80, 'kg'), 7, 1)).toEqual({ lowest, middle, highest });
  });
});
