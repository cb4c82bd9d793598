import { fillForm } from './address.ts';
import type { Words } from './form-reading.ts';
import { whilePressed } from './held.ts';
import { formatMass, type Unit, units } from './mass.ts';
import { keepUnit, keptUnit, onUnitKept } from './memory.ts';
import { nextLinks, type ToolPages } from './next.ts';
import { type Direction, type LoadSteps, stepLoad, stepReps, usualSteps } from './steps.ts';
import { type Answer, isTyped, Tool } from './tool.ts';
import { update } from './update.ts';
import { namedUnit, showIn, tidied, type Written } from './written-loads.ts';

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 1, ArrowDown: -1 };

/** A tool with fields for loads, in the unit that the reader chooses for all tools, and − and + beside them. */
export abstract class LoadTool extends Tool {
  /** What was written in the fields for loads; a field that is not in it shows its example. */
  readonly #written = new Map<HTMLInputElement, Written>();
  /** The unit that the fields are in: the build writes them in kilograms. */
  #unit: Unit = 'kg';
  #stopListening: (() => void) | undefined;

  /** How − and + change the load. */
  protected readonly loadSteps: LoadSteps = usualSteps;

  /** What the form says of what is not a load, now that another unit is chosen. */
  protected unitSwitched?(words: Words): Words;

  override connectedCallback(): void {
    super.connectedCallback();
    const { form } = this;
    form.addEventListener('keydown', (event) => {
      const { key, target } = event;
      const direction = ARROWS[key];
      if (!direction || !isTyped(target) || !partOf(target, '.tool-step')) return;
      this.#step(target, direction);
      event.preventDefault();
    });
    whilePressed(form, '.tool-step', (button) => this.#step(fieldOf(button), directionOf(button)));
    form.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-load]');
      if (button) this.#write(fieldOf(button), button.dataset['load'] ?? '');
    });
    form.addEventListener('input', ({ target }) => {
      if (!isTyped(target)) return;
      this.#note(target);
      tellRounding(target, undefined);
    });
    this.#stopListening = onUnitKept((unit) => {
      fillForm(form, new URLSearchParams({ unit }));
      this.#showLoads();
      this.refresh();
    });
  }

  disconnectedCallback(): void {
    this.#stopListening?.();
  }

  protected override changed(field: EventTarget | null): void {
    // It tells this tool as well.
    if (field instanceof HTMLInputElement && field.name === 'unit') keepUnit(this.unit);
    else super.changed(field);
  }

  protected override put(answer: Answer): void {
    super.put(answer);
    for (const button of this.form.querySelectorAll<HTMLElement>('.tool-step')) {
      this.#showStep(button);
    }
    const led = this.querySelector<HTMLElement>('.tool-next');
    if (!led || !answer.next) return;
    const pages = JSON.parse(led.dataset['pages'] ?? '{}') as ToolPages;
    update(led, nextLinks(answer.next, pages, this.carried));
  }

  /** Writes into the form, as if a reader had. */
  protected write(words: Words): void {
    fillForm(this.form, new URLSearchParams(words));
    for (const field of this.#loadFields.filter(({ name }) => name in words)) this.#note(field);
  }

  /** What the forms that it leads on to are to say besides. */
  protected get carried(): Words {
    return {};
  }

  protected get unit(): Unit {
    return this.words['unit'] === 'lb' ? 'lb' : 'kg';
  }

  get #loadFields(): HTMLInputElement[] {
    return [...this.form.querySelectorAll('input')].filter(isLoad);
  }

  /** The unit of the address, of the first load in it, or the kept one; then what the address says. */
  protected override fill(given: URLSearchParams): void {
    for (const field of this.#loadFields) {
      // Browsers write into a form what it held before the page was left.
      if (field.value !== field.defaultValue) this.#note(field);
    }
    const named = this.#loadFields.map(({ name }) => namedUnit(given.get(name) ?? ''));
    const unit =
      units.find((each) => each === given.get('unit')) ?? named.find(Boolean) ?? keptUnit();
    if (unit) fillForm(this.form, new URLSearchParams({ unit }));
    this.#showLoads();
    super.fill(given);
    for (const field of this.#loadFields.filter(({ name }) => given.has(name))) {
      field.value = tidied(field.value, this.unit);
      this.#note(field);
    }
  }

  /** Shows each load in the unit that is chosen: as it was written, or the example. */
  #showLoads(): void {
    const { unit } = this;
    for (const field of this.#loadFields) {
      const written = this.#written.get(field);
      const example = { text: field.dataset[unit] ?? '', roundedFrom: undefined };
      const { text, roundedFrom } = written
        ? showIn(written, unit, 'loadable' in field.dataset)
        : example;
      if (field.value !== text) field.value = text;
      tellRounding(field, roundedFrom);
    }
    if (unit === this.#unit) return;
    this.#unit = unit;
    fillForm(this.form, new URLSearchParams(this.unitSwitched?.(this.words)));
  }

  /** Takes a field one step up or down, unless that is its end. */
  #step(field: HTMLInputElement, direction: Direction): boolean {
    const text = this.#stepped(field, direction);
    if (text === undefined) return false;
    this.#write(field, text);
    return true;
  }

  #stepped(field: HTMLInputElement, direction: Direction): string | undefined {
    const { words, unit, loadSteps: steps } = this;
    if (!isLoad(field)) return stepReps(field.value, direction, field.defaultValue);
    const example = field.dataset[unit] ?? '';
    return stepLoad(field.value, direction, { words, unit, example, steps });
  }

  /** Says at a − or a + by how much, and whether that is its end. */
  #showStep(button: HTMLElement): void {
    const [field, direction] = [fieldOf(button), directionOf(button)];
    const isEnd = this.#stepped(field, direction) === undefined;
    if (isEnd) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
    if (!isLoad(field)) return;
    const by = formatMass(this.loadSteps.by(this.words, this.unit), this.unit);
    button.setAttribute('aria-label', `${by} ${direction > 0 ? 'more' : 'less'}`);
  }

  /** Writes into a field as a reader would, and answers at once. */
  #write(field: HTMLInputElement, text: string): void {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    this.refresh();
  }

  /** Takes note of a load as it is written in its field. */
  #note(field: HTMLInputElement): void {
    if (isLoad(field)) this.#written.set(field, { text: field.value, unit: this.unit });
  }
}

function isLoad({ dataset }: HTMLInputElement): boolean {
  return 'kg' in dataset;
}

/** A part of what stands around a field, or around a button of it. */
function partOf(field: HTMLElement, selector: string): Element | null | undefined {
  return field.closest('.tool-field')?.querySelector(selector);
}

function fieldOf(button: HTMLElement): HTMLInputElement {
  const field = partOf(button, 'input');
  if (!(field instanceof HTMLInputElement)) throw new Error('The button has no field.');
  return field;
}

function directionOf({ dataset }: HTMLElement): Direction {
  return dataset['step'] === '1' ? 1 : -1;
}

/** Says under a field what its load was rounded from, if anything. */
function tellRounding(field: HTMLInputElement, from: string | undefined): void {
  const note = partOf(field, '.tool-note');
  if (note) note.textContent = from ? `Rounded from ${from}.` : '';
}
