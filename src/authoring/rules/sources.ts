import { isSurer, surenessOf } from '../../blog/sureness.ts';
import { nearest } from '../nearest.ts';
import { proseOf } from '../prose/passages.ts';
import { sourcesById } from '../read/source-files.ts';
import { attributeOf, hasAttribute, placeOf, tagsIn } from '../read/text-tree.ts';
import type { Rule } from '../rule.ts';

export const references: Rule = {
  name: 'references',
  asks: 'Every source that references lists is a file in content/sources.',
  check(post, report, { sources }) {
    for (const [i, id] of post.front.references.entries()) {
      if (sources.includes(id)) continue;
      const meant = nearest(id, sources);
      report(
        `references has "${id}", but there is no such file in content/sources`,
        meant ? `Write ${meant}` : `Add content/sources/${id}.yaml, or take it out`,
        post.placeOf(['references', i]),
      );
    }
  },
};

export const sources: Rule = {
  name: 'sources',
  asks: 'Every source that references lists is cited in the text.',
  check(post, report, content) {
    const cited = new Set([...tagsIn(post.text, 'Cite')].map((cite) => attributeOf(cite, 'id')));
    for (const [i, id] of post.front.references.entries()) {
      // The rule `references` reports what is not a source.
      if (cited.has(id) || !content.sources.includes(id)) continue;
      report(
        `references has "${id}", which the text never cites`,
        `Write <Cite id="${id}" /> after what it supports, or take it out`,
        post.placeOf(['references', i]),
      );
    }
  },
};

export const citations: Rule = {
  name: 'citations',
  asks: 'A text cites only sources that its front matter lists.',
  check(post, report) {
    const { references } = post.front;
    for (const cite of tagsIn(post.text, 'Cite')) {
      const id = attributeOf(cite, 'id');
      // The rule `components` reports a missing id.
      if ((!id && !hasAttribute(cite, 'id')) || (id && references.includes(id))) continue;
      report(
        id
          ? `the text cites "${id}", which is not in references`
          : 'a <Cite> names its source in an expression, which the check cannot read',
        id
          ? `Add it in the front matter: references: [${[...references, id].join(', ')}]`
          : 'Write <Cite id="bishop-2011" /> with the name of a source in quotes',
        placeOf(cite),
      );
    }
  },
};

export const sureness: Rule = {
  name: 'sureness',
  asks: 'A short answer is not surer than the sources that it cites.',
  check(post, report, content) {
    const { sure } = post.front;
    if (sure === undefined) return;
    const place = post.placeOf(['sure']);
    const answers = [...tagsIn(post.text, 'ShortAnswer')];
    if (answers.length === 0) {
      report('sure is there, and the text has no <ShortAnswer>', 'Take it out', place);
      return;
    }
    const ids = answers
      .flatMap((answer) => [...tagsIn(answer, 'Cite')])
      .flatMap((cite) => attributeOf(cite, 'id') ?? []);
    const cited = [...new Set(ids)].map((id) => ({ id, ...sourcesById(content).get(id) }));
    const most = surenessOf(cited);
    const unknown = cited.find(({ design }) => design === undefined);
    if (unknown) {
      report(
        `sure is "${sure}", and the short answer cites "${unknown.id}", whose design is not known`,
        `Add design to content/sources/${unknown.id}.yaml, or take sure out`,
        place,
      );
    } else if (most !== undefined && isSurer(sure, most)) {
      const fix = `Take it out, and the article says "${most}"`;
      report(`sure is "${sure}", which is more than the short answer cites`, fix, place);
    }
  },
};

export const claims: Rule = {
  name: 'claims',
  asks: 'Every number that makes a claim, such as 40%, 24 hours or 1.6 g/kg, has its source cited in the same paragraph or line.',
  check(post, report) {
    for (const { text, isCited, within, placeAt } of proseOf(post)) {
      // The source of a care card is cited before it; key numbers are checked below.
      if (isCited || within.includes('CareCard') || within.includes('KeyNumber')) continue;
      const claim = CLAIM.exec(text);
      if (claim) report(`"${claim[0]}" has no source`, CITE, placeAt(claim.index));
    }
    for (const number of tagsIn(post.text, 'KeyNumber')) {
      const value = attributeOf(number, 'value') ?? '';
      if (!/\d/.test(value) || !tagsIn(number, 'Cite').next().done) continue;
      report(`the key number "${value}" has no source`, CITE, placeOf(number));
    }
  },
};

const CITE =
  'Write <Cite id="…" /> after it with a source from content/sources, or say it without a number';

/** `1.6`, `10,000`, `30 000` or `5½`. */
const NUMBER = String.raw`\d+(?:\s\d{3}(?!\d))*(?:[.,]\d+)*[½⅓⅔¼¾]?`;

const UNITS = [
  ...['per ?cent', 'g/kg', 'mg', 'g', 'grams?', 'ml', 'kcal', 'kJ', 'calories', 'mmHg', 'beats'],
  ...['h', 'hours?', 'min', 'mins', 'minutes?', 's', 'seconds?', 'days?', 'weeks?', 'months?'],
  ...['years?', 'steps', 'people', 'participants', 'studies', 'trials'],
];

/** A number or a range with a unit. Not kg or lb: loads are mostly examples. */
const CLAIM = new RegExp(
  String.raw`(?<![\w.,])${NUMBER}(?:(?:\s?[-–/]\s?| to | or )${NUMBER})?[\s-]?(?:%|‰|°\s?[CF]\b|(?:${UNITS.join('|')})(?![\w/]))`,
);
