import type { Unit } from '../load/mass.ts';

/** Longer than any honest value: a full sleeve of plates has up to 69 characters. */
const LONGEST = 100;

/**
 * Fills a form from an address. A text field takes what it is given, for its reader to judge;
 * buttons and lists take only what they offer. What is too long counts as nothing: a part of it
 * could mean something else.
 */
export function fillForm(form: HTMLFormElement, search: string): void {
  const given = new URLSearchParams(search);
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    const text = given.get(control.name);
    if (text === null) continue;
    const value = text.length > LONGEST ? '' : text;
    if (control instanceof HTMLSelectElement) {
      if ([...control.options].some((option) => option.value === value)) control.value = value;
    } else if (control.type === 'radio')
      control.checked = control.value === value || control.checked;
    else control.value = value;
  }
}

/**
 * A form as the part of an address after the path, each load with its unit. What is as usual is
 * left out.
 */
export function toQuery(form: HTMLFormElement, unit: Unit): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    const compact = value.replaceAll(/\s+/g, '');
    const control = form.elements.namedItem(name);
    const isUsual =
      control instanceof HTMLInputElement && control.value === control.dataset['usual'];
    if (isUsual) continue;
    const isBareLoad =
      control instanceof HTMLInputElement && 'kg' in control.dataset && /\d[.,]?$/.test(compact);
    fields.append(name, isBareLoad ? compact + unit : compact);
  }
  return `?${fields.toString()}`;
}
