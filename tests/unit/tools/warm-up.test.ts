import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/pictures/covers/random.ts';
import { usualGym } from '../../../src/tools/load/gym.ts';
import { loadBar, totalOf } from '../../../src/tools/load/load-bar.ts';
import { formatAmount, massOf, type Unit } from '../../../src/tools/load/mass.ts';
import { platesIn } from '../../../src/tools/load/plates.ts';
import { stackPlates } from '../../../src/tools/load/stack-plates.ts';
import { planWarmUp, rungs, SLACK } from '../../../src/tools/warm-up/warm-up.ts';
import { everySide, lacking, randomGym, weigh } from './gyms.ts';

const kg = (amount: number) => massOf(amount, 'kg');

describe('a warm-up', () => {
  it('climbs to 100 kg with one plate a side for each set', () => {
    const sets = planWarmUp(kg(100), kg(20), usualGym('kg'), 'kg');
    const rows = sets.map(({ total, reps, added }) => [
      formatAmount(total, 'kg'),
      reps,
      added.map(({ number }) => number).join(' '),
    ]);
    expect(rows).toEqual([
      ['20', 10, ''],
      ['40', 6, '10'],
      ['60', 5, '10'],
      ['70', 3, '5'],
      ['90', 1, '10'],
      ['100', undefined, '5'],
    ]);
  });

  it('is the work set alone with an empty bar, and short when the work is light', () => {
    expect(planWarmUp(kg(20), kg(20), usualGym('kg'), 'kg')).toHaveLength(1);
    expect(planWarmUp(kg(30), kg(20), usualGym('kg'), 'kg')).toHaveLength(2);
    expect(planWarmUp(kg(60), kg(20), usualGym('kg'), 'kg')).toHaveLength(3);
  });

  it('leaves sets out where a gym has too few plates', () => {
    const gym = [{ plate: platesIn.kg[0] as (typeof platesIn.kg)[number], count: 4 }];
    const sets = planWarmUp(kg(120), kg(20), gym, 'kg');
    expect(sets.map(({ total }) => formatAmount(total, 'kg'))).toEqual(['20', '70', '120']);
  });

  it('stops short of a work set that it would all but make', () => {
    const lb = (amount: number) => massOf(amount, 'lb');
    const sets = planWarmUp(lb(225), lb(45), usualGym('lb'), 'lb');
    const [single, work] = sets.slice(-2).map(({ total }) => total);
    expect(work).toBe(lb(225));
    expect(single).toBeLessThanOrEqual(lb(205));
    expect(sets).toHaveLength(6);
  });

  it.each([
    ['kg', 20, 10, 2.5, 400],
    ['lb', 45, 20, 5, 900],
  ] as const)(
    'has sets as far apart as it says, all but the first of a light work set: %s',
    (unit, bar, apart, step, most) => {
      for (let amount = bar + step; amount <= most; amount += step) {
        const [work, gym] = [massOf(amount, unit), usualGym(unit)];
        if (!('exact' in loadBar(work, massOf(bar, unit), gym))) continue;
        const totals = planWarmUp(work, massOf(bar, unit), gym, unit).map(({ total }) => total);
        if (totals.length === 2) continue;
        const gaps = totals.slice(1).map((total, i) => total - (totals[i] ?? 0));
        expect(Math.min(...gaps), String(amount)).toBeGreaterThanOrEqual(massOf(apart, unit));
      }
    },
  );

  it('takes no longer where there are many plates of every kind', () => {
    const gyms = [4, 6, 40].map((count) => platesIn.kg.map((plate) => ({ plate, count })));
    for (const gym of gyms) {
      for (const target of [187.5, 335.5, 476.5, 1000]) {
        const loading = loadBar(kg(target), kg(20), gym);
        const work = ('exact' in loading ? loading.exact : loading.below)?.total ?? kg(20);
        expect(planWarmUp(work, kg(20), gym, 'kg').at(-1)?.total).toBe(work);
      }
    }
  });

  it('goes on heaviest first where a side holds many plates', () => {
    const gym = [{ plate: platesIn.kg[0] as (typeof platesIn.kg)[number], count: 20 }];
    const sets = planWarmUp(kg(520), kg(20), gym, 'kg');
    expect(sets.map(({ side }) => side.length)).toEqual([0, 4, 6, 7, 9, 10]);
  });

  it('is refused for a load that the gym cannot make', () => {
    expect(() => planWarmUp(kg(101), kg(20), usualGym('kg'), 'kg')).toThrow(RangeError);
    expect(() => planWarmUp(kg(100), kg(20), [], 'kg')).toThrow(RangeError);
  });

  it('only ever adds plates that the gym has, in random gyms', () => {
    for (let turn = 0; turn < 150; turn += 1) {
      const random = createRandom(`warm-up ${turn}`);
      const unit = random.pick<Unit>(['kg', 'lb']);
      const gym = randomGym(random, unit, 10);
      const bar = massOf(unit === 'kg' ? 20 : 45, unit);
      const loading = loadBar(massOf(random.between(30, 300), unit), bar, gym);
      const work = 'exact' in loading ? loading.exact : loading.below;
      if (!work) continue;
      const sets = planWarmUp(work.total, bar, gym, unit);
      expect(sets.at(-1)?.total).toBe(work.total);
      expect(sets[0]?.total).toBe(bar);
      for (const [i, set] of sets.entries()) {
        expect(totalOf(bar, set.side)).toBe(set.total);
        expect(lacking(set.side, gym)).toEqual([]);
        if (i === 0) continue;
        expect(set.total).toBeGreaterThan(sets[i - 1]?.total ?? Infinity);
        expect(set.side).toEqual([...(sets[i - 1]?.side ?? []), ...set.added]);
        const gap = set.total - (sets[i - 1]?.total ?? 0);
        if (sets.length > 2)
          expect(gap).toBeGreaterThanOrEqual(massOf(unit === 'kg' ? 10 : 20, unit));
        if (set.reps === undefined) continue;
        const rung = rungs.find(({ reps }) => reps === set.reps);
        const miss = Math.abs(set.total - work.total * (rung?.share ?? 0));
        expect(miss).toBeLessThanOrEqual(work.total * SLACK);
      }
    }
  });
});

describe('a stack of plates', () => {
  it('is as good as trying everything, in small random gyms', () => {
    let stacked = 0;
    for (let turn = 0; turn < 120; turn += 1) {
      const random = createRandom(`stack ${turn}`);
      const gym = randomGym(random, 'kg', 4).filter(({ count }) => count > 1);
      const sides = everySide(gym).filter((side) => side.length > 0);
      if (sides.length === 0 || sides.length > 400) continue;
      const end = weigh(sides[random.between(0, sides.length - 1)] ?? []);
      const stops = [0.3, 0.6].map((share) => {
        const ideal = end * share;
        return {
          ideal,
          least: ideal - end * SLACK,
          most: Math.min(ideal + end * SLACK, end),
          apart: 1,
        };
      });
      const all = [...stops, { ideal: end, least: end, most: end, apart: 1 }];

      const at = (i: number) =>
        sides.filter(
          (side) => weigh(side) >= (all[i]?.least ?? 0) && weigh(side) <= (all[i]?.most ?? 0),
        );
      const plans = at(0).flatMap((first) =>
        at(1)
          .filter((second) => weigh(second) > weigh(first) && holds(second, first))
          .flatMap((second) =>
            at(2)
              .filter((third) => weigh(third) > weigh(second) && holds(third, second))
              .map((third) => ({
                plates: third.length,
                miss: Math.abs(weigh(first) - end * 0.3) + Math.abs(weigh(second) - end * 0.6),
              })),
          ),
      );
      const [best] = plans.toSorted((a, b) => a.plates - b.plates || a.miss - b.miss);

      const fewest = Math.min(...at(2).map(({ length }) => length));
      const shelves = gym.map(({ plate, count }) => ({ plate, pairs: Math.floor(count / 2) }));
      const stack = stackPlates(all, shelves, fewest);
      if (best && best.plates > Math.max(fewest, 3) + 3) continue;
      expect(stack?.plates).toBe(best?.plates);
      if (stack && best) expect(stack.miss).toBeCloseTo(best.miss, 0);
      if (stack) stacked += 1;
    }
    expect(stacked).toBeGreaterThan(20);
  });
});

/** Whether the larger side has every plate of the smaller. */
function holds(larger: readonly unknown[], smaller: readonly unknown[]): boolean {
  const rest = [...larger];
  return smaller.every((plate) => {
    const at = rest.indexOf(plate);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}
