import {
  type Effort,
  efforts,
  isRatable,
  nextSetLoad,
  type RatedSet,
  repsInReserve,
  repsToFailure,
} from './effort.ts';
import { formatBoth, formatMass } from '../load/mass.ts';
import { MOST_REPS, readReps } from '../kit/read-reps.ts';
import type { Load } from '../load/read-load.ts';
import { build } from '../kit/build.ts';
import { tellFault } from '../kit/fields.ts';
import { Tool } from '../kit/tool.ts';

/** The marks of the chart, and what their cells are. */
const marks = { done: 'the set you did', next: 'the next set' } as const;

customElements.define(
  'rpe-chart',
  class extends Tool {
    protected override prepare(): void {
      this.find('.effort caption', HTMLElement).append(
        build('span', { class: 'effort-key' }, `Outlined: ${marks.done}. Filled: ${marks.next}.`),
      );
    }

    protected update(): void {
      const load = this.readLoad('load');
      const done = this.#readSet('reps', 'rpe');
      const next = this.#readSet('next', 'aim');
      this.find('.tool-result', HTMLElement).hidden = !load || !done || !next;
      this.#mark('done', done);
      this.#mark('next', next);
      if (load && done && next) this.#show(load, done, next);
    }

    /** Marks the cell of a set in the chart. */
    #mark(name: keyof typeof marks, set: RatedSet | undefined): void {
      const marked = this.querySelector(`[data-${name}]`);
      marked?.removeAttribute(`data-${name}`);
      marked?.querySelector(`.mark-${name}`)?.remove();
      if (!set) return;
      const row = this.querySelectorAll('.effort tbody tr')[efforts.indexOf(set.effort)];
      // Before the reps stand the rating and what was left.
      const cell = row?.children[set.reps + 1];
      cell?.setAttribute(`data-${name}`, '');
      cell?.append(build('span', { class: `visually-hidden mark-${name}` }, `, ${marks[name]}`));
    }

    #readSet(repsName: string, effortName: string): RatedSet | undefined {
      const reps = this.read(repsName, readReps);
      const rating = Number(new FormData(this.form).get(effortName));
      const effort: Effort | undefined = efforts.find((each) => each === rating);
      if (reps === undefined || effort === undefined) return undefined;
      const set = { reps, effort };
      if (isRatable(set)) return set;
      tellFault(
        this.field(repsName),
        `${reps} reps with ${repsInReserve(effort)} left make ${repsToFailure(set)}, and the formulas end at ${MOST_REPS}. Write fewer reps, or choose a higher RPE.`,
      );
      return undefined;
    }

    #show({ mass, unit }: Load, done: RatedSet, next: RatedSet): void {
      const load = nextSetLoad(mass, done, next, unit);
      const change = load - mass;
      const step =
        change === 0
          ? 'the same again'
          : `${formatMass(Math.abs(change), unit)} ${change > 0 ? 'more' : 'less'}`;
      this.find('.tool-answer', HTMLElement).replaceChildren(
        build(
          'i',
          {},
          `After ${formatMass(mass, unit)}, ${countOf(done)} at RPE ${done.effort}. Next set: ${inWords(next)}`,
        ),
        build('b', {}, formatBoth(load, unit)),
        build('span', {}, step),
        build(
          'small',
          {},
          repsInReserve(done.effort) >= 3
            ? 'The more reps you have left, the rougher the rating. Treat this as a start, and see how the first rep moves.'
            : 'A rating this near to failure tends to be off by about one rep.',
        ),
      );
    }
  },
);

function inWords(set: RatedSet): string {
  return `${countOf(set)} with ${repsInReserve(set.effort)} left`;
}

function countOf({ reps }: RatedSet): string {
  return `${reps} ${reps === 1 ? 'rep' : 'reps'}`;
}
