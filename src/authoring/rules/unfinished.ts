import { correctionsOf, labelsOf } from '../prose/labels.ts';
import { passagesOf } from '../prose/passages.ts';
import type { Rule } from '../rule.ts';

export const unfinished = {
  name: 'unfinished',
  asks: 'A post that is no draft has no TODO, TK, FIXME, XXX or lorem in it.',
  check(post, report) {
    if (post.front.draft) return;
    for (const { text, placeAt } of [
      ...labelsOf(post),
      ...correctionsOf(post),
      ...passagesOf(post),
    ]) {
      for (const { 0: words, index } of text.matchAll(MARK)) {
        report(
          `the text still has "${words}"`,
          'Write what belongs there, or set draft: true',
          placeAt(index),
        );
      }
    }
  },
} as const satisfies Rule;

const MARK = /\b(?:TODO|TK|FIXME|XXX|lorem(?: ipsum)?|Lorem(?: ipsum)?|LOREM(?: IPSUM)?)\b/g;
