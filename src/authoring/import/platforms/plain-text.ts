import { Parser } from 'htmlparser2';
import { printable } from '../../../blog/text.ts';

/** The words of a piece of HTML, such as a title or an excerpt: without tags, entities, doubled spaces and what no page can hold. */
export function plainText(html: string): string {
  let text = '';
  const parser = new Parser({
    onopentagname(name) {
      if (BREAKS.has(name)) text += ' ';
    },
    ontext(piece) {
      text += piece;
    },
  });
  parser.end(html);
  return printable(text).replaceAll(/\s+/g, ' ').trim();
}

const BREAKS = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);
