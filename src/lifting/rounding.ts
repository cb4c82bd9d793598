import { type Mass, massOf, type Unit } from './mass.ts';

/** What two of the smallest common plates add: 1.25 kg or 2.5 lb a side. */
const STEPS = { kg: massOf(2.5, 'kg'), lb: massOf(5, 'lb') };

/** The nearest load that most gyms can put on a bar, and one step at least. A half is rounded down. */
export function roundToStep(mass: Mass, unit: Unit): Mass {
  const step = STEPS[unit];
  return Math.max(step, Math.ceil(mass / step - 0.5) * step);
}
