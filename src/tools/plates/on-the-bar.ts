import type { FormReading, Words } from '../kit/form-reading.ts';
import { formatMass, type Mass, type Unit } from '../kit/mass.ts';
import { type Gym, pairsOf, type Plate, platesIn } from '../load/gym.ts';
import { type LoadedBar, totalOf } from '../load/load-bar.ts';
import { readBar, readGym, readLoading } from '../load/read-loading.ts';

/** More plates than a sleeve has room for. */
export const MOST_ON = 14;

/** What `on` says where every plate was taken off; where nothing was tapped it is empty. */
export const NONE = 'none';

/** What the words of a form put on the bar. */
export interface OnTheBar extends LoadedBar {
  readonly bar: Mass;
  readonly gym: Gym;
  /** The unit in which the load is meant. */
  readonly unit: Unit;
  /** The load that was asked for and those that come nearest, where plates do not make it. */
  readonly missed?: { readonly asked: Mass; readonly nearest: readonly Mass[] };
  /** Whether the words have plates that cannot go on. */
  readonly leavesOut: boolean;
}

/**
 * What is on the bar: the plates that were tapped, `on`, or the fewest plates of the load. Where no
 * plates make the load, those that come nearest are on it, the lighter of two.
 */
export function readOnTheBar(form: FormReading): OnTheBar | undefined {
  const tapped = readTapped(form.words['on'], form.unit);
  if (tapped) {
    const [bar, gym] = [readBar(form), readGym(form)];
    if (bar === undefined || !gym) return undefined;
    return { bar, gym, unit: form.unit, total: totalOf(bar, tapped.side), ...tapped };
  }
  const task = readLoading(form);
  if (!task) return undefined;
  const { bar, gym, loading, load } = task;
  const on = { bar, gym, unit: load.unit, leavesOut: false };
  if ('exact' in loading) return { ...on, ...loading.exact };
  const near = [loading.below, loading.above].filter((each) => each !== undefined);
  const drawn = near.reduce((a, b) => (load.mass - a.total <= b.total - load.mass ? a : b));
  const missed = { asked: load.mass, nearest: near.map(({ total }) => total) };
  return { ...on, ...drawn, missed };
}

/**
 * What the form says after a tap: `on 25` puts a plate on, outermost; `off 0` takes that one off,
 * counted from the collar; `off all` leaves the bar alone. Its load is what is then on the bar.
 */
export function tap(form: FormReading, value: string): Words {
  const { bar = readBar(form) ?? 0, side = [] } = readOnTheBar(form) ?? {};
  const [act, which = ''] = value.split(' ');
  const plate = platesIn[form.unit].find(({ number }) => number === which);
  const stays = which === 'all' ? [] : side.toSpliced(Number(which), 1);
  const after = act === 'off' ? stays : [...side, ...(plate ? [plate] : [])].slice(0, MOST_ON);
  return { on: after.map(({ number }) => number).join('-') || NONE, ...loadOf(bar, after, form) };
}

/** What the field for the load says while tapped plates are on the bar; nothing where there are none. */
export function loadOfTapped(form: FormReading): Words {
  const tapped = readTapped(form.words['on'], form.unit);
  const bar = tapped && readBar(form);
  return bar === undefined ? {} : loadOf(bar, tapped?.side ?? [], form);
}

function loadOf(bar: Mass, side: readonly Plate[], { unit }: FormReading): Words {
  return { load: formatMass(totalOf(bar, side), unit) };
}

/** How many more pairs of a kind the gym has than are on the bar; below zero where it lacks some. */
export function pairsLeft({ gym, side }: Pick<OnTheBar, 'gym' | 'side'>, plate: Plate): number {
  const stock = gym.find((each) => each.plate === plate);
  return (stock ? pairsOf(stock) : 0) - side.filter((each) => each === plate).length;
}

/** The plates that were tapped, from the collar out: "25-1.25". What names no plate of the unit says nothing. */
function readTapped(on = '', unit: Unit): Pick<OnTheBar, 'side' | 'leavesOut'> | undefined {
  if (on === '') return undefined;
  const numbers = on === NONE ? [] : on.split('-');
  const side = numbers
    .flatMap((number) => platesIn[unit].find((plate) => plate.number === number) ?? [])
    .slice(0, MOST_ON);
  if (side.length === 0 && numbers.length > 0) return undefined;
  return { side, leavesOut: side.length < numbers.length };
}

/**
 * An address of the loader as it is written now. Once, `way` said whether the load counted or the
 * plates.
 */
export function presentAddress(given: URLSearchParams): URLSearchParams {
  const present = new URLSearchParams(given);
  const way = present.get('way');
  present.delete('way');
  if (way === 'load') present.delete('on');
  if (way === 'plates' && !present.get('on')) present.set('on', NONE);
  return present;
}
