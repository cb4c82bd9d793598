import type { MdastNode } from 'satteri';
import type { Place } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { childrenOf, isTag, placeOf, textOf } from '../read/text-tree.ts';

export const headings = {
  name: 'headings',
  asks: 'Headings start at ##, since the title is the first level; they skip no level, and have words.',
  check(post, report) {
    // The level that a heading of the text, or the title of a block, stands under.
    let above = 1;
    let hasSecond = false;
    for (const { tag, depth, words, isInBlock, place } of headingsIn(post.text)) {
      const sign = '#'.repeat(depth);
      if (words === undefined) {
        if (depth === 3 && !hasSecond) {
          report(
            `the title of ${tag} is of the third level, and none of the second stands above it`,
            'Put a ## heading or <ShortAnswer> above it',
            place,
          );
        }
      } else if (words === '') {
        report(`a heading ${sign} has no words`, 'Write some, or take it out', place);
        continue;
      } else if (depth === 1) {
        report(
          `"${words}" is a heading of the first level, which only the title is`,
          tag ? 'Write <h2>' : `Write ## ${words}`,
          place,
        );
      } else if (depth > (isInBlock ? Math.max(above, 3) : above) + 1) {
        report(
          `"${sign} ${words}" skips a level under ${above === 1 ? 'the title' : '#'.repeat(above)}`,
          `Write ${'#'.repeat(above + 1)} ${words}`,
          place,
        );
      }
      hasSecond ||= depth === 2;
      if (words !== undefined && !isInBlock) above = Math.max(depth, 2);
    }
  },
} as const satisfies Rule;

interface OutlineEntry {
  /** What it is written as, such as `<h2>`; empty for a heading with `#`. */
  readonly tag: string;
  readonly depth: number;
  /** `undefined` for the title that a block brings along. */
  readonly words?: string;
  readonly isInBlock: boolean;
  readonly place: Place;
}

/** The headings of a text, and the blocks that bring a title, in the order of the file. */
function* headingsIn(node: MdastNode, isInBlock = false): Generator<OutlineEntry> {
  const place = placeOf(node);
  if (node.type === 'heading') {
    const words = textOf(node).trim() || (isEmpty(node) ? '' : '…');
    yield { tag: '', depth: node.depth, words, isInBlock, place };
    return;
  }
  const tag = nameOf(node);
  const own = LEVEL.exec(tag.slice(1, -1))?.[1];
  if (own) {
    yield { tag, depth: Number(own), words: textOf(node).trim() || '…', isInBlock, place };
  }
  const brought = TITLED[tag];
  if (brought) yield { tag, depth: brought, isInBlock, place };
  for (const child of childrenOf(node)) {
    yield* headingsIn(child, isInBlock || brought !== undefined);
  }
}

const LEVEL = /^h([1-6])$/;

/** The level of the title that each component brings. */
const TITLED: Partial<Record<string, number>> = {
  '<ShortAnswer>': 2,
  '<Callout>': 3,
  '<CareCard>': 3,
  '<Column>': 3,
};

function nameOf(node: MdastNode): string {
  return isTag(node) ? `<${node.name}>` : '';
}

/** Whether a heading has neither words nor a picture or an expression that could be some. */
function isEmpty(node: MdastNode): boolean {
  return childrenOf(node).every(
    (child) => (child.type === 'text' && child.value.trim() === '') || nameOf(child) === '<Cite>',
  );
}
