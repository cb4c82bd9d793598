import { type Food, limitInWords, limitOf, type Place } from './limits.ts';

/** The temperature to reheat leftovers to (Illinois Extension). */
export const REHEAT_TO = '74\u00a0°C (165\u00a0°F)';

/** Above this, food left out keeps for half as long (USDA). */
export const HOT = '32\u00a0°C (90\u00a0°F)';

/** Where food stands, in words that go on a sentence. */
export function placeInWords(place: Place): string {
  switch (place) {
    case 'fridge':
    case 'freezer':
      return `in the ${place}`;
    case 'out':
      return 'left out';
    case 'hot':
      return `left out above ${HOT}`;
  }
}

/** Why the limit is what it is, and what it rests on, in sentences. */
export function reasonFor(food: Food, place: Place): string {
  const limit = limitInWords(limitOf(food, place));
  if (place === 'freezer') return `US advice is to use frozen leftovers within ${limit}.`;
  if (food === 'rice') {
    return place === 'fridge'
      ? `UK advice gives cooked rice ${limit} in the fridge, less than US advice gives other leftovers.`
      : `UK advice says to chill cooked rice within ${limit}.`;
  }
  if (place === 'fridge') return `US advice is to eat leftovers from the fridge within ${limit}.`;
  return place === 'hot'
    ? `US advice is to throw away food left out for more than ${limit} above ${HOT}.`
    : `US advice is to throw away food left out for more than ${limit}. Above ${HOT} it is 1 hour.`;
}

/** What must hold for cold food to be safe, and what to do with it then. */
export function conditionsFor(food: Food, place: Place): string {
  const reheat = `Reheat it to ${REHEAT_TO}${food === 'rice' ? ', and only once' : ''}.`;
  if (place === 'out' || place === 'hot') {
    return `Put it in the fridge or freezer before then. ${reheat}`;
  }
  const within = food === 'rice' ? '1 hour' : `2 hours, or 1 hour above ${HOT}`;
  return `This holds for food that went in within ${within}. ${reheat}`;
}

/** The sources of what is said of a food in a place, by id: that of the reason first. */
export function sourcesFor(food: Food, place: Place): readonly string[] {
  const keeping = food === 'rice' ? 'healthwell-rice' : 'usda-leftovers';
  // It says how long what is frozen keeps, and how hot to reheat what is not.
  const illinois = 'illinois-leftovers';
  return place === 'freezer' ? [illinois, keeping] : [keeping, illinois];
}
