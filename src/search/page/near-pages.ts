import { type NearPage, nearPages, wordsAsked } from '../near.ts';

/** On the page for wrong addresses: offers what resembles the one asked for, and has the search ready to look for it. */
customElements.define(
  'near-pages',
  class extends HTMLElement {
    async connectedCallback(): Promise<void> {
      const { pathname } = location;
      const field = document.querySelector<HTMLInputElement>('.search-field input');
      if (field && field.value === '') field.value = wordsAsked(pathname).join(' ');
      try {
        const answer = await fetch(`${import.meta.env.BASE_URL}search/pages.json`);
        if (answer.ok) this.#offer(nearPages(pathname, (await answer.json()) as NearPage[]));
      } catch {
        // Offline: the links that are there lead on.
      }
    }

    #offer(pages: readonly NearPage[]): void {
      const heading = this.querySelector('h2');
      if (pages.length === 0 || !heading) return;
      heading.textContent = 'Did you mean this?';
      const links = this.querySelectorAll('a');
      for (const [i, [href, title]] of pages.entries()) {
        const link = links[i];
        if (!link) return;
        link.href = href;
        link.textContent = title;
        link.dataset['near'] = '';
      }
    }
  },
);
