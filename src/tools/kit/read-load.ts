import { type Mass, massOf, type Unit } from './mass.ts';
import type { Reading } from './reading.ts';

/** A mass in the unit that a reader thinks in. */
export interface Load {
  readonly mass: Mass;
  readonly unit: Unit;
}

/** In kilograms: beyond any barbell lift. */
export const HEAVIEST = 1000;

/**
 * Reads a load as people write it: "100", "100 kg", "225lb", "102.5", "102,5", ".5".
 *
 * @param unit the one meant where none is written.
 */
export function readLoad(text: string, unit: Unit): Reading<Load> {
  const written = text.trim().toLowerCase();
  const example = unit === 'kg' ? '100 kg' : '225 lb';
  if (written === '') return { fault: `Write a load, such as ${example}.` };
  if (/^[-−–]/.test(written)) {
    return { fault: `A load is more than zero. Write a number, such as ${example}.` };
  }
  if (/^\d{1,3}([.,]\d{3})+\s*[a-z]*\.?$/.test(written)) {
    return { fault: 'That can be read in two ways. Write whole thousands without a mark: 1000.' };
  }
  const [, whole, decimals = '', name = ''] = PATTERN.exec(written) ?? [];
  const named = name === '' ? unit : NAMES.get(name);
  if (whole === undefined || named === undefined) {
    return { fault: `That is not a load. Write a number, such as ${example}.` };
  }
  if (decimals.length > 2) return { fault: 'Write two decimals at most, such as 102.25.' };
  const amount = Number(`${whole || '0'}.${decimals || '0'}`);
  const most = massOf(HEAVIEST, 'kg');
  if (!(amount <= 10 * HEAVIEST) || massOf(amount, named) > most) {
    return { fault: `That is too heavy. Write ${HEAVIEST} kg (2204 lb) or less.` };
  }
  const mass = massOf(amount, named);
  if (mass === 0) {
    return { fault: `A load is more than zero. Write a number, such as ${example}.` };
  }
  return { value: { mass, unit: named } };
}

/** Digits, decimals after a point or a comma, one of both at least, and the name of a unit. */
const PATTERN = /^(?=[.,]?\d)(\d{0,12})(?:[.,](\d*))?\s*([a-z]*)\.?$/;

const NAMES = new Map<string, Unit>([
  ...['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms'].map((name) => [name, 'kg'] as const),
  ...['lb', 'lbs', 'pound', 'pounds'].map((name) => [name, 'lb'] as const),
]);
