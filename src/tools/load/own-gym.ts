import type { Words } from '../kit/form-reading.ts';
import { otherUnit, type Unit, units } from '../kit/mass.ts';
import { keep, onKept, recall } from '../kit/memory.ts';
import { isFault } from '../kit/reading.ts';
import { tidied } from '../kit/written-loads.ts';
import { countField, usualBar, usualGym } from './gym.ts';
import { barInUnit, readCount } from './read-loading.ts';

/**
 * What is not usual in a reader's gym: the bar under plates of either unit (`bar-kg`, `bar-lb`), what a
 * bar of their own weighs (`own`, with its unit), and how many plates there are of a kind (`kg25`).
 */
export type OwnGym = Words;

const NAME = 'gym';
const VERSION = '1';

/** How many plates a gym has as a rule, by the field for each kind. */
const usualCounts: Words = Object.fromEntries(
  units
    .flatMap((unit) => usualGym(unit))
    .map(({ plate, count }) => [countField(plate), String(count)]),
);

/** What the words of a form say of the gym. */
export function gymPart(words: Words): Words {
  const names = ['bar', 'own', ...Object.keys(usualCounts)];
  return Object.fromEntries(Object.entries(words).filter(([name]) => names.includes(name)));
}

/** The gym that the reader keeps on this device. */
export function ownGym(): OwnGym {
  return parseGym(recall(NAME));
}

/**
 * Keeps the reader's gym for all tools.
 *
 * @returns whether it was kept on the device.
 */
export function keepGym(gym: OwnGym): boolean {
  return keep(NAME, toJson(gym));
}

/** Calls back when the reader's gym may have changed, here or elsewhere. */
export function onGymKept(tell: () => void): () => void {
  return onKept(NAME, tell);
}

/** What the fields for the gym say in a reader's own. A bar that was never weighed is left out. */
export function gymWords(gym: OwnGym, unit: Unit): Words {
  const other = otherUnit(unit);
  const there = gym[barUnder(other)] ?? usualBar(other).id;
  const bar = gym[barUnder(unit)] ?? barInUnit({ unit, bar: there })['bar'] ?? there;
  return { ...usualCounts, ...gym, bar };
}

/**
 * A reader's gym as a form has it now.
 *
 * @param words without the plates that are as usual.
 * @param before what the form cannot know: the bar under plates of the other unit, and a bar that is not chosen.
 */
export function gymFrom(words: Words, unit: Unit, before: OwnGym): OwnGym {
  const { bar = '', own = '', ...plates } = gymPart(words);
  const [here, there] = [barUnder(unit), barUnder(otherUnit(unit))];
  const weight = bar === 'own' ? tidied(own, unit) : before['own'];
  return {
    ...plates,
    ...(before[there] && { [there]: before[there] }),
    [here]: bar,
    ...(weight && { own: weight }),
  };
}

function barUnder(unit: Unit): string {
  return `bar-${unit}`;
}

/** Reads a gym that was kept as JSON. What is of another version, or no gym, is the usual one. */
export function parseGym(json: string | null): OwnGym {
  try {
    const { version, ...gym } = JSON.parse(json ?? '') as Words;
    const said = Object.entries(gym).filter(
      ([name, text]) =>
        typeof text === 'string' && !(name in usualCounts && isFault(readCount(text))),
    );
    return version === VERSION ? Object.fromEntries(said) : {};
  } catch {
    return {};
  }
}

/** A gym as it is kept. */
export function toJson(gym: OwnGym): string {
  return JSON.stringify({ version: VERSION, ...gym });
}
