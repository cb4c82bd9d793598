import { h, type PlainElement, type View } from '../../view.ts';
import { FormReading, type Words } from '../kit/form-reading.ts';
import type { NextStep } from '../kit/next.ts';
import { table, tableRow } from '../kit/table.ts';
import type { Answer } from '../kit/tool.ts';
import { exampleBar, pairsOf, type Plate, usualBar, usualGym } from '../load/gym.ts';
import { loadBar } from '../load/load-bar.ts';
import { warmUpTo } from '../load/next-steps.ts';
import { nearestBar } from '../load/read-loading.ts';
import { largeBar, loadedBar, plateClass, sideInWords } from '../load/loaded-bar.ts';
import { formatAmount, formatBoth, formatMass, massOf, type Unit } from '../kit/mass.ts';
import { MOST_ON, type OnTheBar, pairsLeft, readOnTheBar } from './on-the-bar.ts';

/** What the form says at first. */
export const example = { load: '100\u00a0kg', unit: 'kg', ...exampleBar } as const satisfies Words;

/** What the tool shows for the words in its form: the plates on the bar, and those that can be put on. */
export function answer(words: Words): Answer {
  const form = new FormReading(words);
  const on = readOnTheBar(form);
  const { faults, unit } = form;
  if (!on) return { faults, places: {} };
  const places = { result: result(on, unit), bar: bar(on), rack: rack(on, unit) };
  return { faults, places, next: warmUp(on, unit) };
}

/** What leads to the sets before what is on the bar, or before what the gym's plates make of it. */
function warmUp({ total, bar, gym, unit, missed }: OnTheBar, plates: Unit): NextStep[] {
  const made = nearestBar(loadBar(total, bar, gym), total);
  if (!made) return [];
  const what = made.total === total && !missed ? 'it' : formatMass(made.total, unit);
  return warmUpTo({ mass: made.total, unit, side: made.side }, plates, `Warm up to ${what}`);
}

/** Loads and what makes them on the usual bar. */
export function usualLoads(caption: string, amounts: readonly number[], unit: Unit): PlainElement {
  const { mass } = usualBar(unit);
  const loads = amounts.map((amount) => massOf(amount, unit));
  return table({
    caption: [caption],
    heads: ['Load', `Each side, ${unit}`],
    rows: loads.map((load) => {
      const loading = loadBar(load, mass, usualGym(unit));
      if (!('exact' in loading)) throw new RangeError(`${formatMass(load, unit)} is not usual.`);
      return tableRow(formatMass(load, unit), loadedBar(loading.exact.side));
    }),
  });
}

function result(on: OnTheBar, plates: Unit): View {
  const { bar, side, total, unit, missed } = on;
  const barName = `${formatMass(bar, unit)} bar`;
  if (missed) {
    const loads = missed.nearest.map((each) => formatAmount(each, unit)).join(' or ');
    const come = missed.nearest.length > 1 ? 'come' : 'comes';
    return [
      h('i', {}, `${formatMass(missed.asked, unit)} cannot be made with these plates`),
      h('b', {}, `${loads}\u00a0${unit}`),
      h('span', {}, `${come} nearest on the ${barName}`),
      h('span', {}, `Drawn: ${formatMass(total, unit)}, ${sideInWords(side)}`),
    ];
  }
  const note = noteOn(on);
  return [
    h('i', {}, formatBoth(total, unit)),
    h('b', {}, side.length > 0 ? sideInShort(side) : 'Bar alone'),
    h(
      'span',
      {},
      side.length > 0 ? `${plates} on each side of the ${barName}` : `No plates on the ${barName}`,
    ),
    ...(note ? [h('span', {}, note)] : []),
  ];
}

/** The plates of one side, like ones together: "4 × 25 + 10". */
function sideInShort(side: readonly Plate[]): string {
  const runs: { number: string; count: number }[] = [];
  for (const { number } of side) {
    const last = runs.at(-1);
    if (last?.number === number) last.count += 1;
    else runs.push({ number, count: 1 });
  }
  return runs
    .flatMap(({ number, count }) =>
      count > 2 ? [`${count}\u00a0×\u00a0${number}`] : Array<string>(count).fill(number),
    )
    .join(' + ');
}

function noteOn(on: OnTheBar): string {
  const { side, leavesOut } = on;
  if (leavesOut)
    return `The link has plates that cannot go on and are left out: a side holds ${MOST_ON} at most.`;
  const lacking = [...new Set(side)].filter((plate) => pairsLeft(on, plate) < 0);
  if (lacking.length > 0) {
    const kinds = lacking.map(({ number, unit }) => `${number}\u00a0${unit}`).join(' and ');
    return `Your gym has fewer plates of ${kinds}.`;
  }
  return side.length === MOST_ON ? `That is all a side holds here: ${MOST_ON} plates.` : '';
}

/** The bar with each plate as a button that takes it off. */
function bar({ side }: OnTheBar): PlainElement {
  return largeBar(side, (plate, place) =>
    h(
      'button',
      {
        type: 'button',
        class: plateClass(plate),
        value: `off ${place}`,
        'aria-label': `Take off ${plate.number}\u00a0${plate.unit}`,
      },
      plate.number,
    ),
  );
}

/** A button for each kind of plate that the gym has, and one that clears the bar. */
function rack(on: OnTheBar, unit: Unit): View {
  const { gym, side } = on;
  const kinds = gym.filter((stock) => pairsOf(stock) > 0).map(({ plate }) => plate);
  return [
    ...kinds.map((plate) => {
      const isOut = pairsLeft(on, plate) <= 0;
      const name = `${plate.number}\u00a0${unit}`;
      return rackButton(
        `on ${plate.number}`,
        isOut || side.length === MOST_ON,
        isOut ? `${name}, 0 left` : `Put on ${name}`,
        h(
          'span',
          { class: `plate ${plateClass(plate)}` },
          plate.number,
          isOut && h('small', {}, '0 left'),
        ),
      );
    }),
    rackButton('off all', side.length === 0, 'Take all off', h('span', {}, 'All off')),
  ];
}

function rackButton(
  value: string,
  isOff: boolean,
  label: string,
  face: PlainElement,
): PlainElement {
  return h(
    'button',
    { type: 'button', value, 'aria-disabled': String(isOff), 'aria-label': label },
    face,
  );
}
