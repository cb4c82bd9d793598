import { h, type PlainElement, type View } from '../../view.ts';
import { FormReading, type Words } from '../kit/form-reading.ts';
import { table, tableRow } from '../kit/table.ts';
import type { Answer } from '../kit/tool.ts';
import { exampleBar, type Plate, platesIn, usualBar, usualGym } from '../load/gym.ts';
import { loadBar, type LoadedBar, totalOf } from '../load/load-bar.ts';
import { barFigure, loadedBar, plateFace, sideInWords } from '../load/loaded-bar.ts';
import { formatMass, type Mass, massOf, type Unit } from '../kit/mass.ts';
import { type LoadingTask, readBar, readLoading } from '../load/read-loading.ts';

/** What the form says at first. */
export const example = {
  way: 'load',
  unit: 'kg',
  load: '100\u00a0kg',
  ...exampleBar,
} as const satisfies Words;

/** More plates than a sleeve has room for. */
const MOST_ON = 14;

/** What the tool shows for the words in its form: the plates of a load, or the load of plates. */
export function answer(words: Words): Answer {
  const form = new FormReading(words);
  const { faults, unit } = form;
  if (words['way'] === 'plates') {
    const bar = readBar(form);
    return { faults, places: bar === undefined ? {} : totalOfPlates(bar, words['on'], unit) };
  }
  const task = readLoading(form);
  return { faults, places: task ? { rack: '', ...platesOfLoad(task, unit) } : {} };
}

/** The form's plates after a tap in the rack: on a plate by its number, `last` or `all`. */
export function tap(on = '', tapped: string, unit: Unit): string {
  const { side } = readSide(on, unit);
  const [plate] = platesIn[unit].filter(({ number }) => number === tapped);
  const after = plate
    ? [...side, plate].slice(0, MOST_ON)
    : side.slice(0, tapped === 'last' ? -1 : 0);
  return after.map(({ number }) => number).join('-');
}

/** Loads and what makes them on the usual bar. */
export function usualLoads(caption: string, amounts: readonly number[], unit: Unit): PlainElement {
  const bar = usualBar(unit).mass;
  const loads = amounts.map((amount) => massOf(amount, unit));
  return table({
    caption: [caption],
    heads: ['Load', 'Each side'],
    rows: loads.map((load) => {
      const loading = loadBar(load, bar, usualGym(unit));
      if (!('exact' in loading)) throw new RangeError(`${formatMass(load, unit)} is not usual.`);
      return tableRow(formatMass(load, unit), loadedBar(loading.exact.side));
    }),
  });
}

function platesOfLoad({ load, bar, loading }: LoadingTask, plates: Unit): Answer['places'] {
  const { mass: target, unit } = load;
  const barName = `${formatMass(bar, unit)} bar`;
  if ('exact' in loading) {
    const { side } = loading.exact;
    return {
      result: [
        h('b', {}, side.length > 0 ? sideInWords(side) : 'Nothing'),
        h(
          'span',
          {},
          side.length > 0
            ? `${plates} on each side of the ${barName}`
            : 'The bar alone is your load.',
        ),
      ],
      bars: barFigure(loading.exact, unit),
    };
  }
  const near = [loading.below, loading.above].filter((each) => each !== undefined);
  const loads = near.map(({ total }) => formatMass(total, unit)).join(' and ');
  return {
    result: [
      h('b', {}, 'Not with these plates'),
      h(
        'span',
        {},
        `Nothing your gym has makes ${formatMass(target, unit)} on the ${barName}. ${loads} ${near.length > 1 ? 'come' : 'comes'} nearest.`,
      ),
    ],
    bars: near.map((each) => barFigure(each, unit, missInWords(each, target, unit))),
  };
}

function missInWords({ total }: LoadedBar, target: Mass, unit: Unit): string {
  return `${formatMass(Math.abs(target - total), unit)} ${total < target ? 'less' : 'more'}`;
}

function totalOfPlates(bar: Mass, on: string | undefined, unit: Unit): Answer['places'] {
  const { side, leavesOut } = readSide(on, unit);
  const total = totalOf(bar, side);
  const isFull = side.length === MOST_ON;
  return {
    rack: rack(side, unit),
    result: [
      h('b', {}, formatMass(total, unit)),
      h('span', {}, `${formatMass(bar, unit)} bar and plates`),
      ...(leavesOut || isFull ? [h('span', {}, leavesOut ? LEFT_OUT : FULL)] : []),
    ],
    bars: barFigure({ total, side }, unit),
  };
}

const FULL = `That is all a side holds here: ${MOST_ON} plates.`;
const LEFT_OUT = `The link has plates that cannot go on and are left out: a side holds ${MOST_ON} at most, of the kinds above.`;

interface Side {
  readonly side: readonly Plate[];
  /** Whether more is written than can go on, or what is no plate of the unit. */
  readonly leavesOut: boolean;
}

/** Reads the plates that were tapped, from the collar out: "25-1.25". */
function readSide(on = '', unit: Unit): Side {
  const numbers = on.split('-').filter((number) => number !== '');
  const side = numbers
    .flatMap((number) => platesIn[unit].find((plate) => plate.number === number) ?? [])
    .slice(0, MOST_ON);
  return { side, leavesOut: side.length < numbers.length };
}

/** A button for each kind of plate, and two to take plates off. */
function rack(side: readonly Plate[], unit: Unit): View {
  const button = (plate: string, isOff: boolean, label: string, face: PlainElement | string) =>
    h(
      'button',
      {
        type: 'button',
        'data-plate': plate,
        'aria-disabled': String(isOff),
        ...(face === label ? {} : { 'aria-label': label }),
      },
      face,
    );
  const isFull = side.length === MOST_ON;
  const isEmpty = side.length === 0;
  return [
    ...platesIn[unit].map((plate) =>
      button(plate.number, isFull, `Add ${plate.number} ${unit}`, plateFace(plate)),
    ),
    button('last', isEmpty, 'Take one off', 'Take one off'),
    button('all', isEmpty, 'Take all off', 'Take all off'),
  ];
}
