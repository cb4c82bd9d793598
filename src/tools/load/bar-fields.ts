import { bars } from './bars.ts';
import type { Mass } from './mass.ts';
import { readLoad } from './read-load.ts';
import type { Unit } from './mass.ts';
import { readField } from '../kit/fields.ts';

/** Reads the bar that is chosen; the field for a bar of one's own shows where that is the choice. */
export function readBar(form: HTMLFormElement, unit: Unit): Mass | undefined {
  const choice = new FormData(form).get('bar');
  const own = form.elements.namedItem('own');
  if (!(own instanceof HTMLInputElement)) return undefined;
  const place = own.closest<HTMLElement>('.tool-field');
  const isOwn = choice === 'own';
  if (place) place.hidden = !isOwn;
  if (!isOwn) return bars.find(({ id }) => id === choice)?.mass;
  return readField(own, (text) => readLoad(text, unit))?.mass;
}

/** Chooses the usual bar of a unit where that of the other is chosen. */
export function switchBar(form: HTMLFormElement, unit: Unit): void {
  const chosen = new FormData(form).get('bar');
  const [from, to] = unit === 'lb' ? ['20kg', '45lb'] : ['45lb', '20kg'];
  if (chosen !== from) return;
  const bar = form.querySelector<HTMLInputElement>(`[name=bar][value="${to}"]`);
  if (bar) bar.checked = true;
}
