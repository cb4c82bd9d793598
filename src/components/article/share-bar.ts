import type * as Quotes from './selected-quote.ts';

/** What makes links to quotes, once something was selected: most readers select nothing. */
let quotes: typeof Quotes | undefined;

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
      const fragment = quotes?.selectedQuote();
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
        offerQuote().catch(() => {
          // Without it there is no such link, and nothing else is missing.
        });
      }, 200);
    });

    async function offerQuote(): Promise<void> {
      if (getSelection()?.isCollapsed === false) quotes ??= await import('./selected-quote.ts');
      quote.hidden = !quotes?.selectedQuote();
    }

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

customElements.define('share-bar', ShareBar);
