import { describe, expect, it } from 'vitest';
import { FormReading } from '../../../src/tools/kit/form-reading.ts';
import { platesIn, usualGym } from '../../../src/tools/load/gym.ts';
import { massOf } from '../../../src/tools/kit/mass.ts';
import { barInUnit, readCount, readLoading } from '../../../src/tools/load/read-loading.ts';
import { answer, example, tap } from '../../../src/tools/plates/view.ts';
import { toMarkup } from '../../../src/view.ts';

/** A part of the answer as the text that a reader meets, its elements apart. */
function words(part: string, given: Readonly<Record<string, string>> = {}): string {
  const view = answer({ ...example, ...given }).places[part] ?? '';
  return toMarkup(view)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/(<[^>]*>)+/g, ' ');
}

describe('the plates of a load', () => {
  it('are what goes on each side, with the bar drawn and its total in both units', () => {
    expect(words('result')).toContain('25 + 15');
    expect(words('result')).toContain('kg on each side of the 20 kg bar');
    expect(words('bars')).toContain('100 kg (220.5 lb)');
    expect(words('bars')).toContain('Each side: 25 + 15');
    expect(words('rack')).toBe('');
  });

  it('are none where the bar is the load', () => {
    expect(words('result', { load: '20' })).toContain('The bar alone is your load.');
  });

  it('come nearest where none make it, said with the loads', () => {
    expect(words('result', { load: '101' })).toContain('100 kg and 102.5 kg come nearest.');
    expect(words('bars', { load: '101' })).toMatch(/1 kg less.*1\.5 kg more/);
    const few = { load: '700' };
    expect(words('result', few)).toContain('505 kg comes nearest.');
    expect(words('bars', few)).toContain('195 kg less');
  });

  it('are those of the reader’s gym, change plates for pounds among them', () => {
    expect(words('result', { kg25: '1' })).toContain('20 + 20');
    const pounds = { unit: 'lb', load: '136', bar: '45lb' };
    expect(words('result', pounds)).toContain('Not with these plates');
    expect(words('result', { ...pounds, 'lb0.5': '2' })).toContain('45 + 0.5');
  });

  it.each([
    [{ load: 'heavy' }, 'load', 'not a load'],
    [{ load: '15' }, 'load', 'The bar alone weighs 20\u00a0kg'],
    [{ bar: 'own', own: 'many' }, 'own', 'not a load'],
    [{ kg25: '41' }, 'kg25', 'from 0 to 40'],
  ])('wait for a field that cannot be read: %o', (given, field, fault) => {
    const { faults, places } = answer({ ...example, ...given });
    expect(faults[field]).toContain(fault);
    expect(places).toEqual({});
  });

  it('need a pair of plates', () => {
    const none = Object.fromEntries(platesIn.kg.map(({ number }) => [`kg${number}`, '1']));
    expect(answer({ ...example, ...none }).faults['kg25']).toContain('no pair of plates');
  });
});

describe('the load of plates', () => {
  const way = { way: 'plates', on: '25-1.25' };

  it('is the total of what was tapped, on the bar that is chosen', () => {
    expect(words('result', way)).toContain('72.5 kg 20 kg bar and plates');
    expect(words('result', { ...way, bar: 'own', own: '7.5' })).toContain('60 kg');
    expect(words('bars', way)).toContain('Each side: 25 + 1.25');
  });

  it('asks nothing of the fields for a load', () => {
    expect(answer({ ...example, ...way, load: 'heavy', kg25: 'lots' }).faults).toEqual({});
  });

  it('offers every plate of the unit, and takes none off an empty bar', () => {
    expect(words('rack', { way: 'plates', unit: 'lb' })).toMatch(/45 .* 2\.5 .* 0\.25 /);
    const rack = toMarkup(answer({ ...example, way: 'plates' }).places['rack'] ?? '');
    expect(rack.match(/aria-disabled="true"/g)).toHaveLength(2);
  });

  it('says when a side is full, and lets nothing more on', () => {
    const full = { way: 'plates', on: Array(14).fill('25').join('-') };
    expect(words('result', full)).toContain('720 kg');
    expect(words('result', full)).toContain('all a side holds here: 14 plates');
    const rack = toMarkup(answer({ ...example, ...full }).places['rack'] ?? '');
    expect(rack.match(/aria-disabled="true"/g)).toHaveLength(platesIn.kg.length);
    expect(tap(full.on, '1.25', 'kg')).toBe(full.on);
  });

  it.each([Array(15).fill('25').join('-'), '25-13', '25-…'])(
    'says that some of a link are left out: %s',
    (on) => {
      expect(words('result', { way: 'plates', on })).toContain('are left out: a side holds 14');
    },
  );

  it('changes with a tap', () => {
    expect(tap(undefined, '25', 'kg')).toBe('25');
    expect(tap('25', '1.25', 'kg')).toBe('25-1.25');
    expect(tap('25-1.25', 'last', 'kg')).toBe('25');
    expect(tap('25-1.25', 'all', 'kg')).toBe('');
    expect(tap('25-13', '5', 'kg')).toBe('25-5');
  });
});

describe('the bar and the plates in a form', () => {
  it('are as usual where an address says nothing of them', () => {
    const task = readLoading(new FormReading({ load: '100', unit: 'kg', bar: '20kg' }));
    expect(task).toMatchObject({ bar: massOf(20, 'kg'), gym: usualGym('kg') });
  });

  it('have the usual bar of a unit take the place of that of the other, and no other bar', () => {
    expect(barInUnit({ unit: 'lb', bar: '20kg' })).toEqual({ bar: '45lb' });
    expect(barInUnit({ unit: 'kg', bar: '45lb' })).toEqual({ bar: '20kg' });
    expect(barInUnit({ unit: 'lb', bar: '15kg' })).toEqual({});
    expect(barInUnit({ unit: 'kg', bar: '20kg' })).toEqual({});
  });

  it('are counted from 0 to 40', () => {
    expect(readCount(' 4 ')).toEqual({ value: 4 });
    for (const text of ['', '-1', '2.5', '41', '1e3', 'many', '99999999999']) {
      expect(readCount(text)).toHaveProperty('fault');
    }
  });
});
