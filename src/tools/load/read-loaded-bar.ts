import { bars, usualBar } from './bars.ts';
import { usualGym } from './gym.ts';
import { type LoadedBar, loadBar } from './load-bar.ts';
import { formatMass } from './mass.ts';
import { readLoad } from './read-load.ts';
import { isFault, type Reading } from '../kit/reading.ts';

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
