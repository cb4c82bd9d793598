import { FormReading, type Words } from '../kit/form-reading.ts';
import { isFault, type Reading } from '../kit/reading.ts';
import {
  bars,
  countField,
  type Gym,
  pairsOf,
  type Plate,
  platesIn,
  usualBar,
  usualGym,
} from './gym.ts';
import { type LoadedBar, loadBar, type Loading, totalOf } from './load-bar.ts';
import { amountIn, formatMass, type Mass, otherUnit, type Unit } from '../kit/mass.ts';
import { type Load, readLoad } from '../kit/read-load.ts';
import type { BarLoad } from './next-steps.ts';

/** More than any gym has of one kind. */
const MOST_PLATES = 40;

/** A load that a form asks for, and what the bar and the plates make of it. */
export interface LoadingTask {
  readonly load: Load;
  readonly bar: Mass;
  readonly gym: Gym;
  readonly loading: Loading;
}

/** Reads the fields `load` and `unit`, those of {@link readBar}, and how many plates the gym has of each kind. */
export function readLoading(form: FormReading): LoadingTask | undefined {
  const [bar, gym, load] = [readBar(form), readGym(form), form.load('load')];
  if (bar === undefined || !gym || !load) return undefined;
  if (load.mass < bar) {
    form.faults['load'] =
      `The bar alone weighs ${formatMass(bar, load.unit)}. Write more, or choose a lighter bar.`;
    return undefined;
  }
  const loading = loadBar(load.mass, bar, gym);
  const nearest = nearestBar(loading, load.mass);
  // Kilograms and pounds together make more decimals than a load is written with.
  const isMeant = nearest && amountIn(nearest.total, load.unit) === amountIn(load.mass, load.unit);
  if (!isMeant) return { load, bar, gym, loading };
  return { load: { ...load, mass: nearest.total }, bar, gym, loading: { exact: nearest } };
}

/**
 * The load nearest to one that the bar and the plates in a form make, the lighter of two. There is none
 * below the bar, beyond all plates, and where the form cannot be read.
 */
export function nearestLoad(words: Words, { mass, unit }: Load): BarLoad | undefined {
  const form = new FormReading({ ...words, unit, ...barInUnit({ ...words, unit }) });
  const [bar, gym] = [readBar(form), readGym(form)];
  if (bar === undefined || !gym) return undefined;
  const loading = loadBar(mass, bar, gym);
  if (!('exact' in loading || (loading.below && loading.above))) return undefined;
  const nearest = nearestBar(loading, mass);
  return nearest && { mass: nearest.total, unit, side: nearest.side };
}

/** Of what a gym can make of a target, that which comes nearest; the lighter of two. */
export function nearestBar(loading: Loading, target: Mass): LoadedBar | undefined {
  if ('exact' in loading) return loading.exact;
  const { below, above } = loading;
  if (!below || !above) return below ?? above;
  return target - below.total <= above.total - target ? below : above;
}

/** Reads the bar that is chosen: `bar` by its name, or `own`. Without a word of it, it is the usual one. */
export function readBar(form: FormReading): Mass | undefined {
  const chosen = form.words['bar'];
  if (chosen === 'own') return form.load('own')?.mass;
  return (bars.find(({ id }) => id === chosen) ?? usualBar(form.unit)).mass;
}

/** The usual bar of the form's unit, where that of the other unit is chosen. */
export function barInUnit(words: Words): Words {
  const { unit } = new FormReading(words);
  return words['bar'] === usualBar(otherUnit(unit)).id ? { bar: usualBar(unit).id } : {};
}

/** Reads the plates of the gym: `kg25` and so on. A kind that is not in the form is there as usual. */
export function readGym(form: FormReading): Gym | undefined {
  const kinds = usualGym(form.unit).map(({ plate, count: usual }) => {
    const name = countField(plate);
    const count = name in form.words ? form.read(name, readCount) : usual;
    return { plate, name, count };
  });
  const gym = kinds.flatMap(({ plate, count }) => (count === undefined ? [] : [{ plate, count }]));
  if (gym.length < kinds.length) return undefined;
  if (gym.some((stock) => pairsOf(stock) > 0)) return gym;
  const [heaviest] = kinds;
  if (heaviest)
    form.faults[heaviest.name] = 'There is no pair of plates. Write 2 or more of one kind.';
  return undefined;
}

/** Reads how many plates of a kind there are, from none to 40. */
export function readCount(text: string): Reading<number> {
  const written = text.trim();
  if (/^\d{1,9}$/.test(written) && Number(written) <= MOST_PLATES) {
    return { value: Number(written) };
  }
  return { fault: `Write a whole number from 0 to ${MOST_PLATES}.` };
}

/** What an author writes of a bar: its load, or the plates on each side; and the bar, by its name. */
export type BarFields = Readonly<Partial<Record<'load' | 'plates' | 'bar', string | undefined>>>;

/**
 * Finds the plates of a load that an author writes, or reads the plates themselves, on a bar by its name
 * or on the usual one for the unit. A fault starts with the name of the field that it is in.
 */
export function readLoadedBar({ load: written, plates, bar: name }: BarFields): Reading<LoadedBar> {
  if (written && plates) return { fault: 'plates: Keep one of load and plates.' };
  const bar = (unit: Unit) => (name ? bars.find((each) => each.name === name) : usualBar(unit));
  const fault = { fault: `bar: Write ${bars.map((each) => each.name).join(' or ')}.` };
  if (plates) {
    const reading = readPlates(plates);
    if (isFault(reading)) return { fault: `plates: ${reading.fault}` };
    const { side, unit } = reading.value;
    const { mass } = bar(unit) ?? {};
    return mass === undefined ? fault : { value: { total: totalOf(mass, side), side } };
  }
  const load = readLoad(written ?? '', 'kg');
  if (isFault(load)) return { fault: `load: ${load.fault}` };
  const { mass, unit } = load.value;
  const on = bar(unit);
  if (!on) return fault;
  const loading = loadBar(mass, on.mass, usualGym(unit));
  if ('exact' in loading) return { value: loading.exact };
  const nearest = [loading.below, loading.above].flatMap((each) =>
    each ? formatMass(each.total, unit) : [],
  );
  return { fault: `load: Plates on a ${on.name} bar make ${nearest.join(' or ')}.` };
}

/**
 * Reads the plates on each side as an author writes them, from the collar out: "20 + 10", "20, 10",
 * "45 + 25 lb", "none".
 */
export function readPlates(
  text: string,
): Reading<{ readonly side: readonly Plate[]; readonly unit: Unit }> {
  const [, numbers = '', unit] = /^(.*?)\s*(kg|lb)?$/.exec(text.trim().toLowerCase()) ?? [];
  const kinds = platesIn[unit === 'lb' ? 'lb' : 'kg'];
  const side: Plate[] = [];
  for (const number of numbers === 'none' ? [] : numbers.split(/\s*[+,]\s*/)) {
    const plate = kinds.find((each) => each.number === number);
    if (!plate) {
      const all = kinds.map((each) => each.number).join(', ');
      return { fault: `Write plates of ${all} ${unit ?? 'kg'}, such as 20 + 10, or none.` };
    }
    side.push(plate);
  }
  return { value: { side, unit: unit === 'lb' ? 'lb' : 'kg' } };
}
