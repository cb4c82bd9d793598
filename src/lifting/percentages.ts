import type { Mass, Unit } from './mass.ts';
import { roundToStep } from './rounding.ts';

/** Shares of a one-rep max that programs ask for. */
export const shares = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6] as const;

/** A share of a one-rep max as a load that can be put on a bar. */
export function loadAtShare(oneRepMax: Mass, share: number, unit: Unit): Mass {
  return roundToStep(oneRepMax * share, unit);
}
