import type { MdastNode } from 'satteri';
import type { Rule } from '../rule.ts';
import { childrenOf, isTag, placeOf, textOf } from '../text-tree.ts';

export const headings = {
  name: 'headings',
  severity: 'error',
  asks: 'Headings start at ##, since the title is the first level; they skip no level, and have words.',
  check(post, report) {
    // The level that a heading of the text, or the title of a block, stands under.
    let above = 1;
    let hasSecond = false;
    for (const { node, depth, words, isInBlock } of outlineOf(post.text)) {
      const sign = '#'.repeat(depth);
      if (words === undefined) {
        if (depth === 3 && !hasSecond) {
          report(
            `the title of ${nameOf(node)} is of the third level, and none of the second stands above it`,
            'Put a ## heading or <ShortAnswer> above it',
            placeOf(node),
          );
        }
      } else if (words === '') {
        report(`a heading ${sign} has no words`, 'Write some, or take it out', placeOf(node));
        continue;
      } else if (depth === 1) {
        report(
          `"${words}" is a heading of the first level, which only the title is`,
          node.type === 'heading' ? `Write ## ${words}` : 'Write <h2>',
          placeOf(node),
        );
      } else if (depth > (isInBlock ? Math.max(above, 3) : above) + 1) {
        report(
          `"${sign} ${words}" skips a level under ${above === 1 ? 'the title' : '#'.repeat(above)}`,
          `Write ${'#'.repeat(above + 1)} ${words}`,
          placeOf(node),
        );
      }
      hasSecond ||= depth === 2;
      if (words !== undefined && !isInBlock) above = Math.max(depth, 2);
    }
  },
} as const satisfies Rule;

interface OutlineEntry {
  readonly node: MdastNode;
  readonly depth: number;
  /** `undefined` for the title that a block brings along. */
  readonly words?: string;
  readonly isInBlock: boolean;
}

/** The headings of a text, and the blocks that bring a title, in the order of the file. */
function* outlineOf(node: MdastNode, isInBlock = false): Generator<OutlineEntry> {
  if (node.type === 'heading') {
    const words = textOf(node).trim() || (isEmpty(node) ? '' : '…');
    yield { node, depth: node.depth, words, isInBlock };
    return;
  }
  const name = nameOf(node);
  const own = /^<h([1-6])>$/.exec(name)?.[1];
  if (own) yield { node, depth: Number(own), words: textOf(node).trim() || '…', isInBlock };
  const brought = TITLED[name];
  if (brought) yield { node, depth: brought, isInBlock };
  for (const child of childrenOf(node)) {
    yield* outlineOf(child, isInBlock || brought !== undefined);
  }
}

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
