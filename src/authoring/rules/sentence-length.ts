import { proseOf } from '../prose/passages.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Rule } from '../rule.ts';

/** The most words of a sentence; one in ten may have more. */
const MOST_WORDS = 20;

export const sentenceLength = {
  name: 'sentence-length',
  asks: `Nine sentences in ten have ${MOST_WORDS} words or fewer.`,
  check(post, report) {
    const sentences = proseOf(post).flatMap(({ text, placeAt }) =>
      sentencesOf(text).map((sentence) => ({ ...sentence, placeAt })),
    );
    const long = sentences.filter(({ words }) => words > MOST_WORDS);
    const may = Math.floor(sentences.length / 10);
    if (long.length <= may) return;
    for (const { words, at, placeAt } of long) {
      report(
        `the sentence has ${words} words; ${long.length} of ${sentences.length} sentences have more than ${MOST_WORDS}, and ${may} may`,
        'Make two sentences of it, or leave something out',
        placeAt(at),
      );
    }
  },
} as const satisfies Rule;
