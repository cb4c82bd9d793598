import { Parser } from 'htmlparser2';

/** The words of a piece of HTML, such as a title or an excerpt: without tags, entities and doubled spaces. */
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
  return text.replaceAll(/\s+/g, ' ').trim();
}

const BREAKS = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);
