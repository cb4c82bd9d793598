import { describe, expect, it } from 'vitest';
import { FormReading } from '../../../src/tools/kit/form-reading.ts';
import { nextLinks, type NextStep } from '../../../src/tools/kit/next.ts';
import { formatMass, massOf } from '../../../src/tools/kit/mass.ts';
import type { Answer } from '../../../src/tools/kit/tool.ts';
import { gymWords } from '../../../src/tools/load/own-gym.ts';
import { nearestLoad, readLoading } from '../../../src/tools/load/read-loading.ts';
import * as oneRepMax from '../../../src/tools/one-rep-max/view.ts';
import * as plates from '../../../src/tools/plates/view.ts';
import * as rpe from '../../../src/tools/rpe/view.ts';
import * as warmUp from '../../../src/tools/warm-up/view.ts';
import { toMarkup } from '../../../src/view.ts';

const pages = { plates: '/tools/plates/', 'warm-up': '/tools/warm-up/' };

/** What an answer leads on to: the words of each link and its address. */
function links({ next = [] }: Answer): string[] {
  return nextLinks(next, pages).map((link) =>
    toMarkup(link)
      .replace(/<a href="(.*)">(.*)<\/a>/, '$2: $1')
      .replaceAll('&amp;', '&')
      .replaceAll('\u00a0', ' '),
  );
}

describe('what a tool leads on to', () => {
  it.each([
    [
      'one-rep max',
      oneRepMax.answer(oneRepMax.example),
      [
        'Load 117.5 kg: /tools/plates/?load=117.5kg&unit=kg',
        'Warm up to it: /tools/warm-up/?load=117.5kg&unit=kg',
      ],
    ],
    ['RPE', rpe.answer(rpe.example), ['Load 102.5 kg: /tools/plates/?load=102.5kg&unit=kg']],
    [
      'the loader',
      plates.answer(plates.example),
      ['Warm up to it: /tools/warm-up/?load=100kg&unit=kg'],
    ],
    ['the ramp', warmUp.answer(warmUp.example), ['Load 100 kg: /tools/plates/?load=100kg&unit=kg']],
  ])('carries its load and unit, from %s', (_, answer, expected) => {
    expect(links(answer)).toEqual(expected);
  });

  it('is in the unit of a load that names its own', () => {
    const { next = [] } = oneRepMax.answer({ ...oneRepMax.example, load: '225 lb', unit: 'kg' });
    expect(next[0]).toMatchObject({ words: { load: '260\u00a0lb', unit: 'lb' } });
  });

  it('keeps the plates of the form where the load names another unit', () => {
    const words = { ...plates.example, load: '100 kg', unit: 'lb' };
    expect(links(plates.answer(words))).toEqual([
      'Warm up to 99.38 kg: /tools/warm-up/?load=99.38kg&unit=lb',
    ]);
  });

  it('is a load that the reader’s gym makes', () => {
    const mine = gymWords({ 'kg2.5': '0', 'kg1.25': '0' }, 'kg');
    expect(links(oneRepMax.answer({ ...mine, ...oneRepMax.example }))[0]).toContain('Load 120 kg');
    const shown = rpe.answer({ ...mine, ...rpe.example });
    expect(links(shown)).toEqual(['Load 100 kg: /tools/plates/?load=100kg&unit=kg']);
    expect(toMarkup(shown.places['result'] ?? '')).toContain('<b>100\u00a0kg</b>');
  });

  it('is the nearest load where the plates cannot make the one that was asked for', () => {
    expect(links(plates.answer({ ...plates.example, load: '101' }))).toEqual([
      'Warm up to 100 kg: /tools/warm-up/?load=100kg&unit=kg',
    ]);
  });

  it.each([
    ['below the bar', oneRepMax.answer({ ...oneRepMax.example, load: '10' })],
    ['beyond all plates', oneRepMax.answer({ ...oneRepMax.example, load: '600' })],
    ['below the bar', rpe.answer({ ...rpe.example, load: '10' })],
    ['where there is no answer', oneRepMax.answer({ ...oneRepMax.example, load: 'heavy' })],
    ['where there is no answer', rpe.answer({ ...rpe.example, load: 'heavy' })],
    ['where there is no answer', plates.answer({ ...plates.example, load: 'heavy' })],
    ['where there is no answer', warmUp.answer({ ...warmUp.example, load: '101' })],
  ])('is nothing %s', (_, answer) => {
    expect(links(answer)).toEqual([]);
  });
});

describe('the links to what comes next', () => {
  const steps: readonly NextStep[] = [
    { text: 'Load it', tool: 'plates', words: { load: '100 kg' } },
    { text: 'Go on', href: '/articles/a/#set' },
  ];

  it('leave out a tool that has no page', () => {
    expect(nextLinks(steps, {}).map(({ inside }) => inside)).toEqual([['Go on']]);
  });

  it('carry the gym where it is not what the next page would show', () => {
    const hrefs = nextLinks(steps, pages, { bar: '15kg', kg25: '0' }).map(
      ({ attributes }) => attributes['href'],
    );
    expect(hrefs).toEqual(['/tools/plates/?load=100kg&bar=15kg&kg25=0', '/articles/a/#set']);
  });
});

describe('the load that is nearest to what the gym of a form makes', () => {
  const near = (words: Record<string, string>, amount: number, unit: 'kg' | 'lb' = 'kg') => {
    const load = nearestLoad({ unit, ...words }, { mass: massOf(amount, unit), unit });
    return load && load.mass / massOf(1, unit);
  };

  it.each([
    [{}, 101.25, 100],
    [{}, 101.26, 102.5],
    [{ bar: 'own', own: '8' }, 101, 100.5],
    [{ 'kg1.25': '0', 'kg2.5': '0' }, 106, 110],
    [{}, 20, 20],
    [{}, 19.9, undefined],
    [{ bar: '15kg' }, 19, 20],
    [{ bar: '15kg' }, 18, 17.5],
    [{}, 505, 505],
    [{}, 506, undefined],
    [{ bar: 'own', own: 'many' }, 100, undefined],
    [{ kg25: 'lots' }, 100, undefined],
  ])('%o: %s kg is %s kg', (words, amount, nearest) => {
    expect(near(words, amount)).toBe(nearest);
  });

  it('stands on the usual bar of its unit where the form has that of the other', () => {
    expect(near({ bar: '20kg' }, 226, 'lb')).toBe(225);
    expect(near({ unit: 'kg', bar: '20kg' }, 226, 'lb')).toBe(225);
  });

  it('is understood as it is written, also where kilograms and pounds make more decimals', () => {
    const words = { unit: 'lb', bar: '15kg' };
    const load = nearestLoad(words, { mass: massOf(226, 'lb'), unit: 'lb' });
    const written = formatMass(load?.mass ?? 0, 'lb');
    expect(written).toBe('228.07\u00a0lb');
    const task = readLoading(new FormReading({ ...words, load: written }));
    expect(task?.loading).toHaveProperty('exact');
    expect(warmUp.answer({ ...words, load: written }).faults).toEqual({});
  });
});
