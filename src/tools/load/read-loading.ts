import { FormReading, type Words } from '../kit/form-reading.ts';
import { isFault, type Reading } from '../kit/reading.ts';
import { bars, type Gym, pairsOf, usualBar, usualGym } from './gym.ts';
import { type LoadedBar, loadBar, type Loading } from './load-bar.ts';
import { formatMass, type Mass, otherUnit } from '../kit/mass.ts';
import { type Load, readLoad } from '../kit/read-load.ts';

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
  return { load, bar, gym, loading: loadBar(load.mass, bar, gym) };
}

/** Reads the bar that is chosen: `bar` by its name, or `own`. */
export function readBar(form: FormReading): Mass | undefined {
  const chosen = form.words['bar'];
  if (chosen === 'own') return form.load('own')?.mass;
  return bars.find(({ id }) => id === chosen)?.mass;
}

/** The usual bar of the form's unit, where that of the other unit is chosen. */
export function barInUnit(words: Words): Words {
  const { unit } = new FormReading(words);
  return words['bar'] === usualBar(otherUnit(unit)).id ? { bar: usualBar(unit).id } : {};
}

/** Reads the plates of the gym: `kg25` and so on. A kind that is not in the form is there as usual. */
function readGym(form: FormReading): Gym | undefined {
  const kinds = usualGym(form.unit).map(({ plate, count: usual }) => {
    const name = plate.unit + plate.number;
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

/**
 * Finds the plates of a load that an author writes, on a bar by its name or on
 * the usual one for the unit. A fault starts with the name of the field that it is in.
 */
export function readLoadedBar(
  fields: Readonly<Partial<Record<'load' | 'bar', string | undefined>>>,
): Reading<LoadedBar> {
  const load = readLoad(fields.load ?? '', 'kg');
  if (isFault(load)) return { fault: `load: ${load.fault}` };
  const { mass, unit } = load.value;
  const bar = fields.bar ? bars.find(({ name }) => name === fields.bar) : usualBar(unit);
  if (!bar) return { fault: `bar: Write ${bars.map(({ name }) => name).join(' or ')}.` };
  const loading = loadBar(mass, bar.mass, usualGym(unit));
  if ('exact' in loading) return { value: loading.exact };
  const nearest = [loading.below, loading.above].flatMap((each) =>
    each ? formatMass(each.total, unit) : [],
  );
  return { fault: `load: Plates on a ${bar.name} bar make ${nearest.join(' or ')}.` };
}
