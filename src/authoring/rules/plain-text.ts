import { textsIn } from '../read/field-texts.ts';
import { findingsOf } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const plainText = {
  name: 'plain-text',
  asks: 'Titles, names and other plain fields hold no Markdown and no HTML: readers would see the symbols.',
  check(post, report) {
    for (const { problem, mend, path } of markupIn(post)) report(problem, mend, post.placeOf(path));
  },
  checkRest: ({ records }) =>
    records.flatMap(({ file, yaml }) =>
      markupIn(yaml).map(({ problem, mend, path }) =>
        findingsOf(file, 'plain-text')(problem, mend, yaml.placeOf(path)),
      ),
    ),
} as const satisfies Rule;

interface Markup {
  readonly problem: string;
  readonly mend: string;
  readonly path: readonly PropertyKey[];
}

/** The first piece of markup in each field. */
function markupIn({ fields }: { readonly fields: unknown }): Markup[] {
  return textsIn(fields).flatMap(({ path, text }) => {
    const found = SHAPES.flatMap(([shape, mend]) => {
      const match = shape.exec(text);
      return match ? [{ match, mend }] : [];
    });
    return found.slice(0, 1).map(({ match: [written, words = ''], mend }) => ({
      path,
      problem: `${path.join('.')} has ${written}, and readers would see it as it is written`,
      mend: mend(words),
    }));
  });
}

const plainly = (words: string) => `Write ${words}`;

/** Each with the words in it, and what to do of these. */
const SHAPES: readonly (readonly [RegExp, (words: string) => string])[] = [
  [/!?\[([^\][]+)\]\([^()\s]+\)/, (words) => `Write ${words}, and put the link into a text`],
  [/\*\*(?=\S)([^*]+)\*\*/, plainly],
  [/(?<![\w*])\*(?=\S)([^*]*[^*\s])\*(?![\w*])/, plainly],
  [/(?<!\w)__(?=\S)([^_]+)__(?!\w)/, plainly],
  [/`([^`]+)`/, plainly],
  [/<(?:br|hr|wbr|img|p)\b[^<>]*>/i, () => 'Take it out'],
  [/<(?:a|b|em|i|s|small|span|strong|sub|sup|u)\b[^<>]*>([^<>]*)<\/\w+>/i, plainly],
  [/&(?:#\d+|#x[\da-fA-F]+|[a-z]{2,8}\d{0,2});/, () => 'Write the sign itself'],
];
