import { localTime } from '../kit/local-time.ts';
import { keepUnit, keptUnit, onUnitKept } from '../kit/memory.ts';
import type { Unit } from '../kit/mass.ts';
import { onceOpened } from '../kit/once-opened.ts';
import { decimalMarkOf, type PlannedExercise, spreadsheet, strongFile } from './files.ts';
import {
  isSessionKept,
  keepSession,
  keepWantsSignal,
  keptSession,
  placeOf,
  wantsSignal,
} from './memory.ts';
import { allowSound, isRunning, RestClock, signal } from './rest.ts';
import {
  blankNote,
  changeTime,
  cleared,
  mergeSessions,
  noSession,
  type Rest,
  restInWords,
  type Session,
} from './session.ts';
import { SetFields } from './set-fields.ts';
import { keepNextSet, nextSet } from './under-way.ts';

/** A workout in an article: a reader ticks and notes its sets, and the device keeps what they do. */
class WorkoutSheet extends HTMLElement {
  /** What is known from this page and from others. The fields and the clock show it. */
  #session: Session = noSession;
  /** Whether the device has some of it, as far as this page knows. */
  #isKept = false;
  #sets: readonly SetFields[] = [];
  #clock: RestClock | undefined;
  /** When the rest that the clock shows was changed. */
  #restShown = 0;
  /** Whether the rest that runs began in another tab, which tells its end. */
  #isTold = false;
  #leaving = new AbortController();

  connectedCallback(): void {
    onceOpened(() => {
      this.#start();
    });
  }

  #start(): void {
    const sets = this.querySelectorAll<HTMLElement>('.set[role=group]');
    this.#sets = [...sets].map((set, i) => new SetFields(set, `${this.id}:${i + 1}`));
    this.#clock = new RestClock(this.#find('.rest', HTMLElement), (rest) => {
      this.#endRest(rest);
    });
    this.#showUnit(keptUnit() ?? 'kg');
    for (const set of this.#sets.filter(({ isTouched }) => isTouched)) {
      // The page was there before its script, so what is ticked and written already counts too; but
      // after a reload or on the way back the browser has filled it in, and others may know better.
      if (isFirstVisit()) this.#note(set, set.isDone);
      else set.shown = -1;
    }
    if (this.#session !== noSession) this.#keep();
    this.#catchUp();
    const { signal } = this.#leaving;
    for (const type of ['input', 'change', 'click']) this.addEventListener(type, this, { signal });
    for (const type of ['storage', 'pageshow', 'hashchange']) {
      window.addEventListener(type, this, { signal });
    }
    signal.onabort = onUnitKept((unit) => {
      this.#showUnit(unit);
    });
    if (isFirstVisit()) this.#goToSet();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
  }

  handleEvent({ type, target }: Event): void {
    const button = target instanceof Element && target.closest('button');
    if (type === 'hashchange') this.#goToSet();
    else if (type === 'storage' || type === 'pageshow') this.#catchUp(type === 'storage');
    else if (type === 'click' && button) this.#act(button.value);
    else if (type === 'click') this.#beginWarmUp(target);
    else if (target instanceof HTMLInputElement) this.#take(target, type === 'change');
  }

  /** @param isLeft whether the reader is done with the field, and does not type any more. */
  #take(input: HTMLInputElement, isLeft: boolean): void {
    const set = this.#sets.find(({ element }) => element.contains(input));
    if (set && !set.isTick(input)) {
      if (isLeft) set.read(this.#unit);
      else set.forgive(this.#unit);
      this.#note(set);
      this.#keep();
    } else if (!isLeft) return;
    else if (set) this.#tick(set);
    // It tells every sheet of the page, this one too.
    else if (input.type === 'radio') keepUnit(this.#unit);
    else keepWantsSignal(input.checked);
  }

  #tick(set: SetFields): void {
    this.#note(set, true);
    const next = this.#nextAfter(set);
    if (set.isDone && next) {
      if (wantsSignal()) allowSound();
      const [seconds, after] = [set.rest, set.name];
      this.#setRest({ endsAt: Date.now() + seconds * 1000, seconds, after, next: next.name });
      this.#say(`Rest ${restInWords(seconds)}.`);
    } else if (set.isDone || this.#session.rest.after === set.name) {
      this.#setRest();
      if (set.isDone) this.#say('All sets are done.');
    }
    this.#keep();
  }

  /** The first set from this one on that is not done, else the first of all. */
  #nextAfter(set: SetFields | undefined): SetFields | undefined {
    const from = set ? this.#sets.indexOf(set) : 0;
    return [...this.#sets.slice(from), ...this.#sets.slice(0, from)].find(({ isDone }) => !isDone);
  }

  #act(action: string): void {
    const dialog = this.#find('dialog', HTMLDialogElement);
    switch (action) {
      case 'skip':
        this.#setRest();
        this.#keep();
        this.#nextAfter(undefined)?.focus();
        break;
      case 'save':
      case 'strong':
        this.#save(action === 'strong');
        break;
      case 'clear':
        dialog.showModal();
        break;
      case 'keep':
        dialog.close();
        break;
      case 'forget':
        dialog.close();
        this.#session = cleared(mergeSessions(this.#session, this.#kept), Date.now());
        this.#keep();
        this.#say('The session is cleared.');
        break;
    }
  }

  #save(isForApps: boolean): void {
    for (const set of this.#sets) set.read(this.#unit);
    const faulty = this.querySelector<HTMLElement>('[aria-invalid]');
    if (faulty) {
      faulty.focus();
      this.#say('Fix the marked field first.');
      return;
    }
    if (isForApps && !this.#sets.some(({ isDone }) => isDone)) {
      this.#say('Tick a set first: this file holds the sets that are done.');
      return;
    }
    const title = this.#find('caption', HTMLElement).textContent.trim();
    const page = location.origin + location.pathname;
    const file = isForApps
      ? strongFile({ title, page }, this.#plan, this.#session, this.#unit)
      : spreadsheet(this.#plan, this.#session, this.#unit, decimalMarkOf(navigator.language));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/csv' }));
    const day = localTime(new Date()).slice(0, 10);
    link.download = `${this.id}-${day}${isForApps ? '-hevy' : ''}.csv`;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 10_000);
    this.#say('The file is on its way to your downloads.');
  }

  /** Takes over what the fields of a set say, and when it was done if its tick has changed. */
  #note(set: SetFields, isTicked = false): void {
    const before = this.#session.sets[set.name] ?? blankNote;
    const now = Date.now();
    if (isTicked) {
      set.tick();
      set.read(this.#unit);
    }
    const doneAt = isTicked && set.isDone ? now : set.isDone ? before.doneAt : undefined;
    const note = { ...set.written(this.#unit), doneAt, changedAt: changeTime(before, now) };
    set.shown = note.changedAt;
    this.#session = { ...this.#session, sets: { ...this.#session.sets, [set.name]: note } };
  }

  /** Begins a rest, or is done with the one there was. */
  #setRest(rest?: Rest): void {
    const changedAt = changeTime(this.#session.rest, Date.now());
    this.#session = { ...this.#session, rest: { ...rest, changedAt } };
  }

  #endRest({ next }: Rest): void {
    this.#setRest();
    // The clock stays, and says so.
    this.#restShown = this.#session.rest.changedAt;
    this.#keep();
    this.#say(`Rest is over. Now ${next}.`);
    if (!this.#isTold && wantsSignal()) signal();
  }

  #keep(): void {
    this.#session = mergeSessions(this.#session, this.#kept);
    this.#isKept = keepSession(this.#place, this.#session);
    this.#find('.workout-kept', HTMLElement).hidden = !this.#isKept;
    this.#find('.workout-lost', HTMLElement).hidden = this.#isKept;
    this.#show();
    this.#tellNext();
  }

  /** Goes to the set that the address leads to. */
  #goToSet(): void {
    const address = location.pathname + location.hash;
    this.#sets.find((set) => linkTo(set) === address)?.focus();
  }

  /** With its warm-up the session is under way: from there a reader comes back to the next set of the exercise. */
  #beginWarmUp(target: EventTarget | null): void {
    const exercise = target instanceof Element && target.closest('.tool-next a')?.closest('tbody');
    if (!exercise) return;
    const next = this.#sets.find(({ element, isDone }) => !isDone && exercise.contains(element));
    if (next) keepNextSet({ name: next.name, href: linkTo(next) }, Date.now());
  }

  /** Tells other pages which set comes next while the session is under way. */
  #tellNext(): void {
    const doneAt = ({ name }: SetFields) => this.#session.sets[name]?.doneAt ?? 0;
    const last = this.#sets.toSorted((a, b) => doneAt(b) - doneAt(a))[0];
    const next = last?.isDone && this.#nextAfter(last);
    if (next) keepNextSet({ name: next.name, href: linkTo(next) }, Date.now());
    else if (nextSet(Date.now())?.href.startsWith(`${linkTo(this)}:`)) {
      keepNextSet(undefined, Date.now());
    }
  }

  /** Takes over what was kept since this page last looked: by another tab, or while the page was left. */
  #catchUp(isElsewhere = false): void {
    const isKept = isSessionKept(this.#place);
    // Cleared on the privacy page: kept again, it would come back.
    if (this.#isKept && !isKept) this.#session = cleared(this.#session, Date.now());
    else this.#session = mergeSessions(this.#session, this.#kept);
    this.#isKept = isKept;
    this.#find('.workout-signal input', HTMLInputElement).checked = wantsSignal();
    this.#show(isElsewhere);
  }

  /** Shows what is newer than what the fields and the clock say. */
  #show(isElsewhere = false): void {
    const { sets, rest } = this.#session;
    for (const set of this.#sets) {
      const note = sets[set.name] ?? blankNote;
      if (note.changedAt !== set.shown) set.show(note, this.#unit);
    }
    if (rest.changedAt === this.#restShown) return;
    this.#restShown = rest.changedAt;
    this.#isTold = isElsewhere;
    const after = this.#sets.find(({ name }) => name === rest.after);
    if (isRunning(rest, Date.now())) this.#clock?.start(rest, after?.element);
    else this.#clock?.stop();
  }

  #showUnit(unit: Unit): void {
    this.#find(`.workout-unit [value=${unit}]`, HTMLInputElement).checked = true;
    for (const set of this.#sets) set.plan(unit);
  }

  #say(text: string): void {
    this.#find('.workout-status', HTMLElement).textContent = text;
  }

  get #plan(): PlannedExercise[] {
    return [...this.querySelectorAll('tbody')].map((body) => {
      const [name = '', sets, reps = ''] = [...(body.rows[0]?.cells ?? [])].map((cell) =>
        cell.textContent.trim(),
      );
      const load = [`.planned-load [data-unit=${this.#unit}]`, '.planned-effort']
        .map((place) => body.querySelector(place)?.textContent)
        .filter(Boolean);
      return { name, sets: Number(sets), reps, load: load.join(', ') };
    });
  }

  get #unit(): Unit {
    return this.#find('.workout-unit [value=lb]', HTMLInputElement).checked ? 'lb' : 'kg';
  }

  get #kept(): Session {
    return keptSession(this.#place);
  }

  get #place() {
    const { article, oldPaths } = this.dataset;
    return placeOf(this.id, article, [location.pathname, ...(oldPaths?.split(' ') ?? [])]);
  }

  #find<E extends Element>(selector: string, type: new () => E): E {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`The sheet has no ${selector}.`);
    return element;
  }
}

/** The address of a part of this page on this site. */
function linkTo({ id }: { readonly id: string }): string {
  const { pathname, hash } = new URL(`#${id}`, location.href);
  return pathname + hash;
}

function isFirstVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
}

customElements.define('workout-sheet', WorkoutSheet);
