import { describe, expect, it } from 'vitest';
import { createRandom } from '../../fixtures/random.ts';
import { type Plate, platesIn, usualGym } from '../../../src/tools/load/gym.ts';
import { loadBar, totalOf } from '../../../src/tools/load/load-bar.ts';
import { formatAmount, massOf, type Unit } from '../../../src/tools/kit/mass.ts';
import { planWarmUp, plateMoves, rungs, SLACK } from '../../../src/tools/warm-up/warm-up.ts';
import { answer, example, usualRamp } from '../../../src/tools/warm-up/view.ts';
import { toMarkup } from '../../../src/view.ts';
import { lacking, randomGym } from './gyms.ts';

const kg = (amount: number) => massOf(amount, 'kg');

describe('a warm-up', () => {
  it('climbs to 100 kg as a lifter loads: big plates first, small ones off again', () => {
    const sets = planWarmUp(kg(100), kg(20), usualGym('kg'), 'kg');
    const numbers = (side: readonly Plate[]) => side.map(({ number }) => number).join(' ');
    const rows = sets.map(({ total, reps, removed, side }) => [
      formatAmount(total, 'kg'),
      reps,
      numbers(removed),
      numbers(side),
    ]);
    expect(rows).toEqual([
      ['20', 10, '', ''],
      ['40', 6, '', '10'],
      ['60', 5, '10', '20'],
      ['70', 3, '20', '25'],
      ['90', 1, '', '25 10'],
      ['100', undefined, '10', '25 15'],
    ]);
    expect(plateMoves(sets)).toBe(8);
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

  it('uses only plates that the gym has, the heaviest inside, in random gyms', () => {
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
        const before = sets[i - 1]?.side ?? [];
        const stays = before.slice(0, before.length - set.removed.length);
        expect(set.side).toEqual([...stays, ...set.added]);
        expect(before).toEqual([...stays, ...set.removed]);
        expect(set.side).toEqual(set.side.toSorted((a, b) => b.mass - a.mass));
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

describe('the answer of the warm-up tool', () => {
  const words = (part: string, given = {}) =>
    toMarkup(answer({ ...example, ...given }).places[part] ?? '').replaceAll('\u00a0', ' ');

  it('says how many sets there are, and what is on each side for each of them', () => {
    expect(words('result')).toContain('<b>5 sets</b><span>8 plates on or off each side<');
    const sets = [...words('sets').matchAll(/<li>(.*?)<\/li>/g)].map(([, set = '']) =>
      set.replaceAll(/<\/b>|<\/span><span>/g, ': ').replaceAll(/<[^>]*>/g, ''),
    );
    expect(sets).toEqual([
      '20 kg × 10: empty bar: ',
      '40 kg × 6: 10: add 10',
      '60 kg × 5: 20: swap 10 for 20',
      '70 kg × 3: 25: swap 20 for 25',
      '90 kg × 1: 25 + 10: add 10',
      '100 kg, work set: 25 + 15: swap 10 for 15',
    ]);
  });

  it('follows the plates and the bar of the reader’s own', () => {
    expect(words('sets', { kg10: '0' })).not.toContain('25 + 10');
    expect(words('sets', { bar: 'own', own: '8', load: '48' })).toContain('8 kg × 10');
  });

  it.each([
    [{ load: '101' }, 'load', 'Write 100 kg or 102.5 kg.'],
    [{ load: '15' }, 'load', 'The bar alone weighs 20 kg'],
    [{ load: '700' }, 'load', 'Write 505 kg.'],
    [{ bar: 'own', own: 'many' }, 'own', 'not a load'],
    [{ kg25: 'lots' }, 'kg25', 'from 0 to 40'],
  ])('says at its field what to write instead, and nothing else: %o', (given, field, fault) => {
    const { faults, places } = answer({ ...example, ...given });
    expect(faults[field]?.replaceAll('\u00a0', ' ')).toContain(fault);
    expect(Object.keys(faults)).toHaveLength(1);
    expect(places).toEqual({});
  });

  it('is a ramp with what gyms usually have, in either unit', () => {
    const caption = toMarkup(usualRamp({ mass: massOf(225, 'lb'), unit: 'lb' }));
    expect(caption.replaceAll('\u00a0', ' ')).toContain(
      '<caption>To a work set of 225 lb (102 kg), on a 45 lb bar.</caption>',
    );
  });
});
