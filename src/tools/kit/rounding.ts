import { type Mass, massOf, type Unit } from './mass.ts';
import type { Load } from './read-load.ts';

/** What two of the smallest common plates add: 1.25 kg or 2.5 lb a side. */
const STEPS = { kg: massOf(2.5, 'kg'), lb: massOf(5, 'lb') };

/** With fewer steps in its load a set has formulas that lie less than one apart, at six reps. */
const FEWEST_STEPS = 16;

/** What a load goes up and down by in most gyms. */
export function stepOf(unit: Unit): Mass {
  return STEPS[unit];
}

/** The nearest load that most gyms can put on a bar, and one step at least. A half is rounded down. */
export function roundToStep(mass: Mass, unit: Unit): Mass {
  return roundTo(STEPS[unit], mass);
}

/**
 * The step that estimates from a set are rounded to: one that can be loaded, or a tenth or a
 * hundredth of the unit where a larger one would hide how far the formulas lie apart.
 */
export function stepFor({ mass, unit }: Load): Mass {
  const large = [STEPS[unit], massOf(0.1, unit)];
  return large.find((step) => mass >= FEWEST_STEPS * step) ?? massOf(0.01, unit);
}

/** Rounds what was estimated from a set to its step. What was lifted stays as it is. */
export function roundEstimate(mass: Mass, set: Load): Mass {
  return mass === set.mass ? mass : roundTo(stepFor(set), mass);
}

function roundTo(step: Mass, mass: Mass): Mass {
  return Math.max(step, Math.ceil(mass / step - 0.5) * step);
}
