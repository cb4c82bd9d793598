import { describe, expect, it } from 'vitest';
import type { Words } from '../../../src/tools/kit/form-reading.ts';
import type { Unit } from '../../../src/tools/kit/mass.ts';
import { usualGym } from '../../../src/tools/load/gym.ts';
import { gymInWords, gymNote } from '../../../src/tools/load/gym-note.ts';
import {
  gymFrom,
  gymPart,
  gymWords,
  type OwnGym,
  parseGym,
  toJson,
} from '../../../src/tools/load/own-gym.ts';
import { toMarkup } from '../../../src/view.ts';

/** The gym after a reader changed a form that showed it: the form says what is not usual. */
function changed(gym: OwnGym, changes: Words, unit: Unit): OwnGym {
  const usual = gymWords({}, unit);
  const said = { ...gymWords(gym, unit), ...changes };
  const words = Object.entries(said).filter(
    ([name, text]) => ['bar', 'own'].includes(name) || text !== usual[name],
  );
  return gymFrom({ ...Object.fromEntries(words), unit, load: '100' }, unit, gym);
}

describe('a reader’s gym', () => {
  it.each(['kg', 'lb'] as const)('is the usual one until they say otherwise: %s', (unit) => {
    const words = gymWords({}, unit);
    for (const { plate, count } of usualGym(unit)) {
      expect(words[unit + plate.number]).toBe(String(count));
    }
    expect(words['bar']).toBe(unit === 'kg' ? '20kg' : '45lb');
  });

  it('keeps the counts of both units, and of nothing but the gym', () => {
    const gym = changed(changed({}, { kg25: '0' }, 'kg'), { lb45: '4' }, 'lb');
    expect(gymWords(gym, 'kg')).toMatchObject({ kg25: '0', lb45: '4', kg20: '4' });
    expect(gymWords(gym, 'lb')).toMatchObject({ kg25: '0', lb45: '4', lb35: '2' });
    expect(Object.keys(gymPart({ ...gymWords(gym, 'lb'), load: '1', on: '25' }))).not.toContain(
      'load',
    );
    expect(gym).not.toHaveProperty('load');
  });

  it('forgets a count that is as usual again', () => {
    const gym = changed({}, { kg25: '0', kg20: '2' }, 'kg');
    expect(changed(gym, { kg25: '10' }, 'kg')).toEqual({ 'bar-kg': '20kg', kg20: '2' });
  });

  it('takes its own bar to the other unit, and the usual one where it was the usual', () => {
    expect(gymWords(changed({}, { bar: '15kg' }, 'kg'), 'lb')['bar']).toBe('15kg');
    expect(gymWords(changed({}, { bar: '20kg' }, 'kg'), 'lb')['bar']).toBe('45lb');
    expect(gymWords(changed({}, { bar: 'own', own: '8' }, 'kg'), 'lb')).toMatchObject({
      bar: 'own',
      own: '8\u00a0kg',
    });
  });

  it('can have a bar for kilograms under plates for pounds', () => {
    const gym = changed({}, { bar: '20kg' }, 'lb');
    expect(gymWords(gym, 'lb')['bar']).toBe('20kg');
    expect(gymWords(changed(gym, { bar: '15kg' }, 'kg'), 'lb')['bar']).toBe('20kg');
  });

  it('remembers what a bar weighs while another is chosen', () => {
    const gym = changed({}, { bar: 'own', own: '17 lb' }, 'kg');
    expect(changed(gym, { bar: '20kg' }, 'kg')['own']).toBe('17\u00a0lb');
  });

  it('is read as it was kept', () => {
    const gym = changed({}, { bar: '15kg', kg25: '0', 'kg1.25': '2' }, 'kg');
    expect(parseGym(toJson(gym))).toEqual(gym);
  });

  it.each([
    null,
    '',
    '{',
    'null',
    '7',
    '[]',
    '{}',
    '{"kg25":"0"}',
    '{"version":"0","kg25":"0"}',
    '{"version":1,"kg25":"0"}',
  ])('is the usual one where what is kept is no gym of this version: %s', (json) => {
    expect(parseGym(json)).toEqual({});
  });

  it('leaves out what is no count of plates', () => {
    const kept = { version: '1', kg25: '0', kg20: 4, kg15: '-1', kg10: 'x', own: {} };
    expect(parseGym(JSON.stringify(kept))).toEqual({ kg25: '0' });
  });
});

describe('the gym in words', () => {
  it('is its bar, and whether its plates are the usual ones', () => {
    expect(gymInWords({ bar: '20kg', own: '10 kg' })).toBe('20 kg bar, usual plates');
    expect(gymInWords({ bar: 'own', own: '8', unit: 'lb', lb45: '0' })).toBe(
      '8\u00a0lb bar, other plates',
    );
  });

  it('is kept or not, and can go back to the usual one where it differs', () => {
    const note = (words: Words, owner: 'reader' | 'nobody' | 'link') =>
      toMarkup(gymNote({ unit: 'kg', ...words }, owner));
    expect(note({ bar: '20kg' }, 'reader')).toContain('kept on this device');
    expect(note({ bar: '20kg' }, 'reader')).not.toContain('button');
    expect(note({ bar: '45lb' }, 'reader')).toContain('>Back to the usual gym<');
    expect(note({ bar: '20kg', kg25: '0' }, 'nobody')).toMatch(/keeps nothing.*Back to the usual/);
    expect(note({ bar: '20kg' }, 'link')).toContain('>Use my own gym<');
  });
});
