import { h, type PlainElement } from '../../view.ts';
import type { Plate } from './gym.ts';

/** The plates of one side in words: "25 + 15", or that there are none. */
export function sideInWords(side: readonly Plate[]): string {
  return side.length > 0 ? side.map(({ number }) => number).join(' + ') : 'empty bar';
}

/** A loaded bar as small as a line of a table has room for: its plates in words, which its style draws. */
export function loadedBar(side: readonly Plate[]): PlainElement {
  return h('span', { class: 'bar' }, ...platesInWords(side, onBar));
}

/** A loaded bar in the one scale that all bars on the page of a tool have. */
export function largeBar(side: readonly Plate[], plate: DrawPlate = onBar): PlainElement {
  return h('span', { class: 'bar bar-large' }, ...platesInWords(side, plate));
}

/** The class that gives a plate its colors and its size: "kg2_5". */
export function plateClass({ unit, number }: Plate): string {
  return unit + number.replace('.', '_');
}

/** What stands for a plate of a side. */
type DrawPlate = (plate: Plate, place: number) => PlainElement;

function onBar(plate: Plate): PlainElement {
  return h('span', { class: plateClass(plate) }, plate.number);
}

function platesInWords(
  side: readonly Plate[],
  draw: DrawPlate,
): readonly (PlainElement | string)[] {
  if (side.length === 0) return [sideInWords(side)];
  return side.flatMap((plate, place) => [...(place > 0 ? [' + '] : []), draw(plate, place)]);
}
