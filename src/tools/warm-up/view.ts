import { h, type PlainElement, type View } from '../../view.ts';
import { FormReading, type Words } from '../kit/form-reading.ts';
import { table, tableRow } from '../kit/table.ts';
import type { Answer } from '../kit/tool.ts';
import { exampleBar, usualBar, usualGym } from '../load/gym.ts';
import { largeBar, loadedBar, sideInWords } from '../load/loaded-bar.ts';
import { formatAmount, formatBoth, formatMass, type Unit } from '../kit/mass.ts';
import type { Load } from '../kit/read-load.ts';
import { loadIt } from '../load/next-steps.ts';
import { readLoading } from '../load/read-loading.ts';
import { planWarmUp, plateMoves, type WarmUpSet } from './warm-up.ts';

/** What the form says at first. */
export const example = { load: '100\u00a0kg', unit: 'kg', ...exampleBar } as const satisfies Words;

/** What the tool shows for the words in its form: how many sets there are, and each of them. */
export function answer(words: Words): Answer {
  const form = new FormReading(words);
  const { faults } = form;
  const task = readLoading(form);
  if (!task) return { faults, places: {} };
  const { load, bar, gym, loading } = task;
  if (!('exact' in loading)) {
    const near = [loading.below, loading.above].flatMap((each) =>
      each ? [formatMass(each.total, load.unit)] : [],
    );
    faults['load'] = `The plates of your gym cannot make that. Write ${near.join(' or ')}.`;
    return { faults, places: {} };
  }
  const sets = planWarmUp(load.mass, bar, gym, load.unit);
  return {
    faults,
    places: {
      result: summary(sets, load),
      ramp: sets.map((set) => setFigure(set, load.unit)),
      sets: stairs(sets, load.unit),
    },
    next: [loadIt(load, form.unit)],
  };
}

/** The ramp to a work set with the usual bar and plates. */
export function usualRamp({ mass, unit }: Load): PlainElement {
  const bar = usualBar(unit);
  return setsTable(
    `To a work set of ${formatBoth(mass, unit)}, on a ${bar.name} bar.`,
    planWarmUp(mass, bar.mass, usualGym(unit), unit),
    unit,
  );
}

function summary(sets: readonly WarmUpSet[], { mass, unit }: Load): View {
  return [
    h('i', {}, `Warm-up to ${formatBoth(mass, unit)}`),
    h('b', {}, countOf(sets.length - 1, 'set')),
    h('span', {}, `${countOf(plateMoves(sets), 'plate')} on or off each side`),
  ];
}

/** A set as its plates, with its load and reps under them. */
function setFigure({ total, reps, side }: WarmUpSet, unit: Unit): PlainElement {
  return h(
    'figure',
    {},
    loadedBar(side),
    h(
      'figcaption',
      {},
      h('b', {}, formatAmount(total, unit)),
      reps === undefined ? ' work' : ` ×\u00a0${reps}`,
    ),
  );
}

/** The sets side by side, one more or bigger plate at each step. */
function stairs(sets: readonly WarmUpSet[], unit: Unit): PlainElement {
  return h(
    'ol',
    { class: 'ramp' },
    ...sets.map((set) =>
      h(
        'li',
        {},
        h('b', {}, setInWords(set, unit)),
        largeBar(set.side),
        h('span', {}, changeInWords(set)),
      ),
    ),
  );
}

function setsTable(caption: string, sets: readonly WarmUpSet[], unit: Unit): PlainElement {
  return table({
    caption: [caption],
    heads: ['Set', `Each side, ${unit}`],
    rows: sets.map((set) => {
      const change = changeInWords(set);
      return tableRow(setInWords(set, unit), [
        loadedBar(set.side),
        ...(change ? [` (${change})`] : []),
      ]);
    }),
  });
}

/** "40 kg × 6", or that it is the work set. */
function setInWords({ total, reps }: WarmUpSet, unit: Unit): string {
  return `${formatMass(total, unit)}${reps === undefined ? ', work set' : `\u00a0×\u00a0${reps}`}`;
}

/** What comes off and goes on for a set; empty where there is nothing to do. */
function changeInWords({ removed, added }: WarmUpSet): string {
  if (added.length === 0) return '';
  if (removed.length === 0) return `add ${sideInWords(added)}`;
  return `swap ${sideInWords(removed)} for ${sideInWords(added)}`;
}

function countOf(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
