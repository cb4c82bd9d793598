import { proseOf } from '../prose/passages.ts';
import { gradeOf } from '../prose/reading-grade.ts';
import type { Rule } from '../rule.ts';

/** The highest school grade in the US that a text may need. */
const HIGHEST = 8;

export const readingGrade = {
  name: 'reading-grade',
  asks: `A text can be read at grade ${HIGHEST} (Flesch-Kincaid).`,
  check(post, report) {
    const prose = proseOf(post);
    const grade = gradeOf(prose.map(({ text }) => text));
    // Not what rounds to the limit: the message could not say why.
    if (Number.isNaN(grade) || Number(grade.toFixed(1)) <= HIGHEST) return;
    report(
      `the text needs grade ${grade.toFixed(1)}, and may need ${HIGHEST}`,
      'Use shorter sentences and plainer words',
      prose[0]?.placeAt(0),
    );
  },
} as const satisfies Rule;
