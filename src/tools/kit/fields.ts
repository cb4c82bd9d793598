import { isFault, type Reading } from './reading.ts';

let made = 0;

/** What is to be said, by the place to say it in. */
const toSay = new Map<Element, string>();

/**
 * Reads a field and says beside it what is wrong, if anything: tied to the field, and announced.
 *
 * @returns the value, or `undefined` where there is none.
 */
export function readField<Value>(
  field: HTMLInputElement,
  read: (text: string) => Reading<Value>,
): Value | undefined {
  const reading = read(field.value);
  tellFault(field, isFault(reading) ? reading.fault : '');
  return isFault(reading) ? undefined : reading.value;
}

/**
 * Says beside a field what is wrong; an empty text takes it back. The last word of a turn counts, so
 * that a fault which is still there is not announced again.
 */
export function tellFault(field: HTMLInputElement, fault: string): void {
  const place = field.closest('.tool-field')?.querySelector('.tool-fault');
  if (!place) return;
  if (toSay.size === 0) queueMicrotask(say);
  toSay.set(place, fault);
  if (fault) {
    place.id ||= `fault-${++made}`;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', place.id);
  } else {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
}

function say(): void {
  for (const [place, fault] of toSay) {
    if (place.textContent !== fault) place.textContent = fault;
  }
  toSay.clear();
}
