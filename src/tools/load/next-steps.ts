import type { NextStep } from '../kit/next.ts';
import { formatMass, type Unit } from '../kit/mass.ts';
import type { Load } from '../kit/read-load.ts';
import type { LoadedBar } from './load-bar.ts';

/** A load on a bar, with the plates that make it. */
export type BarLoad = Load & Pick<LoadedBar, 'side'>;

/** To the plates of a load. */
export function loadIt({ mass, unit }: Load, plates: Unit = unit): NextStep {
  const load = formatMass(mass, unit);
  return { text: `Load ${load}`, tool: 'plates', words: { load, unit: plates } };
}

/** To the sets before a load; there are none before the bar alone. */
export function warmUpTo(
  { mass, unit, side }: BarLoad,
  plates: Unit = unit,
  text = 'Warm up to it',
): NextStep[] {
  if (side.length === 0) return [];
  return [{ text, tool: 'warm-up', words: { load: formatMass(mass, unit), unit: plates } }];
}
