import { type Unit, units } from '../load/mass.ts';
import { blankNote, type PlannedExercise, type SetNote } from './session.ts';
import { isTimed } from './timed-reps.ts';
import { build } from '../kit/build.ts';
import { SetFields } from './set-fields.ts';

/** One exercise of a sheet: what its rows say, and the fields for its sets. */
export class ExerciseSets {
  readonly sets: readonly SetFields[];
  readonly #body: HTMLTableSectionElement;
  readonly #name: string;
  readonly #reps: string;
  #unit: Unit = 'kg';

  /** @param body the rows of the exercise, as they are without a script. */
  constructor(body: HTMLTableSectionElement) {
    const [name = '', sets = '', reps = ''] = [...(body.rows[0]?.cells ?? [])].map((cell) =>
      cell.textContent.trim(),
    );
    this.#body = body;
    this.#name = name;
    this.#reps = reps;
    const counted = isTimed(reps) ? 'Seconds' : 'Reps';
    this.sets = Array.from({ length: Number(sets) }, (_, i) => new SetFields(name, i + 1, counted));
    const heads = ['Set', 'Load', counted].map((head) => build('span', {}, head));
    body.rows[1]?.cells[0]?.append(
      build('div', { class: 'set set-heads', 'aria-hidden': 'true' }, ...heads),
      ...this.sets.map(({ element }) => element),
    );
  }

  /** The rest after a set, in seconds. */
  get rest(): number {
    return Number(this.#body.dataset['rest']);
  }

  get plan(): PlannedExercise {
    const effort = this.#body.querySelector('.planned-effort')?.textContent ?? '';
    const load = [this.#load, effort].filter(Boolean).join(', ');
    return { name: this.#name, sets: this.sets.length, reps: this.#reps, load };
  }

  get notes(): readonly SetNote[] {
    return this.sets.map(({ note }) => note);
  }

  set notes(notes: readonly SetNote[]) {
    for (const [i, set] of this.sets.entries()) {
      set.note = notes[i] ?? blankNote;
      set.read(this.#unit);
    }
  }

  /** Shows the planned load in the reader's unit. */
  set unit(unit: Unit) {
    this.#unit = unit;
    const load = this.#body.querySelector('.planned-load');
    if (load) load.textContent = this.#load;
    const reps = /^\d+(?![\d–])/.exec(this.#reps)?.[0] ?? this.#reps;
    const loads = units.map((each) => this.#loadIn(each));
    for (const set of this.sets) set.plan(this.#load, reps, loads);
  }

  get #load(): string {
    return this.#loadIn(this.#unit);
  }

  #loadIn(unit: Unit): string {
    const load = this.#body.querySelector<HTMLElement>('.planned-load');
    return load?.dataset[unit] ?? '';
  }
}
