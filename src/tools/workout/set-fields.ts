import { formatMass, type Unit } from '../load/mass.ts';
import { isFault } from '../kit/reading.ts';
import { type Load, readLoad } from '../load/read-load.ts';
import { readRepsDone } from './read-reps-done.ts';
import type { SetNote } from './session.ts';
import { build } from '../kit/build.ts';
import { readField } from '../kit/fields.ts';

/** The fields for one set: a box to tick, and what was lifted. */
export class SetFields {
  readonly element: HTMLElement;
  /** The set in words: "Deadlift, set 2". */
  readonly name: string;
  readonly #tick = build('input', { type: 'checkbox' });
  readonly #load = field('decimal');
  readonly #reps = field('numeric');
  #doneAt: number | undefined;
  #plannedLoads: readonly string[] = [];

  /**
   * @param number from 1 on.
   * @param counted what the reps of the exercise are: "Reps", or "Seconds".
   */
  constructor(exercise: string, number: number, counted: string) {
    this.name = `${exercise}, set ${number}`;
    this.#load.setAttribute('aria-label', `Load, ${this.name}`);
    this.#reps.setAttribute('aria-label', `${counted}, ${this.name}`);
    const tick = build('label', { class: 'set-tick' }, this.#tick, `Set ${number}`);
    this.element = build(
      'div',
      { class: 'set', role: 'group', 'aria-label': this.name },
      tick,
      withFault(this.#load),
      withFault(this.#reps),
    );
  }

  get isDone(): boolean {
    return this.#tick.checked;
  }

  get note(): SetNote {
    const { value: load } = this.#load;
    const { value: reps } = this.#reps;
    return { load, reps, ...(this.#doneAt !== undefined && { doneAt: this.#doneAt }) };
  }

  set note({ load, reps, doneAt }: SetNote) {
    this.#load.value = load;
    this.#reps.value = reps;
    this.#doneAt = doneAt;
    this.#tick.checked = doneAt !== undefined;
  }

  /**
   * Shows what is planned in the fields that are empty.
   *
   * @param loads the planned load in every unit.
   */
  plan(load: string, reps: string, loads: readonly string[]): void {
    this.#plannedLoads = loads;
    this.#load.placeholder = load;
    this.#reps.placeholder = reps;
  }

  /**
   * Takes over a change of the tick. What is ticked with nothing noted went as planned; what is no
   * longer ticked was not lifted as planned.
   */
  tick(now: number): void {
    this.#doneAt = this.isDone ? now : undefined;
    if (!this.isDone) {
      if (this.#plannedLoads.includes(this.#load.value)) this.#load.value = '';
      if (this.#reps.value === this.#reps.placeholder) this.#reps.value = '';
      return;
    }
    this.#load.value ||= this.#load.placeholder;
    if (/^\d+$/.test(this.#reps.placeholder)) this.#reps.value ||= this.#reps.placeholder;
  }

  isTick(target: EventTarget | null): boolean {
    return target === this.#tick;
  }

  /** Reads the notes, says what is wrong beside them, and gives a load its unit. */
  read(unit: Unit): void {
    const load = readField<Load | undefined>(this.#load, (text) =>
      text.trim() === '' ? { value: undefined } : readLoad(text, unit),
    );
    if (load) this.#load.value = formatMass(load.mass, load.unit);
    readField(this.#reps, readRepsDone);
  }

  /** Takes back what was said beside a field once it holds no more. */
  forgive(unit: Unit): void {
    const isMended = (input: HTMLInputElement, isFine: boolean) =>
      input.hasAttribute('aria-invalid') && isFine;
    const load = this.#load.value.trim();
    if (
      isMended(this.#load, load === '' || !isFault(readLoad(load, unit))) ||
      isMended(this.#reps, !isFault(readRepsDone(this.#reps.value)))
    ) {
      this.read(unit);
    }
  }

  focus(): void {
    this.#tick.focus();
  }
}

function field(inputMode: string): HTMLInputElement {
  return build('input', {
    type: 'text',
    inputmode: inputMode,
    autocomplete: 'off',
    maxlength: '40',
  });
}

function withFault(input: HTMLInputElement): HTMLElement {
  const fault = build('p', { class: 'tool-fault', role: 'status' });
  return build('div', { class: 'tool-field' }, input, fault);
}
