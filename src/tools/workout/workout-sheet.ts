import { toCsv } from './csv.ts';
import { localTime } from '../kit/local-time.ts';
import type { Unit } from '../load/mass.ts';
import { restInWords } from './read-rest.ts';
import { type Rest, type Session, sessionRows } from './session.ts';
import { build } from '../kit/build.ts';
import { ExerciseSets } from './exercise-sets.ts';
import { RestClock } from './rest-clock.ts';
import { forgetSession, keepSession, keptSession } from './session-memory.ts';
import type { SetFields } from './set-fields.ts';
import { keepUnit, keptUnit } from '../kit/unit-memory.ts';

/** A workout in an article: its table becomes a sheet to tick and to write in, kept on the device. */
class WorkoutSheet extends HTMLElement {
  #exercises: readonly ExerciseSets[] = [];
  #clock: RestClock | undefined;
  #rest: Rest | undefined;
  /** The set whose tick the rest began with. */
  #restedAfter: SetFields | undefined;

  connectedCallback(): void {
    const templates = this.querySelectorAll('template');
    if (templates.length === 0) return;
    for (const template of templates) template.replaceWith(template.content.cloneNode(true));
    this.#exercises = [...this.querySelectorAll('tbody')].map((body) => new ExerciseSets(body));
    this.#clock = new RestClock(this.#find('.rest'), ({ next }) => {
      this.#rest = undefined;
      this.#keep();
      this.#say(`Rest is over. Now ${next}.`);
    });
    this.#showUnit(keptUnit() ?? 'kg');
    this.#show(keptSession(this.#key));
    this.addEventListener('input', this);
    this.addEventListener('change', this);
    this.addEventListener('click', this);
  }

  handleEvent({ type, target }: Event): void {
    if (type === 'click') {
      const button = target instanceof Element && target.closest('button');
      if (button) this.#act(button.value);
      return;
    }
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === 'radio') {
      if (type === 'change') this.#showUnit(target.value === 'lb' ? 'lb' : 'kg', true);
      return;
    }
    const exercise = this.#exercises.find(({ sets }) =>
      sets.some(({ element }) => element.contains(target)),
    );
    const set = exercise?.sets.find(({ element }) => element.contains(target));
    if (!exercise || !set) return;
    if (type === 'input') set.forgive(this.#unit);
    else if (set.isTick(target)) this.#tick(set, exercise);
    else set.read(this.#unit);
    this.#keep();
  }

  #tick(set: SetFields, exercise: ExerciseSets): void {
    set.tick(Date.now());
    set.read(this.#unit);
    if (!set.isDone) {
      if (this.#restedAfter === set) this.#stopRest();
      return;
    }
    const next = this.#nextAfter(set);
    this.#stopRest();
    if (!next) {
      this.#say('All sets are done.');
      return;
    }
    this.#rest = { endsAt: Date.now() + exercise.rest * 1000, next: next.name };
    this.#restedAfter = set;
    this.#clock?.start(this.#rest);
    this.#say(`Rest ${restInWords(exercise.rest)}.`);
  }

  /** The first set after this one that is not done, else the first of all. */
  #nextAfter(set: SetFields): SetFields | undefined {
    const sets = this.#exercises.flatMap((exercise) => exercise.sets);
    const from = sets.indexOf(set);
    return [...sets.slice(from), ...sets.slice(0, from)].find(({ isDone }) => !isDone);
  }

  #act(action: string): void {
    const dialog = this.querySelector('dialog');
    switch (action) {
      case 'skip':
        this.#stopRest();
        this.#keep();
        this.#exercises
          .flatMap(({ sets }) => sets)
          .find(({ isDone }) => !isDone)
          ?.focus();
        break;
      case 'save':
        this.#save();
        break;
      case 'clear':
        dialog?.showModal();
        break;
      case 'keep':
        dialog?.close();
        break;
      case 'forget':
        dialog?.close();
        this.#stopRest();
        this.#show({ notes: {} });
        forgetSession(this.#key);
        this.#say('The session is cleared.');
        break;
    }
  }

  #save(): void {
    const faulty = this.querySelector<HTMLElement>('[aria-invalid]');
    if (faulty) {
      faulty.focus();
      this.#say('Mend the marked field first.');
      return;
    }
    const plan = this.#exercises.map((exercise) => exercise.plan);
    const file = new Blob([toCsv(sessionRows(plan, this.#session))], { type: 'text/csv' });
    const href = URL.createObjectURL(file);
    const day = localTime(new Date()).slice(0, 10);
    build('a', { href, download: `${this.id}-${day}.csv` }).click();
    setTimeout(() => {
      URL.revokeObjectURL(href);
    }, 10_000);
    this.#say('The file is on its way to your downloads.');
  }

  #stopRest(): void {
    this.#rest = undefined;
    this.#restedAfter = undefined;
    this.#clock?.stop();
  }

  #show({ notes, rest }: Session): void {
    for (const exercise of this.#exercises) exercise.notes = notes[exercise.plan.name] ?? [];
    if (!rest || rest.endsAt < Date.now()) return;
    this.#rest = rest;
    this.#clock?.start(rest);
  }

  #showUnit(unit: Unit, isChosen = false): void {
    if (isChosen) keepUnit(unit);
    const choice = this.querySelector<HTMLInputElement>(`.workout-unit [value=${unit}]`);
    if (choice) choice.checked = true;
    for (const exercise of this.#exercises) exercise.unit = unit;
  }

  #keep(): void {
    const isKept = keepSession(this.#key, this.#session);
    this.#find('.workout-kept').hidden = !isKept;
    this.#find('.workout-lost').hidden = isKept;
  }

  #say(text: string): void {
    this.#find('.workout-status').textContent = text;
  }

  get #session(): Session {
    const notes = this.#exercises.map(({ plan, notes }) => [plan.name, notes] as const);
    return { notes: Object.fromEntries(notes), rest: this.#rest };
  }

  get #unit(): Unit {
    return this.querySelector<HTMLInputElement>('.workout-unit [value=lb]')?.checked ? 'lb' : 'kg';
  }

  get #key(): string {
    return `workout:${location.pathname}#${this.id}`;
  }

  #find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The sheet has no ${selector}.`);
    return element;
  }
}

customElements.define('workout-sheet', WorkoutSheet);
