import { labelsOf } from '../prose/labels.ts';
import { passagesOf } from '../prose/passages.ts';
import type { PostSource } from '../post-source.ts';
import type { Rule } from '../rule.ts';
import { nodesIn, textOf } from '../text-tree.ts';

export const care = {
  name: 'care',
  severity: 'error',
  asks: 'An article tagged pain has a care card before its tips; soreness names the signs of rhabdomyolysis; bracing gives the caution about blood pressure; dieting points to help with disordered eating.',
  check(post, report) {
    for (const [i, tag] of post.front.tags.entries()) {
      const place = post.placeOf(['tags', i]);
      if (tag === 'pain' && !hasCardBeforeTips(post)) {
        report(
          'tags has "pain", and no <CareCard> stands before the tips',
          'Put a section "When to get help" with a <CareCard> before the section that says what to do',
          place,
        );
      }
      const owed = OWED[tag]?.find(({ words }) => !says(post, words));
      if (owed) report(`tags has "${tag}", and the text ${owed.lack}`, owed.mend, place);
    }
  },
} as const satisfies Rule;

const RHABDOMYOLYSIS =
  'Say that pain far worse than expected, urine as dark as cola or unusual weakness can be muscle breakdown (rhabdomyolysis) and needs care at once, in a <CareCard level="emergency">';

/** What an article owes to those who read it with a tag, beyond care for pain. */
const OWED: Partial<Record<string, readonly Owed[]>> = {
  soreness: [
    { words: /rhabdomyolysis/i, lack: 'does not name rhabdomyolysis', mend: RHABDOMYOLYSIS },
    { words: /\burine\b|\bpee\b/i, lack: 'does not speak of dark urine', mend: RHABDOMYOLYSIS },
  ],
  bracing: [
    {
      words: /blood[ -]pressure/i,
      lack: 'has no caution about blood pressure',
      mend: 'Say that bracing raises it, and that whoever has high blood pressure or a heart problem asks a doctor first',
    },
  ],
  dieting: [
    {
      words: /\beating[ -]disorders?\b|\bdisordered[ -]eating\b/i,
      lack: 'does not point to help with disordered eating',
      mend: 'Add where to find it, such as a doctor or an eating-disorder organization',
    },
  ],
};

interface Owed {
  readonly words: RegExp;
  /** What the text lacks without them, as a clause about the text. */
  readonly lack: string;
  readonly mend: string;
}

function says(post: PostSource, words: RegExp): boolean {
  return [...passagesOf(post), ...labelsOf(post)].some(({ text }) => words.test(text));
}

/**
 * Tips begin at the first section whose heading announces them, else at the
 * last section, where an article says what to do; without sections a card
 * anywhere will do.
 */
function hasCardBeforeTips({ text }: PostSource): boolean {
  const nodes = [...nodesIn(text)];
  const card = nodes.findIndex((node) => 'name' in node && node.name === 'CareCard');
  const sections = nodes.filter((node) => node.type === 'heading' && node.depth === 2);
  const tips = sections.find((heading) => TIPS.test(textOf(heading))) ?? sections.at(-1);
  return card >= 0 && (!tips || card < nodes.indexOf(tips));
}

const TIPS = /\b(?:what to do|ways to|things to try|tips|exercises|stretches|drills)\b/i;
