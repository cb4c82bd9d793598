import type { Nodes, Root } from 'mdast';

/** The most characters that anyone needs of the start of a text, and how many are enough. */
const MOST = 600;
const ENOUGH = 40;

/** Plain text of the first paragraphs: as far as something else, where they are enough by then. */
export function openingOf(tree: Root): string {
  let words = '';
  for (const node of tree.children) {
    if (words.length >= MOST) break;
    if (node.type !== 'paragraph' && words.length > ENOUGH) break;
    if (node.type !== 'paragraph' || node.children.every(({ type }) => type === 'link')) continue;
    words += ` ${wordsOf(node)}`;
  }
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, MOST).trim();
}

/** The words of a node as readers see them, without marks of footnotes. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
