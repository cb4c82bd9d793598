import type { Root } from 'hast';
import {
  BLOCKS,
  element,
  paragraph,
  type ElementContent,
  elementsIn,
  isEmpty,
  text,
} from './elements.ts';

/**
 * Makes paragraphs of the lines of a text that WordPress's old editor wrote: an empty line ends a
 * paragraph, and where nothing marks paragraphs at all, a line ends at its end.
 */
export function paragraphsOfLines(tree: Root): void {
  const hasMarks = elementsIn(tree).some(({ tagName }) => tagName === 'p' || tagName === 'br');
  const next: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    if (run.some((each) => each.type === 'text' && BLANK.test(each.value)))
      for (const each of paragraphsIn(run, !hasMarks)) next.push(each);
    else for (const each of run) next.push(each);
    run = [];
  };
  for (const child of tree.children as ElementContent[]) {
    if (child.type === 'element' && BLOCKS.has(child.tagName)) {
      end();
      next.push(child);
    } else run.push(child);
  }
  end();
  tree.children = next;
}

const BLANK = /\n[ \t]*\n/;

function paragraphsIn(run: readonly ElementContent[], withBreaks: boolean): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  for (const each of run) {
    if (each.type !== 'text') {
      parts.at(-1)?.push(each);
      continue;
    }
    each.value.split(/\n[ \t]*\n\s*/).forEach((piece, i) => {
      if (i > 0) parts.push([]);
      const lines = withBreaks ? piece.split('\n') : [piece];
      lines.forEach((line, n) => {
        if (n > 0) parts.at(-1)?.push(element('br'));
        parts.at(-1)?.push(text(line));
      });
    });
  }
  return parts.filter((part) => !part.every(isEmpty)).map((part) => paragraph(part));
}
