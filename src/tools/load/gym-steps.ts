import { FormReading } from '../kit/form-reading.ts';
import { massOf } from '../kit/mass.ts';
import { stepOf } from '../kit/rounding.ts';
import type { LoadSteps } from '../kit/steps.ts';
import { pairsOf } from './gym.ts';
import { loadBar } from './load-bar.ts';
import { readBar, readGym } from './read-loading.ts';

/** The steps that the bar and the plates in the form can make, from the bar alone up. */
export const gymSteps: LoadSteps = {
  by(words, unit) {
    const gym = readGym(new FormReading(words)) ?? [];
    const pairs = gym.filter((stock) => pairsOf(stock) > 0).map(({ plate }) => 2 * plate.mass);
    return pairs.length > 0 ? Math.min(...pairs) : stepOf(unit);
  },
  next({ mass, unit }, direction, words) {
    const form = new FormReading(words);
    const [bar, gym] = [readBar(form), readGym(form)];
    if (bar === undefined || !gym) return undefined;
    // A bar of the other unit makes loads with more decimals than a field shows.
    const beyond = loadBar(mass + direction * massOf(0.01, unit), bar, gym);
    if ('exact' in beyond) return beyond.exact.total;
    return (direction > 0 ? beyond.above : beyond.below)?.total;
  },
};
