import { describe, expect, it } from 'vitest';
import { FormReading } from '../../../src/tools/kit/form-reading.ts';
import { platesIn, usualGym } from '../../../src/tools/load/gym.ts';
import { massOf } from '../../../src/tools/kit/mass.ts';
import { barInUnit, readCount, readLoading } from '../../../src/tools/load/read-loading.ts';
import { loadOfTapped, NONE, presentAddress, tap } from '../../../src/tools/plates/on-the-bar.ts';
import { answer, example } from '../../../src/tools/plates/view.ts';
import { toMarkup } from '../../../src/view.ts';

type Given = Readonly<Record<string, string>>;

/** A part of the answer as markup. */
function markup(part: string, given: Given = {}): string {
  return toMarkup(answer({ ...example, ...given }).places[part] ?? '');
}

/** The same as the text that a reader meets, its elements apart. */
function words(part: string, given: Given = {}): string {
  return markup(part, given)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/(<[^>]*>)+/g, ' ');
}

const tapped = (value: string, given: Given = {}) =>
  tap(new FormReading({ ...example, ...given }), value);
const everyKind = (count: string) =>
  Object.fromEntries(platesIn.kg.map(({ number }) => [`kg${number}`, count]));

describe('the plates of a load', () => {
  it('are what goes on each side, with the bar drawn and the load in both units', () => {
    expect(words('result')).toContain('100 kg (220.5 lb) 25 + 15 kg on each side of the 20 kg bar');
    expect(words('bar').replaceAll(/\s+/g, ' ')).toContain('25 + 15');
  });

  it('are none where the bar is the load', () => {
    expect(words('result', { load: '20' })).toContain('Bar alone No plates on the 20 kg bar');
    expect(words('bar', { load: '20' })).toContain('empty bar');
  });

  it('come nearest where none make it, said with the loads, the lighter one drawn', () => {
    const near = { load: '101.25' };
    expect(words('result', near)).toContain(
      '101.25 kg cannot be made with these plates 100 or 102.5 kg come nearest on the 20 kg bar Drawn: 100 kg, 25 + 15',
    );
    expect(words('bar', near)).toContain('15');
    expect(words('result', { load: '102' })).toContain('Drawn: 102.5 kg');
    expect(words('result', { load: '700' })).toContain('505 kg comes nearest');
  });

  it('are those of the reader’s gym, change plates for pounds among them', () => {
    expect(words('result', { kg25: '1' })).toContain('20 + 20');
    const pounds = { unit: 'lb', load: '136', bar: '45lb' };
    expect(words('result', pounds)).toContain('136 lb cannot be made');
    expect(words('result', { ...pounds, 'lb0.5': '2' })).toContain('45 + 0.5');
  });

  it('are counted where many are alike', () => {
    expect(words('result', { load: '270' })).toContain('5 × 25');
    expect(words('result', { load: '140' })).toContain('25 + 25 + 10');
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
    expect(answer({ ...example, ...everyKind('1') }).faults['kg25']).toContain('no pair of plates');
  });
});

describe('plates that were tapped', () => {
  const on = { on: '25-1.25' };

  it('are on the bar as they were tapped, whatever the field for the load says', () => {
    expect(words('result', on)).toContain('72.5 kg (160 lb) 25 + 1.25');
    expect(words('result', { ...on, bar: 'own', own: '7.5' })).toContain('60 kg');
    expect(words('result', { on: '1.25-25' })).toContain('1.25 + 25');
    expect(answer({ ...example, ...on, load: 'heavy' }).faults).toEqual({});
    expect(loadOfTapped(new FormReading({ ...example, ...on }))).toEqual({ load: '72.5\u00a0kg' });
    expect(loadOfTapped(new FormReading(example))).toEqual({});
  });

  it('go on outside what is there, and come off one by one or all at once', () => {
    expect(tapped('on 10')).toEqual({ on: '25-15-10', load: '120\u00a0kg' });
    expect(tapped('on 25', { on: '1.25' })).toEqual({ on: '1.25-25', load: '72.5\u00a0kg' });
    expect(tapped('off 0')).toEqual({ on: '15', load: '50\u00a0kg' });
    expect(tapped('off 1')).toEqual({ on: '25', load: '70\u00a0kg' });
    expect(tapped('off all')).toEqual({ on: NONE, load: '20\u00a0kg' });
    expect(tapped('on 45', { unit: 'lb', bar: '45lb', on: NONE })).toEqual({
      on: '45',
      load: '135\u00a0lb',
    });
  });

  it('go onto what is drawn where no plates make the load, and onto the bar where it cannot be read', () => {
    expect(tapped('on 5', { load: '101' })).toEqual({ on: '25-15-5', load: '110\u00a0kg' });
    expect(tapped('on 5', { load: 'heavy' })).toEqual({ on: '5', load: '30\u00a0kg' });
  });

  it('are none after the last came off, also on another bar', () => {
    const none = tapped('off 0', { on: '25' });
    expect(none).toEqual({ on: NONE, load: '20\u00a0kg' });
    expect(words('result', { ...none, bar: '15kg' })).toContain('15 kg (33 lb) Bar alone');
  });

  it('can be taken off by name', () => {
    expect(markup('bar', on)).toContain('value="off 1" aria-label="Take off 1.25\u00a0kg"');
  });

  it('come from the gym: a kind with no pair left says so, and one that it lacks is not there', () => {
    expect(words('rack')).toMatch(/25 20 15 10 5 2.5 1.25 All off/);
    expect(words('rack', { kg20: '1', kg2: '2' })).toMatch(/25 15 10 5 2.5 2 1.25 All off/);
    expect(words('rack', { kg25: '2' })).toContain('25 0 left 20');
    expect(markup('rack', { kg25: '2' })).toContain(
      'value="on 25" aria-disabled="true" aria-label="25\u00a0kg, 0 left"',
    );
    expect(words('result', { on: '25-25', kg25: '2' })).toContain(
      'Your gym has fewer plates of 25 kg.',
    );
  });

  it('say when a side is full, and let nothing more on', () => {
    const full = { on: Array(14).fill('25').join('-'), kg25: '40' };
    expect(words('result', full)).toContain('720 kg');
    expect(words('result', full)).toContain('14 × 25');
    expect(words('result', full)).toContain('all a side holds here: 14 plates');
    expect(markup('rack', full).match(/aria-disabled="true"/g)).toHaveLength(7);
    expect(tapped('on 1.25', full)['on']).toBe(full.on);
  });

  it.each([Array(15).fill('25').join('-'), '25-13', '25-…'])(
    'say that some of a link are left out: %s',
    (plates) => {
      expect(words('result', { on: plates })).toContain('are left out: a side holds 14');
    },
  );
});

describe('an address that names no plate', () => {
  it.each(['<b>', '13', '45'])('says nothing of plates: %s', (on) => {
    expect(words('result', { on })).toContain('100 kg (220.5 lb) 25 + 15');
  });
});

describe('an address of the loader from before the load and the plates followed each other', () => {
  it.each([
    ['way=load&load=100kg&on=25-10', 'load=100kg'],
    ['way=plates&load=100kg&on=25-10', 'load=100kg&on=25-10'],
    ['way=plates&load=100kg', 'load=100kg&on=none'],
    ['load=90kg&on=25-10', 'load=90kg&on=25-10'],
  ])('opens as what it said: %s', (old, present) => {
    expect(presentAddress(new URLSearchParams(old)).toString()).toBe(present);
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
