import { labelsOf } from '../prose/labels.ts';
import { passagesOf } from '../prose/passages.ts';
import type { Report, Rule } from '../rule.ts';
import { attributeOf, nodesIn, placeOf, type Tag, tagsIn } from '../read/text-tree.ts';

/** More lines than this nobody reads in a fright. */
const MOST_LINES = 5;

export const careCards = {
  name: 'care-cards',
  asks: 'A care card has a title that ends in "if:", five lines or fewer, and no links in an emergency; no emergency number is guessed.',
  check(post, report) {
    for (const card of tagsIn(post.text, 'CareCard')) {
      checkTitle(card, report);
      checkLines(card, report);
    }
    const labels = labelsOf(post).map((label) => ({ ...label, within: [] as string[] }));
    for (const { text, within, placeAt } of [...labels, ...passagesOf(post)]) {
      const pattern = within.includes('CareCard') ? NUMBER : CALLED_NUMBER;
      for (const match of text.matchAll(pattern)) {
        const number = match.groups?.['number'] ?? '';
        report(
          `the text gives the emergency number ${number}, which is not everyone's`,
          'Write "your local emergency number"',
          placeAt(match.index + match[0].length - number.length),
        );
      }
    }
  },
} as const satisfies Rule;

const NUMBER = /(?<![\d.,])(?<number>9-?1-?1|999|112)(?![\d%]|[.,]\d| ?(?:kg|lb)\b)/g;
const CALLED_NUMBER =
  /\b(?:call|dial|ring|phone|text)(?:s|ing)? [^.?!]{0,25}?\b(?<number>9-?1-?1|999|112|111|000)\b/gi;

function checkTitle(card: Tag, report: Report): void {
  const title = attributeOf(card, 'title');
  if (!title || /\bif:$/.test(title)) return;
  report(
    `the title of a <CareCard> is "${title}", which does not end in "if:"`,
    'Write one call to action, such as title="Ask for an urgent doctor\'s appointment if:"',
    placeOf(card),
  );
}

function checkLines(card: Tag, report: Report): void {
  const nodes = [...nodesIn(card)];
  const [extra] = nodes.filter(({ type }) => type === 'listItem').slice(MOST_LINES);
  if (extra) {
    const count = nodes.filter(({ type }) => type === 'listItem').length;
    report(
      `a <CareCard> has ${count} lines, and at most ${MOST_LINES} are allowed`,
      'Leave out what matters least, or put it into a card of its own',
      placeOf(extra),
    );
  }
  if (attributeOf(card, 'level') !== 'emergency') return;
  for (const node of nodes) {
    const isLink = node.type === 'link' || node.type === 'linkReference';
    if (isLink || ('name' in node && (node.name === 'a' || node.name === 'Cite'))) {
      report(
        'an emergency card has a link, which could lead a reader away',
        'Put it into the sentence before the card',
        placeOf(node),
      );
    }
  }
}
