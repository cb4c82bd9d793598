import { type Mass, massOf, type Unit } from './mass.ts';
import type { Load } from './read-load.ts';

/** What two of the smallest common plates add: 1.25 kg or 2.5 lb a side. */
const STEPS = { kg: massOf(2.5, 'kg'), lb: massOf(5, 'lb') };

/** The nearest load that most gyms can put on a bar, and one step at least. A half is rounded down. */
export function roundToStep(mass: Mass, unit: Unit): Mass {
  const step = STEPS[unit];
  return Math.max(step, Math.ceil(mass / step - 0.5) * step);
}

/** Rounds what was estimated from a set to what can be loaded. What was lifted stays as it is. */
export function roundEstimate(mass: Mass, { mass: lifted, unit }: Load): Mass {
  return mass === lifted ? lifted : roundToStep(mass, unit);
}
