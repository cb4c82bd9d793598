import { Parser } from 'htmlparser2';
import { cleanText } from './clean.ts';
import { HEADINGS } from './elements.ts';
import { openingOf } from './opening.ts';
import { writeMdx } from './write-mdx.ts';
import type { Paragraph, Heading, Root } from 'mdast';

/**
 * The words of a text that is too large or too deep for a tree, a paragraph at a time: headings stay
 * headings, and everything else that begins a line is a paragraph.
 */
export function plainTextOf(given: string): { readonly mdx: string; readonly opening: string } {
  const written: string[] = [];
  let opening = '';
  let words = '';
  let isHeading = false;
  let hidden = 0;
  const end = () => {
    const value = cleanText(words)
      .replaceAll(/[\0-\u001F\u007F\uE000\uFFFE\uFFFF]+|\s+/g, ' ')
      .trim();
    words = '';
    if (value === '') return;
    const text = { type: 'text' as const, value };
    const block: Paragraph | Heading = isHeading
      ? { type: 'heading', depth: 2, children: [text] }
      : { type: 'paragraph', children: [text] };
    const root: Root = { type: 'root', children: [block] };
    if (opening.length < 600) opening = `${opening} ${openingOf(root)}`.trim();
    written.push(writeMdx(root));
  };
  const parser = new Parser({
    onopentagname(name) {
      if (HIDDEN.has(name)) hidden += 1;
      if (!LINES.has(name)) return;
      end();
      isHeading = /^h[1-6]$/.test(name);
    },
    ontext(piece) {
      if (hidden === 0) words += piece;
      // A paragraph without end would be escaped as one.
      if (words.length > 20_000 && /\s$/.test(words)) end();
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden -= 1;
      if (!LINES.has(name)) return;
      end();
      isHeading = false;
    },
  });
  for (let at = 0; at < given.length; at += PIECE) parser.write(given.slice(at, at + PIECE));
  parser.end();
  end();
  return { mdx: written.join('\n'), opening: opening.slice(0, 600).trim() };
}

const PIECE = 1_000_000;

const HIDDEN = new Set(['script', 'style', 'template', 'head']);

const LINES = new Set([
  ...['p', 'div', 'br', 'li', ...HEADINGS, 'blockquote', 'pre', 'tr', 'table'],
  ...['ul', 'ol', 'section', 'article', 'figure', 'figcaption', 'dt', 'dd'],
]);
