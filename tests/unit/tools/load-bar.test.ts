import { describe, expect, it } from 'vitest';
import { createRandom } from '../../fixtures/random.ts';
import { type Bar, bars, platesIn, usualGym } from '../../../src/tools/load/gym.ts';
import { loadBar, type LoadedBar, totalOf } from '../../../src/tools/load/load-bar.ts';
import { massOf, type Unit } from '../../../src/tools/kit/mass.ts';
import { everySide, lacking, randomGym, weigh } from './gyms.ts';

const kg = (amount: number) => massOf(amount, 'kg');
const numbers = (bar?: LoadedBar) => bar?.side.map(({ number }) => number).join(' ');

describe('loading a bar', () => {
  it.each([
    [20, ''],
    [60, '20'],
    [100, '25 15'],
    [102.5, '25 15 1.25'],
    [142.5, '25 25 10 1.25'],
  ])('puts the fewest plates on, heaviest first: %s kg', (target, side) => {
    const loading = loadBar(kg(target), kg(20), usualGym('kg'));
    expect('exact' in loading && numbers(loading.exact)).toBe(side);
  });

  it('takes pounds, and the bar of the other unit', () => {
    const loading = loadBar(massOf(225, 'lb'), massOf(45, 'lb'), usualGym('lb'));
    expect('exact' in loading && numbers(loading.exact)).toBe('45 45');
    const mixed = loadBar(massOf(45, 'lb') + kg(40), massOf(45, 'lb'), usualGym('kg'));
    expect('exact' in mixed && numbers(mixed.exact)).toBe('20');
  });

  it('names the nearest below and above where a load cannot be made', () => {
    const loading = loadBar(kg(101), kg(20), usualGym('kg'));
    expect(loading).toMatchObject({ below: { total: kg(100) }, above: { total: kg(102.5) } });
  });

  it('has nothing below a bar heavier than the target, and nothing above all plates', () => {
    expect(loadBar(kg(15), kg(20), usualGym('kg'))).toEqual({
      below: undefined,
      above: { total: kg(20), side: [] },
    });
    expect(loadBar(kg(900), kg(20), usualGym('kg'))).toMatchObject({ above: undefined });
    expect(loadBar(kg(60), kg(20), [])).toEqual({
      below: { total: kg(20), side: [] },
      above: undefined,
    });
    expect(loadBar(kg(20), kg(20), [])).toEqual({ exact: { total: kg(20), side: [] } });
  });

  it('leaves the odd plate of a kind alone', () => {
    const [red] = platesIn.kg;
    const gym = [{ plate: red as (typeof platesIn.kg)[number], count: 3 }];
    expect(loadBar(kg(120), kg(20), gym)).toMatchObject({
      below: { total: kg(70) },
      above: undefined,
    });
  });

  it('is as good as trying everything, in random gyms', () => {
    for (let turn = 0; turn < 300; turn += 1) {
      const random = createRandom(`gym ${turn}`);
      const unit = random.pick<Unit>(['kg', 'lb']);
      const gym = randomGym(random, unit);
      const bar = random.pick<Bar>(bars).mass;
      const target = massOf(random.between(20, 1600) / 4, unit);
      const sides = everySide(gym);
      const loading = loadBar(target, bar, gym);

      const totals = sides.map((side) => bar + 2 * weigh(side));
      const below = Math.max(...totals.filter((total) => total <= target));
      const above = Math.min(...totals.filter((total) => total > target));
      if (below === target) expect(loading).toMatchObject({ exact: { total: target } });
      else {
        if (!('below' in loading)) throw new Error(`turn ${turn} is exact`);
        expect(loading.below?.total ?? -Infinity).toBe(below);
        expect(loading.above?.total ?? Infinity).toBe(above);
      }

      const made = 'exact' in loading ? [loading.exact] : [loading.below, loading.above];
      for (const each of made) {
        if (!each) continue;
        expect(totalOf(bar, each.side)).toBe(each.total);
        expect(lacking(each.side, gym)).toEqual([]);
        const rivals = sides.filter((side) => bar + 2 * weigh(side) === each.total);
        expect(each.side).toHaveLength(Math.min(...rivals.map(({ length }) => length)));
        const masses = each.side.map(({ mass }) => mass);
        expect(masses).toEqual(masses.toSorted((a, b) => b - a));
      }
    }
  });
});
