import { h, type View } from '../../view.ts';
import { FormReading, type Words } from '../kit/form-reading.ts';
import { tidied } from '../kit/written-loads.ts';
import { bars, usualBar } from './gym.ts';
import { gymPart } from './own-gym.ts';

/** Whose gym a form has: the reader's own, one that this browser cannot keep, or that of a link. */
export type GymOwner = 'reader' | 'nobody' | 'link';

const notes = {
  reader: 'Your bar and plates are kept on this device, for all tools.',
  nobody: 'This browser keeps nothing here.',
  link: 'This bar and these plates came with a link. Your own gym stays as it was.',
} as const satisfies Record<GymOwner, string>;

/** Says beside the fields for the gym whose it is, with a button that changes what is not usual. */
export function gymNote(words: Words, owner: GymOwner): View {
  const button = owner === 'link' ? 'Use my own gym' : 'Back to the usual gym';
  return [
    h('p', {}, notes[owner]),
    ...(owner !== 'link' && isUsual(words) ? [] : [h('button', { type: 'button' }, button)]),
  ];
}

/** The gym of a form in a line: "20 kg bar, usual plates". */
export function gymInWords(words: Words): string {
  const { bar, own = '' } = words;
  const { unit } = new FormReading(words);
  const name = bars.find(({ id }) => id === bar)?.name ?? tidied(own, unit);
  return `${name} bar, ${hasUsualPlates(words) ? 'usual' : 'other'} plates`;
}

function isUsual(words: Words): boolean {
  return hasUsualPlates(words) && words['bar'] === usualBar(new FormReading(words).unit).id;
}

function hasUsualPlates(words: Words): boolean {
  return Object.keys(gymPart(words)).every((name) => ['bar', 'own'].includes(name));
}
