import { labelsOf } from '../prose/labels.ts';
import { passagesOf } from '../prose/passages.ts';
import type { PostSource } from '../read/post-source.ts';
import { attributeOf, nodesIn, placeOf, type Tag, tagsIn, textOf } from '../read/text-tree.ts';
import type { Report, Rule } from '../rule.ts';
import { type Concern, indexOfConcern } from './concerns.ts';

export const care: Rule = {
  name: 'care',
  asks: 'An article tagged pain has a care card before its tips; soreness names the signs of rhabdomyolysis; bracing gives the caution about blood pressure; dieting points to help with disordered eating.',
  check(post, report) {
    const { tags } = post.front;
    const said = (concern: Concern, lack: string, fix: string) => {
      const i = indexOfConcern(tags, concern);
      report(`tags has "${tags[i]}", and ${lack}`, fix, post.placeOf(['tags', i]));
    };
    if (indexOfConcern(tags, 'pain') >= 0 && !hasCardBeforeTips(post)) {
      said(
        'pain',
        'no <CareCard> stands before the tips',
        'Put a section "When to get help" with a <CareCard> before the section that says what to do',
      );
    }
    for (const { concern, words, lack, fix } of OWED) {
      const isOwed = indexOfConcern(tags, concern) >= 0;
      if (isOwed && !words.every((each) => says(post, each))) said(concern, lack, fix);
    }
  },
};

/** What an article owes its readers, beyond care for pain. */
const OWED: readonly Owed[] = [
  {
    concern: 'soreness',
    words: [/rhabdomyolysis/i, /\burine\b|\bpee\b/i],
    lack: 'the text does not name rhabdomyolysis and its dark urine',
    fix: 'Say that pain far worse than expected, urine as dark as cola or unusual weakness can be muscle breakdown (rhabdomyolysis) and needs care at once, in a <CareCard level="emergency">',
  },
  {
    concern: 'bracing',
    words: [/blood[\s-]pressure/i],
    lack: 'the text has no caution about blood pressure',
    fix: 'Say that bracing raises it, and that anyone with high blood pressure or a heart problem should ask a doctor first',
  },
  {
    concern: 'dieting',
    words: [/\beating[\s-]disorders?\b|\bdisordered[\s-]eating\b/i],
    lack: 'the text does not point to help with disordered eating',
    fix: 'Add where to find it, such as a doctor or an eating-disorder organization',
  },
];

interface Owed {
  readonly concern: Concern;
  /** The text says each of these. */
  readonly words: readonly RegExp[];
  /** What is missing where it does not, as a clause about the text. */
  readonly lack: string;
  readonly fix: string;
}

function says(post: PostSource, words: RegExp): boolean {
  return [...passagesOf(post), ...labelsOf(post)].some(({ text }) => words.test(text));
}

/**
 * Tips begin at the first heading that announces them, else at the last section; without sections,
 * a card anywhere will do.
 */
function hasCardBeforeTips({ text }: PostSource): boolean {
  const nodes = [...nodesIn(text)];
  const card = nodes.findIndex((node) => 'name' in node && node.name === 'CareCard');
  const headings = nodes.filter((node) => node.type === 'heading');
  const tips =
    headings.find((heading) => TIPS.test(textOf(heading))) ??
    headings.findLast(({ depth }) => depth === 2);
  return card >= 0 && (!tips || card < nodes.indexOf(tips));
}

const TIPS = /\b(?:what to do|ways to|things to try|tips|exercises|stretches|drills)\b/i;

/** Nobody reads more lines than this in an emergency. */
const MOST_LINES = 5;

export const careCards: Rule = {
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
};

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
      'Leave out what matters least, or put it into its own card',
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
