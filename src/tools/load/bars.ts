import { type Mass, massOf, type Unit } from './mass.ts';

/** The bars that gyms have, by the name they have in an address. */
export const bars = [
  { id: '20kg', name: '20 kg', mass: massOf(20, 'kg') },
  { id: '15kg', name: '15 kg', mass: massOf(15, 'kg') },
  { id: '45lb', name: '45 lb', mass: massOf(45, 'lb') },
] as const satisfies readonly Bar[];

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly mass: Mass;
}

/** The usual bar where plates are in this unit. */
export function usualBar(unit: Unit): Bar {
  return unit === 'kg' ? bars[0] : bars[2];
}
