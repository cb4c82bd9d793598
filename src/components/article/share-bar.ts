import { quoteFragment } from './quote-link.ts';

/** Ways to share an article: the device's own share sheet, or else its address to copy; its text as Markdown; a link to a quote. */
class ShareBar extends HTMLElement {
  connectedCallback(): void {
    const address =
      document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    const status = document.createElement('span');
    status.role = 'status';
    const say = (text: string) => {
      status.textContent = text;
    };
    const markdown = this.querySelector('a');

    const [share, copyText] = this.querySelectorAll('button');
    if (share && !('share' in navigator)) share.textContent = 'Copy link';
    press(share, async () => {
      if ('share' in navigator) {
        await navigator.share({ title: document.title, url: address });
        return;
      }
      await copy(address);
      say('Link copied.');
    });
    press(copyText, async () => {
      const text = fetch(markdown?.href ?? '').then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.text();
      });
      await copy(text);
      say('Article copied as Markdown.');
    });
    const quote = document.createElement('button');
    quote.type = 'button';
    quote.textContent = 'Copy link to the quote';
    press(quote, async () => {
      const fragment = selectedQuote();
      if (!fragment) return;
      await copy(address + fragment);
      say('Link to the quote copied.');
    });
    quote.className = 'quote-link';
    quote.hidden = true;
    this.append(quote, status);

    let waiting: ReturnType<typeof setTimeout>;
    document.addEventListener('selectionchange', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        quote.hidden = !selectedQuote();
      }, 200);
    });

    function press(button: HTMLButtonElement | undefined, act: () => Promise<void>): void {
      // Pressing the button must not clear the selection.
      button?.addEventListener('pointerdown', (event) => {
        event.preventDefault();
      });
      button?.addEventListener('click', () => {
        act().catch((error: unknown) => {
          // Closing the share sheet is not an error.
          if (!(error instanceof DOMException && error.name === 'AbortError')) {
            say('That did not work. Copy the address of this page instead.');
          }
        });
      });
    }
  }
}

/** Copies a text. A promise is passed on as it is: some browsers refuse to copy once a handler has awaited something. */
async function copy(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/** The fragment that leads to the selected text of the article, if it has three words or more. */
function selectedQuote(): string | undefined {
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

customElements.define('share-bar', ShareBar);
