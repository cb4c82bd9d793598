import type { MdastNode } from 'satteri';
import type { Place } from '../finding.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Rule } from '../rule.ts';
import { childrenOf, nodesIn, placeOf } from '../read/text-tree.ts';

export const tables = {
  name: 'tables',
  asks: 'A table has a row of hyphens under its head, and no row has more cells than the head.',
  check(post, report) {
    for (const node of nodesIn(post.text)) {
      if (node.type === 'table') {
        const [head, ...rows] = childrenOf(node);
        const width = head ? childrenOf(head).length : 0;
        for (const row of rows) {
          const cells = cellsIn(sourceOf(row, post));
          if (cells <= width) continue;
          report(
            `the row has ${cells} cells, and the head of its table has ${width}: readers would not see the rest`,
            'Add a column to the head, or write a | that is part of a cell as \\|',
            placeOf(row),
          );
        }
      } else if (node.type === 'paragraph') {
        checkParagraph(node, post, report);
      }
    }
  },
} as const satisfies Rule;

/** What was meant as a table and is none. */
function checkParagraph(
  node: MdastNode,
  post: PostSource,
  report: (problem: string, mend: string, place?: Place) => void,
): void {
  const lines = sourceOf(node, post)
    .split('\n')
    .map((line) => line.replace(/^[\s>]+/, '').trim());
  const first = lines.findIndex((line) => ROW.test(line));
  const [head = '', next = ''] = first < 0 ? [] : lines.slice(first);
  if (!ROW.test(next) && !SEPARATOR.test(next)) return;
  const { line, column } = placeOf(node);
  const place = { line: line + first, column: first === 0 ? column : 1 };
  const width = cellsIn(head);
  const separator = `|${' --- |'.repeat(width)}`;
  if (SEPARATOR.test(next)) {
    report(
      `the head of the table has ${width} cells, and the row of hyphens under it ${cellsIn(next)}`,
      `Write ${separator}`,
      { line: place.line + 1, column: 1 },
    );
    return;
  }
  report('the table has no row of hyphens under its head', `Write ${separator} after it`, place);
}

/** A line between two bars, with one more in it. */
const ROW = /^\|.*[^\\]\|.*\|$/;

const SEPARATOR = /^\|(?:\s*:?-+:?\s*\|)+$/;

function sourceOf({ position }: MdastNode, { body }: PostSource): string {
  return body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** The cells of a row: what stands between bars that no backslash is before. */
function cellsIn(row: string): number {
  const bare = row.trim().replaceAll('\\|', '').replace(/^\|/, '').replace(/\|$/, '');
  return bare.split('|').length;
}
