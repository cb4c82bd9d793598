import type { Nodes, PictureNode, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { pictureToken } from './picture-mdx.ts';

/** Writes a tree as MDX, with a token in the place of each picture. */
export function writeMdx(tree: Root): string {
  return processor.stringify(tree);
}

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    rule: '-',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    // <https://…> is a tag in MDX.
    resourceLink: true,
    handlers: {
      picture: (node: Nodes) => {
        const { number, isInline = false } = node as PictureNode;
        return pictureToken(number, isInline);
      },
    },
    // A line that begins with one of these words is code in MDX.
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport\\b' },
      { atBreak: true, character: 'e', after: 'xport\\b' },
    ],
  });
