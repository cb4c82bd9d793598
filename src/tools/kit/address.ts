import type { Words } from './form-reading.ts';

/** Longer than any honest value: a full sleeve of plates has up to 69 characters. */
const LONGEST = 100;

/** What a form says as the part of an address after the path. */
export function toQuery(words: Words): string {
  const compact = Object.entries(words).map(([name, text]): [string, string] => [
    name,
    text.replaceAll(/\s+/g, ''),
  ]);
  return `?${new URLSearchParams(compact).toString()}`;
}

/**
 * Fills a form from an address. A text field takes what it is given, for its reader to judge;
 * buttons and lists take only what they offer. What is too long is cut, and ends in a mark that no
 * reader takes: a part of it could mean something else.
 */
export function fillForm(form: HTMLFormElement, given: URLSearchParams): void {
  for (const [name, text] of given) {
    const control = form.elements.namedItem(name);
    const value = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    if (control instanceof HTMLSelectElement) {
      if ([...control.options].some((option) => option.value === value)) control.value = value;
    } else if (control instanceof HTMLInputElement || control instanceof RadioNodeList) {
      control.value = value;
    }
  }
}
