import { quoteFragment } from './quote-link.ts';

/** The fragment that leads to the selected text of the article, if it has three words or more. */
export function selectedQuote(): string | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { page, from, to, words } = searchedText(selection.getRangeAt(0));
  return words < 3 ? undefined : quoteFragment(page, from, to);
}

/**
 * The text of the page as a browser searches it, a line for each block with its white space folded,
 * and the place of a range in it; no words if any of it is outside the article's text.
 */
function searchedText(range: Range) {
  let page = '';
  let block: Element | null = null;
  let from: number | undefined;
  let to = 0;
  let isInside = true;
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => (isSearched(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT),
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    const around = blockOf(node);
    if (around !== block && page !== '') page = `${page.trimEnd()}\n`;
    block = around;
    const upTo = (offset: number) => fold(node.data.slice(0, offset), page);
    const text = upTo(node.length);
    if (range.intersectsNode(node)) {
      const start = node === range.startContainer ? upTo(range.startOffset).length : 0;
      const end = node === range.endContainer ? upTo(range.endOffset).length : text.length;
      if (text.slice(start, end).trim() !== '') {
        from ??= page.length + start;
        to = page.length + end;
        isInside &&= node.parentElement?.closest('.prose') !== null;
      }
    }
    page += text;
  }
  const words = isInside ? page.slice(from, to).trim().split(/\s+/).length : 0;
  return { page, from: from ?? 0, to, words };
}

/** The text with its white space folded, given how the text before it ends. */
function fold(text: string, before: string): string {
  const folded = text.replaceAll(/\s+/g, ' ');
  return /^\s?$/.test(before.slice(-1)) ? folded.trimStart() : folded;
}

/** A browser does not search what is hidden, in a form or in the title of a drawing. */
function isSearched(node: Node): boolean {
  if (!(node instanceof Element)) return true;
  return (
    !node.matches('select, textarea, svg :is(title, desc)') &&
    getComputedStyle(node).display !== 'none'
  );
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && /^(inline|contents)$/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}
