import { h, partsOf, type PlainElement, type View } from '../../view.ts';

type Part = PlainElement | string;

interface TableParts {
  readonly class?: string;
  readonly caption: readonly Part[];
  readonly heads: readonly string[];
  readonly rows: readonly PlainElement[];
}

/** A table with a caption, a head for each column, and rows such as `tableRow` makes. */
export function table({ class: name, caption, heads, rows }: TableParts): PlainElement {
  return h(
    'table',
    name ? { class: name } : {},
    h('caption', {}, ...caption),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...rows),
  );
}

/** A row whose first cell is its head. */
export function tableRow(head: Part, ...cells: readonly View[]): PlainElement {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, head),
    ...cells.map((cell) => h('td', {}, ...partsOf(cell))),
  );
}
