import { isFault, type Reading } from './reading.ts';

let made = 0;

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

/** Says beside a field what to write instead, tied to the field; an empty text takes it back. */
export function tellFault(field: HTMLInputElement, fault: string): void {
  const place = field.closest('.tool-field')?.querySelector('.tool-fault');
  // A fault that is still there is not announced again.
  if (!place || place.textContent === fault) return;
  place.textContent = fault;
  if (fault) {
    place.id ||= `fault-${++made}`;
    field.closest('details')?.setAttribute('open', '');
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', place.id);
  } else {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
}
