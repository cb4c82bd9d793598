import type { View } from '../../view.ts';
import { fillForm, toQuery } from './address.ts';
import { tellFault } from './fields.ts';
import type { Words } from './form-reading.ts';
import type { NextStep } from './next.ts';
import { update } from './update.ts';

/** How long a reader pauses before what was typed counts, in milliseconds. */
const PAUSE = 300;

/** How long nothing changes before the change is spoken, in milliseconds. */
const BEFORE_SPEAKING = 1000;

/** Safari allows 100 changes of the address in 30 seconds, and throws at the next. */
const BETWEEN_ADDRESSES = 500;

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
 * the same pure function answers whatever else a reader or an address says.
 */
export abstract class Tool extends HTMLElement {
  readonly #timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  #spoken: readonly string[] = [];
  /** When the address was changed last, in milliseconds since the page began. */
  #keptAt = -BETWEEN_ADDRESSES;

  protected abstract answer(words: Words): Answer;

  /** What an address says, where those of the past say it in another way. */
  protected given?(address: URLSearchParams): URLSearchParams;

  connectedCallback(): void {
    const { form } = this;
    this.#spoken = this.#wordsToSpeak();
    const given = new URLSearchParams(this.isAtHome ? location.search : '');
    this.fill(this.given?.(given) ?? given);
    this.show();
    form.addEventListener('keydown', (event) => {
      // Without a button to send it, a form of several fields does nothing of itself.
      if (event.key !== 'Enter' || !isTyped(event.target)) return;
      form.requestSubmit();
      event.preventDefault();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.refresh();
      form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    });
    form.addEventListener('input', ({ target }) => {
      if (isTyped(target)) this.#settle();
    });
    form.addEventListener('change', ({ target }) => {
      this.changed(target);
    });
  }

  /** Answers what a reader has changed. */
  protected changed(field: EventTarget | null): void {
    // Shown at once, a fault would move a button away between its press, which ends the typing, and
    // its release.
    if (isTyped(field)) this.#settle();
    else this.refresh();
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
    this.put(this.answer(this.words));
  }

  /** Puts an answer into the page. */
  protected put({ faults, places }: Answer): void {
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
    const link = this.querySelector('.tool-link a');
    link?.setAttribute('href', `${this.dataset['home'] ?? ''}${toQuery(this.words)}`);
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

  /** What the browser is to remember with the address. */
  protected get addressState(): unknown {
    return null;
  }

  /** Whether this is the tool's own page. */
  protected get isAtHome(): boolean {
    return this.dataset['home'] === location.pathname.replace(/index\.html$/, '');
  }

  /** Makes the form say what an address says. */
  protected fill(given: URLSearchParams): void {
    fillForm(this.form, given);
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

/** Whether it is a field that a reader types in. */
export function isTyped(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'text';
}
