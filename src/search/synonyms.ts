import { wordsOf } from './words.ts';

/**
 * Words of the gym that mean the same to a search, each in all the forms that readers type. Other
 * names of a single article are in its front matter.
 */
const SAME = [
  ['low', 'lower'],
  ['pain', 'pains', 'painful', 'hurt', 'hurts', 'hurting', 'ache', 'aches', 'aching'],
  ['bodyweight', 'body weight'],
  ['warmup', 'warmups', 'warm up', 'warm ups', 'warming up'],
  ['pushup', 'pushups', 'push up', 'push ups', 'press up', 'press ups'],
  ['pullup', 'pullups', 'pull up', 'pull ups'],
  ['dumbbell', 'dumbbells', 'dumbell', 'dumbells'],
];

/** Sets and reps in short, such as 5x5 and 3 × 8. */
const SETS = /(\d+)\s*[x×]\s*(\d+)/gi;
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The most words in a phrase of a group. */
const LONGEST = 4;

/**
 * A query in parts: words, and phrases that have synonyms. Each is a list of alternatives, the
 * first as it was typed.
 *
 * @param groups the site's own terms, each with its other names.
 */
export function partsOf(query: string, groups: readonly (readonly string[])[] = []): string[][] {
  const synonyms = new Map<string, string[]>();
  for (const group of [...SAME, ...groups]) {
    const phrases = group.map((phrase) => wordsOf(phrase).join(' '));
    for (const phrase of phrases) {
      synonyms.set(phrase, [...(synonyms.get(phrase) ?? []), ...phrases]);
    }
  }
  const words = wordsOf(query.replaceAll(SETS, '$1x$2'));
  const parts: string[][] = [];
  while (words.length > 0) {
    let length = Math.min(LONGEST, words.length);
    while (length > 1 && !synonyms.has(words.slice(0, length).join(' '))) length--;
    const typed = words.splice(0, length).join(' ');
    parts.push([...new Set([typed, ...inSets(typed), ...(synonyms.get(typed) ?? [])])]);
  }
  return parts;
}

function inSets(word: string): string[] {
  const reps = /^\d+x(\d+)$/.exec(word)?.[1];
  if (reps === undefined) return [];
  return [reps, NUMBERS[Number(reps)]].flatMap((number) => (number ? [`sets of ${number}`] : []));
}
