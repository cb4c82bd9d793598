import type { Element, ElementContent, Parents, Root } from 'hast';
import type { FindingList } from './finding-list.ts';
import {
  BLOCKS,
  HEADINGS,
  element,
  paragraph,
  isElement,
  isEmpty,
  replaceElements,
  text,
  wordsOf,
} from './elements.ts';

/**
 * Takes out of a text what only its old page needed, and mends what editors leave behind: paragraphs
 * made with line breaks, empty ones, hard spaces, curly quotes.
 */
export function cleanTree(tree: Root, findings: FindingList): void {
  cleanWords(tree);
  replaceElements(tree, (each) => {
    if (GONE.has(each.tagName)) return [];
    if (FIELDS.has(each.tagName) && !isTask(each)) {
      findings.add(
        'forms',
        'a field of a form in the text did not come over',
        'Say in words how to reach you, or link to a page with the form',
      );
      return [];
    }
    if (isElement(each, 'p') && /^(?:[*•~_–—-]\s*){3,}$/.test(wordsOf(each)))
      return [element('hr')];
    if (each.tagName === 'summary')
      return [element('p', {}, element('strong', {}, ...each.children))];
    if (isElement(each, 'p', 'div', 'blockquote', 'li', 'x-footnote', ...HEADINGS))
      return splitAtBreaks(each);
    return undefined;
  });
  tree.children = splitRuns(tree.children as ElementContent[]);
}

const GONE = new Set([
  ...['style', 'link', 'meta', 'title', 'base', 'template', 'head', 'canvas', 'map', 'noscript'],
  ...['noembed', 'param', 'source', 'track', 'dialog', 'colgroup', 'col', 'wbr'],
]);

const FIELDS = new Set(['input', 'select', 'textarea', 'datalist', 'meter', 'progress']);

/** The box of a list of tasks. */
function isTask({ tagName, properties }: Element): boolean {
  return tagName === 'input' && properties['type'] === 'checkbox';
}

/** Cleans the characters of all words but those of code. */
function cleanWords(parent: Parents): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = cleanText(child.value);
    else if (child.type === 'element' && !isElement(child, 'pre', 'code', 'kbd', 'samp'))
      cleanWords(child);
  }
}

/** Straight quotes and plain spaces: the site sets the curly ones itself. */
export function cleanText(words: string): string {
  return (
    words
      .replaceAll(/[\u00A0\u202F\u2007\u2028\u2029\u0085]/g, ' ')
      .replaceAll(/[\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A-\u202E]/g, '')
      .replaceAll(/[“”„‟]/g, '"')
      // ’90s stays: a straight quote before a number would open a quotation.
      .replaceAll(/(?<![\p{L}\p{N}])’(?=\d)|[‘’‚‛]/gu, (sign, at: number, all: string) =>
        sign === '’' && /\d/.test(all[at + 1] ?? '') && !/[\p{L}\p{N}]/u.test(all[at - 1] ?? '')
          ? sign
          : "'",
      )
  );
}

/** A block whose lines are apart by empty ones: each part is a block of its own. */
function splitAtBreaks(block: Element): readonly ElementContent[] | undefined {
  const parts = partsOf(block.children);
  if (isElement(block, 'p')) {
    const kept = parts.filter((part) => !part.every(isEmpty));
    return kept.map((children) => ({ ...block, children }));
  }
  if (/^h\d$/.test(block.tagName)) {
    const kept = parts.filter((part) => !part.every(isEmpty)).map(joined);
    return kept.map((children) => ({ ...block, children }));
  }
  if (parts.length === 1)
    return isElement(block, 'li') ? undefined : block.children.every(isEmpty) ? [] : undefined;
  return [{ ...block, children: splitRuns(block.children) }];
}

/** A heading is one line. */
function joined(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => (isElement(child, 'br') ? text(' ') : child));
}

/** Paragraphs for the inline pieces of a block that are apart by empty lines. */
function splitRuns(children: readonly ElementContent[]): ElementContent[] {
  const next: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    const parts = partsOf(run);
    if (parts.length === 1) {
      if (!run.every(isEmpty)) for (const each of run) next.push(each);
    } else {
      for (const part of parts) if (!part.every(isEmpty)) next.push(paragraph(part));
    }
    run = [];
  };
  for (const child of children) {
    if (child.type === 'element' && (BLOCKS.has(child.tagName) || child.tagName === 'x-picture')) {
      end();
      next.push(child);
    } else run.push(child);
  }
  end();
  return next;
}

/** Splits inline pieces where two line breaks or more follow each other, also within bold words and the like. */
function partsOf(children: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [];
  let part: ElementContent[] = [];
  let breaks: ElementContent[] = [];
  const end = () => {
    if (breaks.length > 1 && part.length > 0) {
      parts.push(part);
      part = [];
    } else if (breaks.length === 1 && part.length > 0) part.push(element('br'));
    breaks = [];
  };
  for (const child of children.flatMap(liftedBreaks)) {
    if (isElement(child, 'br')) breaks.push(child);
    else if (breaks.length > 0 && !isElement(child) && isEmpty(child)) continue;
    else {
      end();
      part.push(child);
    }
  }
  if (part.length > 0 || parts.length === 0) parts.push(part);
  return parts;
}

/** Bold or slanted words with empty lines in them, as a piece a paragraph. */
function liftedBreaks(child: ElementContent): ElementContent[] {
  if (!isElement(child, 'strong', 'b', 'em', 'i', 'span', 'u', 'font')) return [child];
  const hasBreak = child.children.some((inner) => isElement(inner, 'br'));
  if (!hasBreak) return [child];
  const parts = partsOf(child.children);
  const ends = isElement(child.children.at(-1), 'br') ? [element('br')] : [];
  const starts = isElement(child.children[0], 'br') ? [element('br')] : [];
  const pieces = parts.flatMap((part, i) => {
    const piece: Element = { ...child, children: part };
    return i === 0 ? [piece] : [element('br'), element('br'), piece];
  });
  return [...starts, ...pieces, ...ends];
}
