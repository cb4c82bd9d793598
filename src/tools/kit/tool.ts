import { formatMass, otherUnit, type Unit, units } from '../load/mass.ts';
import { isFault } from './reading.ts';
import { readLoad } from '../load/read-load.ts';
import { roundToStep } from '../load/rounding.ts';
import { fillForm, toQuery } from './address.ts';
import type { Words } from './form-reading.ts';
import { keepUnit, keptUnit } from './unit-memory.ts';
import { update } from './update.ts';
import type { View } from '../../view.ts';

/** How long a reader pauses before the result changes and is spoken, in milliseconds. */
const PAUSE = 300;

/** What a tool makes of the words in its form. */
export interface Answer {
  /** What to write instead, by the name of the field that it stands beside. */
  readonly faults: Words;
  /** What stands in the places of the page that have these names. One that is not known stays as it was. */
  readonly places: Readonly<Record<string, View | undefined>>;
}

/**
 * A tool in a page. Its state is its form. The build wrote the form and the answer to its examples;
 * the same pure function answers whatever else a reader, an address or a kept unit says.
 */
export abstract class Tool extends HTMLElement {
  #pause: ReturnType<typeof setTimeout> | undefined;

  protected abstract answer(words: Words): Answer;

  connectedCallback(): void {
    const { form } = this;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.refresh();
    });
    form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#pause);
      const isTyped = target instanceof HTMLInputElement && target.type === 'text';
      this.#pause = setTimeout(
        () => {
          this.refresh();
        },
        isTyped ? PAUSE : 0,
      );
    });
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'unit') {
        keepUnit(this.unit);
        this.#turnLoads();
      }
      this.refresh();
    });
    this.#fill(new URLSearchParams(this.isAtHome ? location.search : ''));
    this.show();
  }

  /** Shows the answer, and keeps the state in the address where the page is the tool's own. */
  protected refresh(): void {
    clearTimeout(this.#pause);
    this.show();
    if (this.isAtHome) history.replaceState(null, '', location.pathname + toQuery(this.words));
  }

  protected show(): void {
    const { faults, places } = this.answer(this.words);
    for (const field of this.form.querySelectorAll<HTMLInputElement>('.tool-field input')) {
      tellFault(field, faults[field.name] ?? '');
    }
    for (const [name, view] of Object.entries(places)) {
      const place = this.querySelector(`[data-place=${name}]`);
      if (place && view !== undefined) update(place, view);
    }
    const link = this.querySelector('.tool-link a');
    link?.setAttribute('href', `${this.dataset['home'] ?? ''}${toQuery(this.words)}`);
  }

  protected get form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('The tool has no form.');
    return form;
  }

  protected get words(): Words {
    return Object.fromEntries(new FormData(this.form)) as Words;
  }

  protected get unit(): Unit {
    return this.words['unit'] === 'lb' ? 'lb' : 'kg';
  }

  /** Whether this is the tool's own page. */
  protected get isAtHome(): boolean {
    return this.dataset['home'] === location.pathname;
  }

  get #loadFields(): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>('[data-kg]')];
  }

  /** The unit of the address, of the first load in it, or the kept one; then what the address says. */
  #fill(given: URLSearchParams): void {
    const written = this.#loadFields.map(({ name }) => writtenUnit(given.get(name) ?? ''));
    const unit =
      units.find((each) => each === given.get('unit')) ?? written.find(Boolean) ?? keptUnit();
    if (unit && unit !== this.unit) {
      fillForm(this.form, new URLSearchParams({ unit }));
      this.#turnLoads();
    }
    fillForm(this.form, given);
    for (const field of this.#loadFields) {
      const reading = readLoad(field.value, this.unit);
      if (!isFault(reading)) field.value = formatMass(reading.value.mass, reading.value.unit);
    }
  }

  /** Loads are turned into ones that can be loaded in the other unit; untouched examples into its own. */
  #turnLoads(): void {
    const { unit } = this;
    for (const field of this.#loadFields) {
      const reading = readLoad(field.value, otherUnit(unit));
      if (isFault(reading) || reading.value.unit === unit) continue;
      field.value =
        field.value === field.dataset[otherUnit(unit)]
          ? (field.dataset[unit] ?? '')
          : formatMass(roundToStep(reading.value.mass, unit), unit);
    }
  }
}

/** The unit that a load is written in, if it says one. */
function writtenUnit(text: string): Unit | undefined {
  return units.find((unit) => {
    const reading = readLoad(text, otherUnit(unit));
    return !isFault(reading) && reading.value.unit === unit;
  });
}

let told = 0;

/** Says beside a field what to write instead, tied to the field; an empty text takes it back. */
function tellFault(field: HTMLInputElement, fault: string): void {
  const place = field.closest('.tool-field')?.querySelector('.tool-fault');
  // A fault that is still there is not announced again.
  if (!place || place.textContent === fault) return;
  place.textContent = fault;
  place.id ||= `fault-${++told}`;
  if (fault) {
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', place.id);
  } else {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
}
