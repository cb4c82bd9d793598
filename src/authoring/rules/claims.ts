import { proseOf } from '../prose/passages.ts';
import type { Rule } from '../rule.ts';
import { attributeOf, placeOf, tagsIn } from '../read/text-tree.ts';

export const claims = {
  name: 'claims',
  asks: 'Every number that makes a claim, such as 40%, 24 hours or 1.6 g/kg, has its source cited in the same paragraph or line.',
  check(post, report) {
    for (const { text, isCited, within, placeAt } of proseOf(post)) {
      // The source of a care card is cited before it; a key number is looked at below.
      if (isCited || within.includes('CareCard') || within.includes('KeyNumber')) continue;
      const claim = CLAIM.exec(text);
      if (claim) report(`"${claim[0]}" has no source`, MEND, placeAt(claim.index));
    }
    for (const number of tagsIn(post.text, 'KeyNumber')) {
      const value = attributeOf(number, 'value') ?? '';
      if (!/\d/.test(value) || !tagsIn(number, 'Cite').next().done) continue;
      report(`the key number "${value}" has no source`, MEND, placeOf(number));
    }
  },
} as const satisfies Rule;

const MEND =
  'Write <Cite id="…" /> after it with a source from content/sources, or say it without a number';

/** `1.6`, `10,000`, `30 000` or `5½`. */
const NUMBER = String.raw`\d+(?:\s\d{3}(?!\d))*(?:[.,]\d+)*[½⅓⅔¼¾]?`;

const UNITS = [
  ...['per ?cent', 'g/kg', 'mg', 'g', 'grams?', 'ml', 'kcal', 'kJ', 'calories', 'mmHg', 'beats'],
  ...['h', 'hours?', 'min', 'mins', 'minutes?', 's', 'seconds?', 'days?', 'weeks?', 'months?'],
  ...['years?', 'steps', 'people', 'participants', 'studies', 'trials'],
];

/** A number or a range with a unit. Loads in kg or lb are mostly examples. */
const CLAIM = new RegExp(
  String.raw`(?<![\w.,])${NUMBER}(?:(?:\s?[-–/]\s?| to | or )${NUMBER})?[\s-]?(?:%|‰|°\s?[CF]\b|(?:${UNITS.join('|')})(?![\w/]))`,
);
