import { formatInOther, formatMass, type Mass } from '../kit/mass.ts';
import type { Load } from '../kit/read-load.ts';
import { MOST_REPS } from '../kit/read-reps.ts';
import type { Words } from '../kit/form-reading.ts';
import { table, tableRow } from '../kit/table.ts';
import type { Answer } from '../kit/tool.ts';
import { loadIt } from '../load/next-steps.ts';
import { nearestLoad } from '../load/read-loading.ts';
import { h, type PlainElement, type View } from '../../view.ts';
import {
  efforts,
  isRatable,
  nextSetLoad,
  type RatedSet,
  readSets,
  repsInReserve,
  shareOf,
} from './effort.ts';
import { repsDrawing } from './reps-drawing.ts';

/** What the form says at first. */
export const example = {
  load: '100\u00a0kg',
  reps: '5',
  rpe: '8',
  next: '5',
  aim: '9',
  unit: 'kg',
} as const satisfies Words;

/**
 * What the tool shows for the words in its form: the load of the next set, of those that the gym makes
 * where the words say which, and both sets in the chart.
 */
export function answer(words: Words): Answer & { readonly places: { readonly chart: View } } {
  const { load, done, next, faults } = readSets(words);
  const places = {
    notes: done && h('p', {}, repsInReserve(done.effort) >= 3 ? FAR : NEAR),
    chart: chart(done, next),
  };
  if (!load || !done || !next) return { faults, places };
  const makeable = (mass: Mass) => nearestLoad(words, { ...load, mass })?.mass;
  const planned = nextSetLoad(load, done, next, makeable);
  const loadable = makeable(planned);
  return {
    faults,
    places: { ...places, result: nextSet(load, done, next, planned), drawing: drawn(next) },
    next: loadable === undefined ? [] : [loadIt({ ...load, mass: loadable })],
  };
}

/** Why a rating is a guess: near failure, and far from it. */
const NEAR =
  'Even near failure, a rating is a guess. If the next set feels harder than planned, believe the set.';
const FAR =
  'The more reps you have left, the rougher the rating. Treat this as a start, and see how the first rep moves.';

function nextSet({ mass, unit }: Load, done: RatedSet, next: RatedSet, planned: Mass): View {
  const change = formatMass(Math.abs(planned - mass), unit);
  return [
    h(
      'i',
      { 'data-room': 'After 1002.25 kg, 10 reps at RPE 9.5. Next set: 10 reps with 0.5 left' },
      `After ${formatMass(mass, unit)}, ${countOf(done)} at RPE ${done.effort}. Next set: ${countOf(next)} with ${repsInReserve(next.effort)} left`,
    ),
    h('b', {}, formatMass(planned, unit)),
    h(
      'span',
      {},
      `${formatInOther(planned, unit)}, ${planned === mass ? 'the same again' : `${change} ${planned > mass ? 'more' : 'less'}`}`,
    ),
  ];
}

/** The next set as plates. */
function drawn(next: RatedSet): View {
  const left = repsInReserve(next.effort);
  return [repsDrawing(next.reps, left, MOST_REPS), h('span', {}, `${countOf(next)}, ${left} left`)];
}

function countOf({ reps }: RatedSet): string {
  return `${reps} ${reps === 1 ? 'rep' : 'reps'}`;
}

/** What the marked cells of the chart are. */
const marks = { done: 'the set you did', next: 'the next set' } as const;

/** Percent of a one-rep max, the reps down and the RPE across, as a phone has room for, with both sets marked. */
function chart(done?: RatedSet, next?: RatedSet): View {
  const counts = Array.from({ length: MOST_REPS }, (_, i) => i + 1);
  return table({
    class: 'rpe-chart',
    caption: [
      'Percent of your one-rep max, by RPE and reps. RPE is 10 less the reps you had left.',
      h(
        'span',
        { class: 'rpe-key', 'data-live': '' },
        ` Outlined: ${marks.done}. Filled: ${marks.next}.`,
      ),
    ],
    heads: ['RPE', ...efforts.map(String)],
    rows: [
      tableRow('Reps left', ...efforts.map((effort) => String(repsInReserve(effort)))),
      ...counts.map((reps) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, reps === 1 ? '1 rep' : String(reps)),
          ...efforts.map((effort) => cell({ reps, effort }, { done, next })),
        ),
      ),
    ],
  });
}

/** The cell of a set in the chart, marked as what it is of the sets in the form. */
function cell(
  set: RatedSet,
  sets: Readonly<Record<keyof typeof marks, RatedSet | undefined>>,
): PlainElement {
  const names = (['done', 'next'] as const).filter(
    (name) => sets[name]?.reps === set.reps && sets[name].effort === set.effort,
  );
  return h(
    'td',
    Object.fromEntries(names.map((name) => [`data-${name}`, ''])),
    isRatable(set) && String(Math.round(shareOf(set) * 100)),
    ...names.map((name) =>
      h('span', { class: 'visually-hidden', 'data-live': '' }, `, ${marks[name]}`),
    ),
  );
}
