import { formatMass, type Unit } from './mass.ts';
import type { Plate } from './plates.ts';
import type { WarmUpSet } from '../warm-up/warm-up.ts';

/** The plates of one side in words: "25 + 15", or that there are none. */
export function sideInWords(side: readonly Plate[]): string {
  return side.length > 0 ? side.map(({ number }) => number).join(' + ') : 'empty bar';
}

/** A set of a warm-up in words: "40 kg × 6", or that it is the work set. */
export function setInWords({ total, reps }: WarmUpSet, unit: Unit): string {
  return `${formatMass(total, unit)}${reps === undefined ? ', work set' : `\u00a0×\u00a0${reps}`}`;
}

/** What a set of a warm-up has on each side, and what changes for it. */
export function sideChangeInWords({ side, removed, added }: WarmUpSet): string {
  if (removed.length > 0)
    return `${sideInWords(side)} (swap ${sideInWords(removed)} for ${sideInWords(added)})`;
  if (added.length === 0 || added.length === side.length) return sideInWords(side);
  return `${sideInWords(side)} (add ${sideInWords(added)})`;
}
