import { proseOf } from '../prose/passages.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Rule } from '../rule.ts';

/** The most sentences of a paragraph; one in ten may have more. */
const MOST_SENTENCES = 3;

export const paragraphLength = {
  name: 'paragraph-length',
  asks: `Nine paragraphs in ten have ${MOST_SENTENCES} sentences or fewer.`,
  check(post, report) {
    const paragraphs = proseOf(post)
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ text, placeAt }) => ({ sentences: sentencesOf(text).length, placeAt }));
    const long = paragraphs.filter(({ sentences }) => sentences > MOST_SENTENCES);
    const may = Math.floor(paragraphs.length / 10);
    if (long.length <= may) return;
    for (const { sentences, placeAt } of long) {
      report(
        `the paragraph has ${sentences} sentences; ${long.length} of ${paragraphs.length} paragraphs have more than ${MOST_SENTENCES}, and ${may} may`,
        'Make two paragraphs of it',
        placeAt(0),
      );
    }
  },
} as const satisfies Rule;
