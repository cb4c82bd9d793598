import { syllable } from 'syllable';
import { sentencesOf, wordsOf } from './sentences.ts';

/**
 * The US school grade at which a reader can follow texts. A number in digits counts as one
 * syllable. `NaN` if there are no words.
 *
 * Kincaid, Fishburne, Rogers and Chissom 1975, "Derivation of new readability formulas for Navy
 * enlisted personnel", Research Branch Report 8-75.
 */
export function gradeOf(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf);
  const sentences = texts.flatMap(sentencesOf).length;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Counting is slow, and most words repeat. */
const known = new Map<string, number>();

function syllablesIn(word: string): number {
  const count = known.get(word) ?? Math.max(1, syllable(word));
  known.set(word, count);
  return count;
}
