import { type Concern, indexOfConcern } from './concerns.ts';
import { labelsOf } from '../prose/labels.ts';
import { passagesOf } from '../prose/passages.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Rule } from '../rule.ts';
import { nodesIn, textOf } from '../read/text-tree.ts';

export const care = {
  name: 'care',
  asks: 'An article tagged pain has a care card before its tips; soreness names the signs of rhabdomyolysis; bracing gives the caution about blood pressure; dieting points to help with disordered eating.',
  check(post, report) {
    const { tags } = post.front;
    const said = (concern: Concern, lack: string, mend: string) => {
      const i = indexOfConcern(tags, concern);
      report(`tags has "${tags[i]}", and ${lack}`, mend, post.placeOf(['tags', i]));
    };
    if (indexOfConcern(tags, 'pain') >= 0 && !hasCardBeforeTips(post)) {
      said(
        'pain',
        'no <CareCard> stands before the tips',
        'Put a section "When to get help" with a <CareCard> before the section that says what to do',
      );
    }
    for (const { concern, words, lack, mend } of OWED) {
      const isOwed = indexOfConcern(tags, concern) >= 0;
      if (isOwed && !words.every((each) => says(post, each))) said(concern, lack, mend);
    }
  },
} as const satisfies Rule;

/** What an article owes to those who read it, beyond care for pain. */
const OWED: readonly Owed[] = [
  {
    concern: 'soreness',
    words: [/rhabdomyolysis/i, /\burine\b|\bpee\b/i],
    lack: 'the text does not name rhabdomyolysis and its dark urine',
    mend: 'Say that pain far worse than expected, urine as dark as cola or unusual weakness can be muscle breakdown (rhabdomyolysis) and needs care at once, in a <CareCard level="emergency">',
  },
  {
    concern: 'bracing',
    words: [/blood[\s-]pressure/i],
    lack: 'the text has no caution about blood pressure',
    mend: 'Say that bracing raises it, and that whoever has high blood pressure or a heart problem asks a doctor first',
  },
  {
    concern: 'dieting',
    words: [/\beating[\s-]disorders?\b|\bdisordered[\s-]eating\b/i],
    lack: 'the text does not point to help with disordered eating',
    mend: 'Add where to find it, such as a doctor or an eating-disorder organization',
  },
];

interface Owed {
  readonly concern: Concern;
  /** The text says each of these. */
  readonly words: readonly RegExp[];
  /** What is missing where it does not, as a clause about the text. */
  readonly lack: string;
  readonly mend: string;
}

function says(post: PostSource, words: RegExp): boolean {
  return [...passagesOf(post), ...labelsOf(post)].some(({ text }) => words.test(text));
}

/**
 * Tips begin at the first heading that announces them, else at the last
 * section, where an article says what to do; without sections a card anywhere
 * will do.
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
