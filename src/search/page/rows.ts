import { piecesOf } from '../excerpt.ts';
import { bestSections } from '../sections.ts';
import type { Hit, SectionHit } from './engine.ts';

/**
 * A found article as a row: its own row of the list of all, with the sections
 * in which something was found instead of its summary.
 *
 * @param rows the rows of the list of all, by address.
 */
export function foundRow(hit: Hit, rows: ReadonlyMap<string, Element>): Node {
  const row = rows.get(hit.url)?.cloneNode(true) as Element | undefined;
  // The index and this page come from one build; a page kept by the browser may be older.
  if (!row) return element('li', element('h3', link(hit.url, hit.meta['title'] ?? hit.url)));
  const sections = bestSections(hit.sub_results, 3);
  if (sections.length > 0) {
    row.querySelector('p')?.remove();
    const list = element('ul', ...sections.map(sectionItem));
    list.className = 'sections';
    row.append(list);
  }
  return row;
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
