import { h, type PlainElement } from '../../view.ts';
import { FormReading, type Words } from '../kit/form-reading.ts';
import type { Answer } from '../kit/tool.ts';
import { conditionsFor, placeInWords, reasonFor, sourcesFor } from './advice.ts';
import {
  type Food,
  foods,
  freshnessAt,
  limitInWords,
  limitOf,
  type Place,
  safeUntil,
} from './limits.ts';
import { readCooked } from './read-cooked.ts';

/** What the form says at first; when it was cooked, only a reader's clock can say. */
export const example = { food: 'most', place: 'fridge' } as const satisfies Words;

/**
 * What the tool shows for the words in its form, with the ids of the sources of what it says.
 *
 * @param now left out in the build, which does not know when it is read: then the limit itself stands there.
 */
export function answer(words: Words, now?: Date): Answer & { readonly sources: readonly string[] } {
  const [food, place] = [words['food'] as Food, words['place'] as Place];
  const form = new FormReading(words);
  const cookedAt = now && form.read('cooked', (text) => readCooked(text, now));
  const until = cookedAt && safeUntil(cookedAt, food, place);
  const isOver = now && until && freshnessAt(now, until) === 'over';
  const result = [
    h(
      'i',
      { 'data-room': `${nameOf(food)}, cooked ${LONGEST_TIME}, ${placeInWords(place)}` },
      [nameOf(food), cookedAt && `cooked ${timeInWords(cookedAt, now)}`, placeInWords(place)]
        .filter(Boolean)
        .join(', '),
    ),
    ...(cookedAt ? verdict(cookedAt, now, food, place) : limits(food, place)),
  ];
  const notes = [
    h('p', {}, reasonFor(food, place)),
    ...(isOver ? [] : [h('p', {}, conditionsFor(food, place))]),
  ];
  return {
    faults: form.faults,
    places: now && !cookedAt ? {} : { result, notes },
    sources: sourcesFor(food, place).slice(0, isOver ? 1 : undefined),
  };
}

const LONGEST_TIME = 'Wednesday 30 September at 12:30 pm';

function nameOf(food: Food): string {
  return foods.find(({ value }) => value === food)?.text ?? '';
}

/** The limit itself. */
function limits(food: Food, place: Place): PlainElement[] {
  return [
    h(
      'b',
      { 'data-room': `Eat by ${LONGEST_TIME}` },
      `Keeps ${limitInWords(limitOf(food, place))}`,
    ),
    h('span', { 'data-room': `At the latest ${LONGEST_TIME}.` }, 'From when it was cooked.'),
  ];
}

/** What the limit means for food that was cooked at a time, seen from now. */
function verdict(cookedAt: Date, now: Date, food: Food, place: Place): PlainElement[] {
  const until = safeUntil(cookedAt, food, place);
  if (!until) return [h('b', {}, 'No limit to give')];
  const { eatBy, latest } = until;
  const limit = limitInWords(limitOf(food, place));
  const time = (of: Date) => h('time', { datetime: of.toISOString() }, timeInWords(of, now));
  switch (freshnessAt(now, until)) {
    case 'over':
      return [
        h('b', {}, 'Throw it away'),
        h('span', {}, `Its limit of ${limit} passed on `, time(latest), '.'),
      ];
    case 'late':
      return [
        h('b', {}, 'Eat it by ', time(latest)),
        h('span', {}, `After that, throw it away: ${limit} is the limit.`),
      ];
    case 'safe':
      return eatBy < latest
        ? [
            h('b', { 'data-room': `Eat by ${LONGEST_TIME}` }, 'Eat by ', time(eatBy)),
            h(
              'span',
              { 'data-room': `At the latest ${LONGEST_TIME}.` },
              'At the latest ',
              time(latest),
              '.',
            ),
          ]
        : [
            h('b', {}, place === 'fridge' ? 'Eat by ' : 'Chill by ', time(latest)),
            h('span', {}, `That is ${limit} after cooking.`),
          ];
  }
}

/**
 * A time in words, with its year where that is not the year of now, by the clock that the reader is
 * used to: of 12 or of 24 hours.
 */
export function timeInWords(time: Date, now: Date, readersLocale?: string): string {
  const { hourCycle } = new Intl.DateTimeFormat(readersLocale, {
    hour: 'numeric',
  }).resolvedOptions();
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: time.getFullYear() === now.getFullYear() ? undefined : 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    // `hour12` would leave it to the engine whether half past noon is 12:30 or 0:30.
    hourCycle: hourCycle?.startsWith('h1') ? 'h12' : 'h23',
  }).format(time);
}
