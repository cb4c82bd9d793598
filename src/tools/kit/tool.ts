import type { View } from '../../view.ts';
import { formatMass, type Unit, units } from './mass.ts';
import { fillForm, toQuery } from './address.ts';
import { tellFault } from './fields.ts';
import type { Words } from './form-reading.ts';
import { whilePressed } from './held.ts';
import { keepUnit, keptUnit, onUnitKept } from './memory.ts';
import { nextLinks, type NextStep, type ToolPages } from './next.ts';
import { type Direction, stepLoad, stepReps, usualSteps, type LoadSteps } from './steps.ts';
import { update } from './update.ts';
import { namedUnit, showIn, tidied, type Written } from './written-loads.ts';

/** How long a reader pauses before what was typed counts, in milliseconds. */
const PAUSE = 300;

/** How long nothing changes before the change is spoken, in milliseconds. */
const BEFORE_SPEAKING = 1000;

/** Safari allows 100 changes of the address in 30 seconds, and throws at the next. */
const BETWEEN_ADDRESSES = 500;

const ARROWS = new Map<string, Direction>([
  ['ArrowUp', 1],
  ['ArrowDown', -1],
]);

/** What a tool makes of the words in its form. */
export interface Answer {
  /** What to write instead, by the name of the field that it stands beside. */
  readonly faults: Words;
  /** What stands in the places of the page that have these names. One that is not known stays as it was. */
  readonly places: Readonly<Record<string, View | undefined>>;
  /** What it leads on to; what is not known stays as it was. */
  readonly next?: readonly NextStep[];
}

/**
 * A tool in a page. Its state is its form. The build wrote the form and the answer to its examples;
 * the same pure function answers whatever else a reader, an address or a kept unit says.
 */
export abstract class Tool extends HTMLElement {
  /** What was written in the fields for loads; a field that is not in it shows its example. */
  readonly #written = new Map<HTMLInputElement, Written>();
  readonly #timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  /** The unit that the fields are in: the build writes them in kilograms. */
  #unit: Unit = 'kg';
  #spoken: readonly string[] = [];
  /** When the address was changed last, in milliseconds since the page began. */
  #keptAt = -BETWEEN_ADDRESSES;
  #stopListening: (() => void) | undefined;

  protected abstract answer(words: Words): Answer;

  /** What an address says, where those of the past say it in another way. */
  protected given?(address: URLSearchParams): URLSearchParams;

  /** How − and + change the load. */
  protected readonly loadSteps: LoadSteps = usualSteps;

  /** What the form says of what is not a load, now that another unit is chosen. */
  protected unitSwitched?(words: Words): Words;

  connectedCallback(): void {
    const { form } = this;
    this.#spoken = this.#wordsToSpeak();
    const given = new URLSearchParams(this.isAtHome ? location.search : '');
    this.fill(this.given?.(given) ?? given);
    this.show();
    form.addEventListener('keydown', (event) => {
      const { key, target } = event;
      if (!isTyped(target)) return;
      const direction = ARROWS.get(key);
      if (direction && partOf(target, '.tool-step')) this.#step(target, direction);
      // Without a button to send it, a form of several fields does nothing of itself.
      else if (key === 'Enter') form.requestSubmit();
      else return;
      event.preventDefault();
    });
    whilePressed(form, '.tool-step', (button) => this.#step(fieldOf(button), directionOf(button)));
    form.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-load]');
      if (button) this.#write(fieldOf(button), button.dataset['load'] ?? '');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.refresh();
      form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    });
    form.addEventListener('input', ({ target }) => {
      if (!isTyped(target)) return;
      this.#note(target);
      tellRounding(target, undefined);
      this.#settle();
    });
    form.addEventListener('change', ({ target }) => {
      // It tells this tool as well.
      if (target instanceof HTMLInputElement && target.name === 'unit') keepUnit(this.unit);
      // Shown at once, a fault would move a button away between its press, which ends the typing, and
      // its release.
      else if (isTyped(target)) this.#settle();
      else this.refresh();
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

  /** Shows the answer, speaks what changed of it, and keeps the state in the address where the page is the tool's own. */
  protected refresh(): void {
    clearTimeout(this.#timers.get('settle'));
    this.show();
    this.#later('speak', BEFORE_SPEAKING, () => {
      this.#speak();
    });
    if (!this.isAtHome) return;
    // The first change at once: a reader who reloads right after a tap finds it.
    this.#later('keep', this.#keptAt + BETWEEN_ADDRESSES - performance.now(), () => {
      this.#keptAt = performance.now();
      history.replaceState(this.addressState, '', location.pathname + toQuery(this.words));
    });
  }

  protected show(): void {
    const { faults, places, next } = this.answer(this.words);
    for (const field of this.form.querySelectorAll<HTMLInputElement>('.tool-field input')) {
      tellFault(field, faults[field.name] ?? '');
    }
    const fault = Object.values(faults).join(' ');
    for (const part of this.querySelectorAll<HTMLElement>('.tool-shown, .tool-result')) {
      // What was answered last is not the answer to what is written now: it is there for no one to use.
      part.inert = Boolean(fault);
      part.dataset['fault'] = fault;
    }
    for (const [name, view] of Object.entries(places)) {
      const place = this.querySelector(`[data-place=${name}]`);
      if (place && view !== undefined) update(place, view);
    }
    for (const button of this.form.querySelectorAll<HTMLElement>('.tool-step')) {
      this.#showStep(button);
    }
    const led = this.querySelector<HTMLElement>('.tool-next');
    if (led && next) {
      const pages = JSON.parse(led.dataset['pages'] ?? '{}') as ToolPages;
      update(led, nextLinks(next, pages, this.carried));
    }
    const link = this.querySelector('.tool-link a');
    link?.setAttribute('href', `${this.dataset['home'] ?? ''}${toQuery(this.words)}`);
  }

  /** Writes into the form, as if a reader had. */
  protected write(words: Words): void {
    fillForm(this.form, new URLSearchParams(words));
    for (const field of this.#loadFields.filter(({ name }) => name in words)) this.#note(field);
  }

  protected get form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('The tool has no form.');
    return form;
  }

  /** What the form says, but for what is as usual. */
  protected get words(): Words {
    const usual = [...this.form.querySelectorAll<HTMLInputElement>('[data-usual]')]
      .filter(({ value, dataset }) => value === dataset['usual'])
      .map(({ name }) => name);
    const said = [...new FormData(this.form)].filter(([name]) => !usual.includes(name));
    return Object.fromEntries(said) as Words;
  }

  /** What the forms that it leads on to are to say besides. */
  protected get carried(): Words {
    return {};
  }

  /** What the browser is to remember with the address. */
  protected get addressState(): unknown {
    return null;
  }

  protected get unit(): Unit {
    return this.words['unit'] === 'lb' ? 'lb' : 'kg';
  }

  /** Whether this is the tool's own page. */
  protected get isAtHome(): boolean {
    return this.dataset['home'] === location.pathname.replace(/index\.html$/, '');
  }

  get #loadFields(): HTMLInputElement[] {
    return [...this.form.querySelectorAll('input')].filter(isLoad);
  }

  /** The unit of the address, of the first load in it, or the kept one; then what the address says. */
  protected fill(given: URLSearchParams): void {
    for (const field of this.#loadFields) {
      // Browsers write into a form what it held before the page was left.
      if (field.value !== field.defaultValue)
        this.#written.set(field, { text: field.value, unit: this.unit });
    }
    const named = this.#loadFields.map(({ name }) => namedUnit(given.get(name) ?? ''));
    const unit =
      units.find((each) => each === given.get('unit')) ?? named.find(Boolean) ?? keptUnit();
    if (unit) fillForm(this.form, new URLSearchParams({ unit }));
    this.#showLoads();
    fillForm(this.form, given);
    for (const field of this.#loadFields.filter(({ name }) => given.has(name))) {
      field.value = tidied(field.value, this.unit);
      this.#written.set(field, { text: field.value, unit: this.unit });
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
    if (text !== undefined) this.#write(field, text);
    return text !== undefined;
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

  /** What an ear needs: what is wrong, or the answer. */
  #wordsToSpeak(): string[] {
    const fault = this.querySelector<HTMLElement>('.tool-shown')?.dataset['fault'];
    if (fault) return [fault];
    return [...this.querySelectorAll('.tool-answer > *')].map(({ textContent }) => textContent);
  }

  #speak(): void {
    const words = this.#wordsToSpeak();
    const changed = words.filter((part, i) => part && part !== this.#spoken[i]);
    this.#spoken = words;
    const status = this.querySelector('.tool-status');
    if (status && changed.length > 0) status.textContent = changed.join('. ');
  }

  /** Takes note of a load as it is written in its field. */
  #note(field: HTMLInputElement): void {
    if (isLoad(field)) this.#written.set(field, { text: field.value, unit: this.unit });
  }

  #settle(): void {
    this.#later('settle', PAUSE, () => {
      this.refresh();
    });
  }

  #later(what: Timer, delay: number, act: () => void): void {
    clearTimeout(this.#timers.get(what));
    this.#timers.set(what, setTimeout(act, delay));
  }
}

/** What waits for a pause: the answer, its being spoken, its address. */
type Timer = 'settle' | 'speak' | 'keep';

function isTyped(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'text';
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
