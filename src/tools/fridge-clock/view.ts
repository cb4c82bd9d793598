import { h, type PlainElement } from '../../view.ts';
import type { Words } from '../kit/form-reading.ts';
import { isFault } from '../kit/reading.ts';
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
import { clockDrawing } from './clock-drawing.ts';
import { readCooked } from './read-cooked.ts';
import { dayInWords, dayOfMonthInWords, shortTimeInWords, timeInWords } from './time-in-words.ts';

/** What the form says at first; when it was cooked, only a reader's clock can say. */
export const example = { food: 'most', place: 'fridge' } as const satisfies Words;

/**
 * What the tool shows for the words in its form, with the ids of the sources of what it says.
 *
 * @param now left out in the build, which does not know when it is read: then the limit itself stands there.
 */
export function answer(words: Words, now?: Date): Answer & { readonly sources: readonly string[] } {
  const [food, place] = [words['food'] as Food, words['place'] as Place];
  const cooked = now && readCooked(words['cooked'] ?? '', now);
  const fault = cooked && isFault(cooked) ? cooked.fault : undefined;
  const cookedAt = now && cooked && (isFault(cooked) ? undefined : cooked.value);
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
  const clock = clockDrawing(limitOf(food, place), until && { cookedAt, now, until });
  return {
    faults: fault ? { cooked: fault } : {},
    places: now && !cookedAt ? {} : { result, clock, notes },
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
    h('b', {}, `Keeps ${limitInWords(limitOf(food, place))}`),
    h('span', {}, 'From when it was cooked.'),
  ];
}

/** What the limit means for food that was cooked at a time, seen from now. */
function verdict(cookedAt: Date, now: Date, food: Food, place: Place): PlainElement[] {
  const until = safeUntil(cookedAt, food, place);
  const isFrozen = place === 'freezer';
  const said = (inShort: string | [string, Date], ...more: (PlainElement | string)[]) => [
    h(
      'b',
      {},
      ...(typeof inShort === 'string'
        ? [inShort]
        : [
            inShort[0],
            time(inShort[1], (isFrozen ? dayOfMonthInWords : shortTimeInWords)(inShort[1])),
          ]),
    ),
    h('span', {}, ...more),
  ];
  const { eatBy, latest } = until;
  const limit = limitInWords(limitOf(food, place));
  const inFull = (of: Date) => time(of, (isFrozen ? dayInWords : timeInWords)(of, now));
  switch (freshnessAt(now, until)) {
    case 'over':
      return said('Throw it away', `Its limit of ${limit} passed on `, inFull(latest), '.');
    case 'late':
      return said(
        ['Eat it by ', latest],
        `${dayInWords(latest, now)}. After that, throw it away: ${limit} is the limit.`,
      );
    case 'safe':
      return eatBy < latest
        ? said(['Eat by ', eatBy], `${dayInWords(eatBy, now)}. At the latest `, inFull(latest), '.')
        : said(
            [place === 'fridge' ? 'Eat by ' : 'Chill by ', latest],
            `${dayInWords(latest, now)}, ${limit} after cooking.`,
          );
  }
}

function time(of: Date, words: string): PlainElement {
  return h('time', { datetime: of.toISOString() }, words);
}
