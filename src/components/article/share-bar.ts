import { type Quote, quoteFragment } from './quote-link.ts';

const BLOCKS = 'p, li, h2, h3, h4, td, th, dt, dd, figcaption, blockquote';

/** Ways to pass an article on: the device's own where it has one, else the address; the text as Markdown; a link to a quote. */
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

    const share = button('share' in navigator ? 'Share' : 'Copy link', async () => {
      if ('share' in navigator) {
        await navigator.share({ title: document.title, url: address });
        return;
      }
      await copy(address);
      say('Link copied.');
    });
    const copyText = button('Copy as Markdown', async () => {
      const text = fetch(markdown?.href ?? '').then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.text();
      });
      await copy(text);
      say('Article copied as Markdown.');
    });
    const quote = button('Copy link to the quote', async () => {
      const selected = selectedQuote();
      if (!selected) return;
      await copy(address + quoteFragment(selected));
      say('Link to the quote copied.');
    });
    quote.className = 'quote-link';
    quote.hidden = true;
    this.prepend(share, copyText);
    this.append(quote, status);

    let waiting: ReturnType<typeof setTimeout>;
    document.addEventListener('selectionchange', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        quote.hidden = !selectedQuote();
      }, 200);
    });

    function button(text: string, act: () => Promise<void>): HTMLButtonElement {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = text;
      // A press must not undo the selection that it is about.
      made.addEventListener('pointerdown', (event) => {
        event.preventDefault();
      });
      made.addEventListener('click', () => {
        act().catch((error: unknown) => {
          // Closing the share sheet is no failure.
          if (!(error instanceof DOMException && error.name === 'AbortError')) {
            say('That did not work. Copy the address of this page instead.');
          }
        });
      });
      return made;
    }
  }
}

/** Puts a text on the clipboard. A promise is handed on as it is: some browsers forget the click while one waits. */
async function copy(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/** What is selected of the text of the article: three words or more, widened to whole words. */
function selectedQuote(): Quote | undefined {
  const selection = getSelection();
  const prose = document.querySelector('.prose');
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!prose?.contains(range.commonAncestorContainer)) return undefined;
  widen(range);
  const text = shownText(range);
  if (text.split(' ').length < 3) return undefined;
  const [first, last] = [blockOf(range.startContainer), blockOf(range.endContainer)];
  const lead = document.createRange();
  lead.setStart(first ?? prose, 0);
  lead.setEnd(range.startContainer, range.startOffset);
  return { text, before: first ? shownText(lead) : '', crossesBlocks: first !== last };
}

/** A browser finds whole words only. */
function widen(range: Range): void {
  const { startContainer, endContainer } = range;
  if (startContainer instanceof Text) {
    const head = startContainer.data.slice(0, range.startOffset);
    range.setStart(startContainer, head.length - (/[\p{L}\p{N}'’]*$/u.exec(head)?.[0].length ?? 0));
  }
  if (endContainer instanceof Text) {
    const tail = endContainer.data.slice(range.endOffset);
    range.setEnd(endContainer, range.endOffset + (/^[\p{L}\p{N}'’]*/u.exec(tail)?.[0].length ?? 0));
  }
}

function blockOf(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest(BLOCKS) ?? null;
}

/** What a reader sees of a range: the meanings of terms are in the text, and hidden. */
function shownText(range: Range): string {
  const content = range.cloneContents();
  for (const hidden of content.querySelectorAll('[popover]')) hidden.remove();
  return fold(content.textContent);
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

customElements.define('share-bar', ShareBar);
