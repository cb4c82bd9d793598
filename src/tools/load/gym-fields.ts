import { type Gym, pairsOf, type Stock } from './gym.ts';
import type { Unit } from './mass.ts';
import { platesIn } from './plates.ts';
import { readCount } from './read-count.ts';
import { readField, tellFault } from '../kit/fields.ts';

/** Offers the counts of one unit's plates; those of the other are out of the form. */
export function showGym(form: HTMLFormElement, unit: Unit): void {
  for (const group of form.querySelectorAll<HTMLElement>('.tool-counts')) {
    const isShown = group.dataset['unit'] === unit;
    group.hidden = !isShown;
    for (const field of group.querySelectorAll('input')) field.disabled = !isShown;
  }
}

/** Reads the plates of the gym. A fault is told at its field, or at the first where there are no plates. */
export function readGym(form: HTMLFormElement, unit: Unit): Gym | undefined {
  const read = platesIn[unit].map((plate) => {
    const field = fieldFor(form, unit + plate.number);
    return { plate, field, count: field && readField(field, readCount) };
  });
  const gym = read.flatMap(({ plate, count }): Stock[] =>
    count === undefined ? [] : [{ plate, count }],
  );
  const isWhole = gym.length === read.length;
  const isBare = isWhole && gym.every((stock) => pairsOf(stock) === 0);
  const [first] = read;
  if (isBare && first?.field) {
    tellFault(first.field, 'There is no pair of plates. Write 2 or more of one kind.');
  }
  if (!isWhole || isBare) form.querySelector('.tool-gym')?.setAttribute('open', '');
  return isWhole && !isBare ? gym : undefined;
}

function fieldFor(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : undefined;
}
