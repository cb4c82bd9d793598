import type { Element, Parents, Root } from 'hast';
import {
  BLOCKS,
  element,
  type ElementContent,
  elementsIn,
  isElement,
  isEmpty,
  paragraph,
  text,
} from './elements.ts';

/**
 * Makes paragraphs of the lines of a text that WordPress's old editor wrote: an empty line ends a
 * paragraph, and a line ends at its end. A text with more tags for paragraphs than empty lines between
 * its words is of another editor, and stays as it is.
 */
export function paragraphsOfLines(tree: Root): void {
  const tags = elementsIn(tree).filter(({ tagName }) => tagName === 'p').length;
  const gaps = tree.children.reduce(
    (sum, child) =>
      sum + (child.type === 'text' && /\S/.test(child.value) ? gapsIn(child.value) : 0),
    0,
  );
  if (gaps > 0 && gaps >= tags) makeParagraphs(tree);
}

function gapsIn(words: string): number {
  return words.match(BLANK)?.length ?? 0;
}

const BLANK = /\n[ \t]*\n\s*/g;

function makeParagraphs(parent: Parents): void {
  const next: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    for (const each of paragraphsIn(run)) next.push(each);
    run = [];
  };
  for (const child of parent.children as ElementContent[]) {
    if (!isElement(child) || !BLOCKS.has(child.tagName)) {
      run.push(child);
      continue;
    }
    end();
    if (isElement(child, 'blockquote', 'div', 'section', 'center')) makeParagraphs(child);
    next.push(child);
  }
  end();
  parent.children = next;
}

function paragraphsIn(run: readonly ElementContent[]): Element[] {
  const parts: ElementContent[][] = [[]];
  for (const each of run) {
    if (each.type !== 'text') {
      parts.at(-1)?.push(each);
      continue;
    }
    each.value.split(BLANK).forEach((piece, i) => {
      if (i > 0) parts.push([]);
      piece.split('\n').forEach((line, n) => {
        if (n > 0) parts.at(-1)?.push(element('br'));
        parts.at(-1)?.push(text(line));
      });
    });
  }
  return parts
    .map(withoutEdges)
    .filter((part) => part.length > 0)
    .map(paragraph);
}

/** A line without what is empty at its start and its end. */
function withoutEdges(part: readonly ElementContent[]): readonly ElementContent[] {
  const isShown = (each: ElementContent) => !isElement(each, 'br') && !isEmpty(each);
  return part.slice(part.findIndex(isShown), part.findLastIndex(isShown) + 1);
}
