import type { NextStep } from '../kit/next.ts';
import { formatMass } from '../kit/mass.ts';
import type { Unit } from '../kit/mass.ts';
import type { Load } from '../kit/read-load.ts';

/** To the plates of a load. */
export function loadIt(load: Load, plates: Unit = load.unit): NextStep {
  const written = formatMass(load.mass, load.unit);
  return { text: `Load ${written}`, tool: 'plates', words: { load: written, unit: plates } };
}

/** To the sets before a load. */
export function warmUpTo(load: Load, plates: Unit = load.unit, text = 'Warm up to it'): NextStep {
  return { text, tool: 'warm-up', words: { load: formatMass(load.mass, load.unit), unit: plates } };
}
