import { bestSections, piecesOf } from '../excerpt.ts';
import type { Hit, SectionHit } from './engine.ts';

/**
 * A found page as a row. An article's is its row in the list of all, with the matching sections in
 * place of its summary.
 *
 * @param rows the rows of the list of all, by address.
 */
export function foundRow(hit: Hit, rows: ReadonlyMap<string, Element>): Element {
  const row = (rows.get(hit.url)?.cloneNode(true) as Element | undefined) ?? plainRow(hit);
  const sections = bestSections(hit.sub_results, 3);
  if (sections.length > 0) {
    row.querySelector('p')?.remove();
    const list = element('ul', ...sections.map(sectionItem));
    list.className = 'search-sections';
    row.append(list);
  }
  return row;
}

/** The row of a tool or the glossary, or of an article that a cached page does not have yet. */
function plainRow({ url, meta, filters, excerpt }: Hit): Element {
  const label = element('div', element('span', filters.kind?.[0] ?? ''));
  label.className = 'posts-label';
  const title = element('h3', link(url, meta['title'] ?? url));
  return element('li', title, label, element('p', ...piecesOf(excerpt).map(pieceNode)));
}

function sectionItem({ anchor, title, url, excerpt }: SectionHit): Element {
  const text = element('p', ...piecesOf(excerpt).map(pieceNode));
  return anchor ? element('li', link(url, title), text) : element('li', text);
}

function pieceNode({ text, marked }: { text: string; marked: boolean }): Node | string {
  return marked ? element('mark', text) : text;
}

function link(href: string, text: string): Element {
  const made = element('a', text);
  made.setAttribute('href', href);
  return made;
}

function element(name: string, ...content: (Node | string)[]): Element {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
