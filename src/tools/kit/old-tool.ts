import { formatMass, otherUnit, type Unit, units } from '../load/mass.ts';
import { isFault, type Reading } from './reading.ts';
import { type Load, readLoad } from '../load/read-load.ts';
import { roundToStep } from '../load/rounding.ts';
import { fillForm, toQuery } from './old-address.ts';
import { readField } from './fields.ts';
import { keepUnit, keptUnit } from './unit-memory.ts';

/** How long a reader pauses before the result changes and is spoken, in milliseconds. */
const PAUSE = 300;

/**
 * A tool in a page. What it needs stands in its template, so that nothing dead shows without a script;
 * coming to life, it takes the place of the table for common values. Its state is its form.
 */
export abstract class Tool extends HTMLElement {
  #form: HTMLFormElement | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Shows what the form says now. Called when it changes, and once at the start. */
  protected abstract update(): void;

  connectedCallback(): void {
    const template = this.querySelector('template');
    if (!template) return;
    template.replaceWith(template.content.cloneNode(true));
    this.querySelector<HTMLElement>('.tool-common')?.setAttribute('hidden', '');
    const form = this.find('form', HTMLFormElement);
    this.#form = form;
    this.prepare?.();
    this.#fill(this.isAtHome ? location.search : '');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.refresh();
    });
    form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#pause);
      if (isTyped(target))
        this.#pause = setTimeout(() => {
          this.refresh();
        }, PAUSE);
      else this.refresh();
    });
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'unit') this.#switchUnit();
      this.refresh();
    });
    this.#show();
  }

  /** Makes what the form needs before it is filled; most tools need nothing. */
  protected prepare?(): void;

  /** Called when a unit is chosen, by the reader or before the rest of an address is filled in. */
  protected unitSwitched?(): void;

  /** Shows the result, and keeps the state in the address where the page is the tool's own. */
  protected refresh(): void {
    clearTimeout(this.#pause);
    this.#show();
    if (this.isAtHome)
      history.replaceState(null, '', location.pathname + toQuery(this.form, this.unit));
  }

  protected get form(): HTMLFormElement {
    if (!this.#form) throw new Error('The tool is not in a page yet.');
    return this.#form;
  }

  protected get unit(): Unit {
    return this.form.querySelector<HTMLInputElement>('[name=unit][value=lb]')?.checked
      ? 'lb'
      : 'kg';
  }

  protected find<E extends Element>(selector: string, type: new () => E): E {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`The tool has no ${selector}.`);
    return element;
  }

  protected field(name: string): HTMLInputElement {
    return this.find(`[name=${name}]`, HTMLInputElement);
  }

  /** Reads a field and tells its fault, if it has one. */
  protected read<Value>(name: string, reader: (text: string) => Reading<Value>): Value | undefined {
    return readField(this.field(name), reader);
  }

  protected readLoad(name: string): Load | undefined {
    return this.read(name, (text) => readLoad(text, this.unit));
  }

  /** Whether this is the tool's own page. */
  protected get isAtHome(): boolean {
    return this.dataset['home'] === location.pathname;
  }

  /** The unit of the address, of the first load in it, or the kept one; then what the address says. */
  #fill(search: string): void {
    const given = new URLSearchParams(search);
    const written = [...this.#loadFields].map(({ name }) => loadUnit(given.get(name) ?? ''));
    const unit =
      units.find((each) => each === given.get('unit')) ??
      written.find(Boolean) ??
      keptUnit() ??
      'kg';
    const choice = this.form.querySelector<HTMLInputElement>(`[name=unit][value=${unit}]`);
    if (choice) choice.checked = true;
    this.unitSwitched?.();
    for (const field of this.#loadFields) field.value = field.dataset[unit] ?? '';
    fillForm(this.form, search);
    for (const field of this.#loadFields) {
      const reading = readLoad(field.value, unit);
      if (!isFault(reading)) field.value = formatMass(reading.value.mass, reading.value.unit);
    }
  }

  get #loadFields(): NodeListOf<HTMLInputElement> {
    return this.form.querySelectorAll<HTMLInputElement>('[data-kg][data-lb]');
  }

  #show(): void {
    this.update();
    const link = this.querySelector('.tool-link a');
    link?.setAttribute('href', `${this.dataset['home'] ?? ''}${toQuery(this.form, this.unit)}`);
  }

  /** Loads are turned into ones that can be loaded in the other unit; untouched examples into its own. */
  #switchUnit(): void {
    const { unit } = this;
    keepUnit(unit);
    for (const field of this.#loadFields) {
      const [written, example] = [field.value, field.dataset[otherUnit(unit)] ?? ''].map((text) =>
        readLoad(text, otherUnit(unit)),
      );
      if (!written || isFault(written) || written.value.unit === unit) continue;
      const isExample = example && !isFault(example) && example.value.mass === written.value.mass;
      const turned = formatMass(roundToStep(written.value.mass, unit), unit);
      field.value = (isExample && field.dataset[unit]) || turned;
    }
    this.unitSwitched?.();
  }
}

/** The unit that a load is written in, if it says one. */
function loadUnit(text: string): Unit | undefined {
  const [inKilograms, inPounds] = units.map((unit) => readLoad(text, unit));
  if (!inKilograms || !inPounds || isFault(inKilograms) || isFault(inPounds)) return undefined;
  return inKilograms.value.unit === inPounds.value.unit ? inKilograms.value.unit : undefined;
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}
