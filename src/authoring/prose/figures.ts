import type { MdastNode } from 'satteri';
import type { Place } from '../finding.ts';
import type { PostSource } from '../read/post-source.ts';
import { attributeOf, placeOf, tagsIn, textOf } from '../read/text-tree.ts';
import { oncePerPost } from '../rule.ts';
import { passagesOf } from './passages.ts';
import { sentencesOf } from './sentences.ts';

/** A number of a text with what it counts. Hours, minutes and weeks are all seconds, and years are months. */
export interface Figure {
  /** Without its sign: a fall of 3% is a change of −3%. */
  readonly value: number;
  /** Empty if nothing is counted, as in a ratio of 0.6. */
  readonly unit: string;
  /** The least by which it can differ from another: 0.1 for 3.4, and 10 for 60. */
  readonly step: number;
  /** Whether a word such as “about” stands before it. */
  readonly isRough: boolean;
  /** As written, with its unit. */
  readonly words: string;
  readonly at: number;
  /** The same for both ends of a range. */
  readonly range: object;
}

/** A figure for which a text cites sources. */
export interface CitedFigure extends Figure {
  /** The sources: the one cited next after it in its sentence, and those cited together with that one. */
  readonly ids: readonly string[];
  readonly sentence: string;
  readonly place: Place;
}

/** Every number of a text that is not part of a word, in the order written. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(NUMBERS)].flatMap((range) => {
    const { 0: numbers, index } = range;
    const rest = text.slice(index + numbers.length);
    if (/^\s?% (?:confidence|CI\b)/.test(rest)) return [];
    const [pattern, unit = '', size = 1] = UNITS.find(([each]) => each.test(rest)) ?? [];
    const isRough = ROUGH.test(text.slice(0, index));
    return [...numbers.matchAll(NUMBER)].map(([number]) => ({
      value: valueOf(number) * size,
      unit,
      step: stepOf(number) * size,
      isRough,
      words: numbers + (pattern?.exec(rest)?.[0] ?? ''),
      at: index,
      range,
    }));
  });
}

/** The same of a text that also spells numbers out, up to twenty. */
export function figuresInWords(text: string): Figure[] {
  return figuresIn(
    text.replaceAll(/\b[a-z]+\b/gi, (word) => {
      const value = SPELLED.indexOf(word.toLowerCase());
      return value < 0 ? word : String(value + 1);
    }),
  );
}

/** Whether two figures can be one, said exactly or, where a text says so, in round numbers. */
export function isSame(figure: Figure, other: Figure): boolean {
  const { unit, value } = figure;
  if (unit !== other.unit && unit !== '' && other.unit !== '') return false;
  const apart = Math.abs(value - other.value);
  return apart <= value * 1e-9 || (figure.isRough && apart <= figure.step / 2);
}

/**
 * The figures of a text that stand before a citation in the same sentence. A number that counts
 * nothing is one only if it has a decimal point, or is a key number; US units only convert.
 */
export const citedFiguresOf = oncePerPost((post): readonly CitedFigure[] => [
  ...passagesOf(post).flatMap(({ text, cites, placeAt }) =>
    groupsOf(text, cites).flatMap(({ ids, from, to }) =>
      figuresIn(text.slice(from, to))
        .filter(({ unit, words }) => (unit === '' ? words.includes('.') : unit !== US))
        .map((figure) => ({
          ...figure,
          ids,
          sentence: text.slice(from, to),
          place: placeAt(from + figure.at),
        })),
    ),
  ),
  ...keyFiguresOf(post),
]);

function keyFiguresOf(post: PostSource): CitedFigure[] {
  return [...tagsIn(post.text, 'KeyNumber')].flatMap((tag) => {
    const ids = idsIn(tag);
    const value = attributeOf(tag, 'value') ?? '';
    const sentence = `${value} ${textOf(tag)}`;
    if (ids.length === 0) return [];
    return figuresIn(value)
      .filter(({ unit }) => unit !== US)
      .map((figure) => ({ ...figure, ids, sentence, place: placeOf(tag) }));
  });
}

function idsIn(node: MdastNode): string[] {
  return [...tagsIn(node, 'Cite')].flatMap((cite) => attributeOf(cite, 'id') ?? []);
}

/** Citations that stand together, with the stretch of text before them that they support. */
function groupsOf(text: string, cites: readonly { readonly id: string; readonly at: number }[]) {
  const starts = sentencesOf(text).map(({ at }) => at);
  const groups: { ids: string[]; from: number; to: number }[] = [];
  for (const { id, at } of cites) {
    const last = groups.at(-1);
    if (last && text.slice(last.to, at).trim() === '') {
      last.ids.push(id);
    } else {
      const start = starts.findLast((each) => each < at) ?? 0;
      groups.push({ ids: [id], from: Math.max(start, last?.to ?? 0), to: at });
    }
  }
  return groups;
}

const DIGITS = String.raw`(?:\d{1,3}(?:[,\s]\d{3})+(?!\d)|\d+)(?:\.\d+)?[½⅓⅔¼¾]?`;
const NUMBER = new RegExp(DIGITS, 'g');

/** A number, or several that share what they count. Not a part of a word, as in 5RM or 2x. */
const NUMBERS = new RegExp(
  String.raw`(?<![\w.,/])${DIGITS}(?:(?:\s?[–—/±-]\s?|,? (?:to|or|and) )[−+]?${DIGITS})*`,
  'g',
);

const US = 'US';

/** What is counted, by the words after the number, and how many of the unit it is. */
const UNITS: readonly (readonly [pattern: RegExp, unit: string, size?: number])[] = [
  [/^\s?%|^ per ?cent\b/, '%'],
  [/^\s?°\s?C/, '°C'],
  [/^\s?°\s?F/, US],
  [
    /^[\s-]?(?:lbs?|pounds?|oz|ounces?|in|inch(?:es)?|ft|feet|miles?|stone)\b|^ g (?:per |\/)(?:lb|pound)\b/,
    US,
  ],
  [/^[\s-]?(?:s|seconds?)\b/, 'time', 1],
  [/^[\s-]?(?:min|mins|minutes?)\b/, 'time', 60],
  [/^[\s-]?(?:h|hours?)\b/, 'time', 3600],
  [/^[\s-]?(?:days?|nights?)\b/, 'time', 86_400],
  [/^[\s-]?weeks?\b/, 'time', 604_800],
  [/^[\s-]?months?\b/, 'months', 1],
  [/^[\s-]?years?\b/, 'months', 12],
  [/^[\s-]?(?:kgs?|kilos?|kilograms?)\b/, 'kg'],
  [/^[\s-]?(?:g|grams?)\b/, 'g'],
  [/^[\s-]?mg\b/, 'mg'],
  [/^[\s-]?ml\b/, 'ml'],
  [/^[\s-]?(?:kcal|calories)\b/, 'kcal'],
  [/^\s?mmHg\b/, 'mmHg'],
  [/^[\s-]?(?:reps?|repetitions?)\b(?! max)/, 'reps'],
  [/^[\s-]?(?:[a-z]+ )?sets?\b/, 'sets'],
  [/^[\s-]?steps\b/, 'steps'],
  [/^ (?:[a-z-]+ ){0,2}(?:studies|trials|papers|articles|guidelines|tests)\b/, 'studies'],
  [
    /^ (?:[a-z-]+ ){0,2}(?:people|participants|adults|men|women|athletes|lifters|powerlifters|weightlifters|patients|students|volunteers)\b/,
    'people',
  ],
];

const ROUGH =
  /\b(?:about|around|roughly|nearly|almost|some|close to|just (?:over|under)|more than|less than|over|under|up to|at least)\s[−+-]?$/i;

const SPELLED =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
};

function valueOf(number: string): number {
  const fraction = FRACTIONS[number.at(-1) ?? ''] ?? 0;
  return Number(number.replaceAll(/[^\d.]/g, '')) + fraction;
}

function stepOf(number: string): number {
  const decimals = /\.(\d+)/.exec(number)?.[1]?.length;
  if (decimals !== undefined) return 10 ** -decimals;
  return 10 ** (/[1-9](0+)$/.exec(number.replaceAll(/\D/g, ''))?.[1]?.length ?? 0);
}
