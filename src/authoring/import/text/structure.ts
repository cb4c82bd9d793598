import type { Element, ElementContent, Parents } from 'hast';
import {
  attribute,
  BLOCKS,
  element,
  elementsIn,
  HEADINGS,
  isElement,
  isEmpty,
  paragraph,
  text,
  wordsOf,
} from './elements.ts';

/**
 * Brings HTML into the shape that Markdown has: no block within a paragraph, a heading or a mark such
 * as bold words; code is only words; parts of a table are in a table.
 */
export function putInOrder(tree: Parents): void {
  tree.children = ordered(tree, false);
}

function ordered(parent: Parents, isInTable: boolean): ElementContent[] {
  const next: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'comment') continue;
    if (child.type !== 'element') {
      next.push(child);
      continue;
    }
    for (const each of inShape(child, isInTable)) next.push(each);
  }
  return next;
}

function inShape(given: Element, isInTable: boolean): readonly ElementContent[] {
  if (given.tagName === 'pre') return codeOf(given);
  const isTable = given.tagName === 'table';
  const children = ordered(given, isInTable || isTable);
  const each: Element = { ...given, tagName: nameOf(given, isInTable), children };
  if (isTable) return tableOf(each);
  if (isElement(each, 'ul', 'ol') && holdsParts(each)) return partsIn(each);
  if (CODE.has(each.tagName)) {
    const words = wordsOf(each);
    const pictures = picturesIn(each);
    return words === '' ? pictures : [element('code', {}, text(words)), ...pictures];
  }
  if (each.tagName === 'span') return children;
  const hasBlock = children.some(isBlock);
  if (MARKS.has(each.tagName)) {
    if (isPlain(each)) return children;
    return hasBlock ? around(each, children) : [each];
  }
  if (!hasBlock) return [each];
  if (each.tagName === 'p') return apart(each, children, new Set());
  if (/^h[1-6]$/.test(each.tagName)) return apart(each, children, WITHIN_HEADINGS);
  return [each];
}

/** Whether a list is only the frame of parts: with headings, as in an accordion, or pictures, as in a gallery. */
function holdsParts(list: Element): boolean {
  const items = list.children.filter((child) => isElement(child, 'li'));
  const isPart = (item: Element) =>
    elementsIn(item).some(({ tagName }) => /^h[1-6]$/.test(tagName)) ||
    (wordsOf(item) === '' && picturesIn(item).length > 0);
  return items.length > 0 && items.every(isPart);
}

function partsIn(list: Element): ElementContent[] {
  return list.children.map((child) =>
    isElement(child, 'li') ? { ...child, tagName: 'div' } : child,
  );
}

const CODE = new Set(['code', 'samp', 'tt']);

/** Marks that stay around each run of words where they stood around blocks. */
const MARKS = new Set([
  ...['a', 'abbr', 'b', 'cite', 'del', 'dfn', 'em', 'i', 'kbd', 'mark', 'q', 's', 'strike'],
  ...['strong', 'sub', 'sup', 'var'],
]);

/** Blocks that are only a wrapper in a heading. */
const WITHIN_HEADINGS = new Set(['p', 'div', 'section', 'center', 'article', ...HEADINGS]);

/** The element that says what this one does: editors write bold words as a style, too. */
function nameOf(each: Element, isInTable: boolean): string {
  const { tagName } = each;
  if (/^(?:td|th|tr|tbody|thead|tfoot|caption)$/.test(tagName)) return isInTable ? tagName : 'div';
  if (BLOCKS.has(tagName) || MARKS.has(tagName) || CODE.has(tagName) || OWN.has(tagName)) {
    return tagName;
  }
  const style = attribute(each, 'style') ?? '';
  if (/font-weight:\s*(?:bold|[6-9]00)/.test(style)) return 'strong';
  if (/font-style:\s*italic/.test(style)) return 'em';
  return /text-decoration:\s*line-through/.test(style) ? 'del' : 'span';
}

const OWN = new Set(['br', 'input', 'x-picture', 'x-note', 'x-footnote']);

/** Google Docs puts a whole text into one `<b>` that is not bold. */
function isPlain(each: Element): boolean {
  const { tagName } = each;
  const style = attribute(each, 'style') ?? '';
  return (
    (/^(?:b|strong)$/.test(tagName) && /font-weight:\s*(?:normal|400)/.test(style)) ||
    (/^(?:i|em)$/.test(tagName) && /font-style:\s*normal/.test(style))
  );
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && (BLOCKS.has(node.tagName) || node.tagName === 'x-picture');
}

/** The content of a mark, with the mark around each run of words in it. */
function around(mark: Element, children: readonly ElementContent[]): ElementContent[] {
  return runsAndBlocks(children).flatMap((each) => {
    if (Array.isArray(each)) return each.every(isEmpty) ? each : [{ ...mark, children: each }];
    const isWhole = /^(?:pre|x-picture|hr)$/.test(each.tagName);
    return [isWhole ? each : { ...each, children: around(mark, each.children) }];
  });
}

/** The content of a paragraph or a heading: a block of its own kind for each run of words, and the other blocks. */
function apart(
  block: Element,
  children: readonly ElementContent[],
  transparent: ReadonlySet<string>,
): ElementContent[] {
  const flat = children.flatMap((child): ElementContent[] =>
    child.type === 'element' && transparent.has(child.tagName)
      ? [text(' '), ...child.children, text(' ')]
      : [child],
  );
  return runsAndBlocks(flat).flatMap((each) => {
    if (!Array.isArray(each)) return [each];
    return each.every(isEmpty) ? [] : [{ ...block, children: each }];
  });
}

/** The pieces of a line that follow each other, and the blocks between them. */
function runsAndBlocks(children: readonly ElementContent[]): (ElementContent[] | Element)[] {
  const pieces: (ElementContent[] | Element)[] = [];
  let run: ElementContent[] = [];
  for (const child of children) {
    if (!isBlock(child) || child.type !== 'element') {
      run.push(child);
      continue;
    }
    if (run.length > 0) pieces.push(run);
    run = [];
    pieces.push(child);
  }
  if (run.length > 0) pieces.push(run);
  return pieces;
}

/** Code as its editor shows it, without the empty lines around it and what all its lines are indented by. */
function codeOf(pre: Element): ElementContent[] {
  const classes = [pre, ...elementsIn(pre)]
    .map((each) => attribute(each, 'className') ?? '')
    .join(' ');
  const language = /(?:^|\s)(?:language-|lang-|brush:\s*)([\w+#-]+)/.exec(classes)?.[1];
  const given = codeWords(pre);
  const lines = given
    // The page's own source is indented, and so is a first line on its own.
    .replace(/^[ \t]*\n\s*(?=\S[^\n]*\n\S)|^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .split('\n');
  const indent = Math.min(
    ...lines
      .filter((line) => line.trim() !== '')
      .slice(0, 1000)
      .map((line) => /^ */.exec(line)?.[0].length ?? 0),
  );
  const words = lines
    .map((line) => line.slice(Math.min(indent, /^ */.exec(line)?.[0].length ?? 0)))
    .join('\n');
  const pictures = picturesIn(pre);
  if (words.trim() === '') return pictures;
  const code = element(
    'code',
    language === undefined ? {} : { className: [`language-${language}`] },
    text(words),
  );
  return [element('pre', {}, code), ...pictures];
}

function codeWords(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  const words = node.children.map(codeWords).join('');
  return BLOCKS.has(node.tagName) && node.tagName !== 'pre' ? `${words}\n` : words;
}

function picturesIn(node: Element): Element[] {
  return elementsIn(node).filter(({ tagName }) => tagName === 'x-picture');
}

/** A table with its caption before it; one that only lays out a page is its content. */
function tableOf(table: Element): ElementContent[] {
  const parts = elementsIn(table);
  const captions = parts.filter(({ tagName }) => tagName === 'caption');
  const before = captions
    .map(({ children }) => paragraph(children))
    .filter((each) => !isEmpty(each));
  const cells = parts.filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  const rows = parts.filter(({ tagName }) => tagName === 'tr');
  if (
    cells.length <= 1 ||
    rows.length === cells.length ||
    parts.some(({ tagName }) => LAID_OUT.has(tagName))
  ) {
    return [
      ...before,
      ...cells
        .map(({ children }) => element('div', {}, ...children))
        .filter((each) => !isEmpty(each)),
    ];
  }
  for (const cell of cells) cell.children = oneLine(cell.children);
  return [...before, withHead(table, rows)];
}

const LAID_OUT = new Set(['table', 'pre', ...HEADINGS]);

/** The first row is the head where the table names none and the row has words in every cell. */
function withHead(table: Element, rows: readonly Element[]): Element {
  const cellsOf = (row: Element) => row.children.filter((child) => isElement(child, 'td', 'th'));
  const [first] = rows;
  if (!first || rows.length < 2 || elementsIn(table).some(({ tagName }) => tagName === 'th'))
    return table;
  const isHead = cellsOf(first).every((cell) => /\p{L}/u.test(wordsOf(cell)));
  if (isHead) for (const cell of cellsOf(first)) cell.tagName = 'th';
  return table;
}

/** The content of a cell on one line: what were paragraphs and lists is apart by breaks. */
function oneLine(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  const add = (each: ElementContent, before = '') => {
    if (isElement(each, 'br')) lines.push([]);
    else if (
      each.type === 'element' &&
      BLOCKS.has(each.tagName) &&
      !isElement(each, 'table', 'pre')
    ) {
      lines.push(before === '' ? [] : [text(before)]);
      for (const inner of each.children)
        add(inner, isElement(each, 'ul', 'ol') && isElement(inner, 'li') ? '• ' : '');
      lines.push([]);
    } else lines.at(-1)?.push(each);
  };
  for (const child of children) add(child);
  return lines
    .filter((line) => !line.every(isEmpty))
    .flatMap((line, i) => (i === 0 ? line : [element('br'), ...line]));
}
