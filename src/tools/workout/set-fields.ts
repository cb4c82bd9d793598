import { readField } from '../kit/fields.ts';
import { isFault } from '../kit/reading.ts';
import { formatMass, type Unit } from '../kit/mass.ts';
import { type Load, readLoad } from '../kit/read-load.ts';
import { readRepsDone, type SetNote, withUnit } from './session.ts';

/** The fields for one set, as the page has them: a box to tick, and what was lifted. */
export class SetFields {
  readonly element: HTMLElement;
  /** The set in words: "Deadlift, set 2". */
  readonly name: string;
  /** What leads to it at the end of an address. */
  readonly id: string;
  /** The rest after it, in seconds. */
  readonly rest: number;
  /** When what it shows was changed. */
  shown = 0;
  readonly #tick: HTMLInputElement;
  readonly #load: HTMLInputElement;
  readonly #reps: HTMLInputElement;
  /** What is planned, by unit; empty where the body is the load or the effort decides. */
  readonly #plannedLoads: Readonly<Record<string, string>>;

  /** @throws when the element has not the fields of a set. */
  constructor(element: HTMLElement, id: string) {
    const [tick, load, reps] = element.querySelectorAll('input');
    const exercise = element.closest('tbody');
    if (!tick || !load || !reps || !exercise) throw new Error('The set has no fields.');
    this.element = element;
    this.id = id;
    this.name = element.getAttribute('aria-label') ?? '';
    this.rest = Number(exercise.dataset['rest']);
    this.#tick = tick;
    this.#load = load;
    this.#reps = reps;
    const loads = [...exercise.querySelectorAll<HTMLElement>('.planned-load [data-unit]')];
    this.#plannedLoads = Object.fromEntries(
      loads.map((each) => [each.dataset['unit'] ?? '', each.textContent] as const),
    );
  }

  get isDone(): boolean {
    return this.#tick.checked;
  }

  /** Whether anything is ticked or written. */
  get isTouched(): boolean {
    return this.isDone || this.#load.value !== '' || this.#reps.value !== '';
  }

  isTick(target: HTMLInputElement): boolean {
    return target === this.#tick;
  }

  /** What is written, the load with its unit. */
  written(unit: Unit): Pick<SetNote, 'load' | 'reps'> {
    return { load: withUnit(this.#load.value, unit), reps: this.#reps.value };
  }

  show({ load, reps, doneAt, changedAt }: SetNote, unit: Unit): void {
    this.shown = changedAt;
    this.#load.value = load;
    this.#reps.value = reps;
    this.#tick.checked = doneAt !== undefined;
    this.read(unit);
  }

  /** Shows what is planned in the load that is empty. */
  plan(unit: Unit): void {
    const planned = this.#plannedLoads[unit];
    if (planned) this.#load.placeholder = planned;
  }

  /**
   * Takes over a change of the tick. What is ticked with nothing noted went as planned; what is no
   * longer ticked was not lifted as planned.
   */
  tick(): void {
    if (this.isDone) {
      this.#load.value ||= this.#load.placeholder;
      if (/^\d+$/.test(this.#reps.placeholder)) this.#reps.value ||= this.#reps.placeholder;
      return;
    }
    if (Object.values(this.#plannedLoads).includes(this.#load.value)) this.#load.value = '';
    if (this.#reps.value === this.#reps.placeholder) this.#reps.value = '';
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
    const isFixed = (input: HTMLInputElement, isFine: boolean) =>
      input.hasAttribute('aria-invalid') && isFine;
    const load = this.#load.value.trim();
    if (
      isFixed(this.#load, load === '' || !isFault(readLoad(load, unit))) ||
      isFixed(this.#reps, !isFault(readRepsDone(this.#reps.value)))
    ) {
      this.read(unit);
    }
  }

  focus(): void {
    this.#tick.focus();
  }
}
