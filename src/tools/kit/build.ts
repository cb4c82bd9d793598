import type { PlainElement } from '../../view.ts';

/** Makes an element with what is in it. Text stays text, whatever it holds. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/** Makes a row of a table whose first cell is its head. */
export function buildRow(head: Node | string, ...cells: (Node | string)[]): HTMLTableRowElement {
  return build(
    'tr',
    {},
    build('th', { scope: 'row' }, head),
    ...cells.map((cell) => build('td', {}, cell)),
  );
}

/** Makes a drawing. */
export function draw({ tag, attributes, inside }: PlainElement): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
  element.append(...inside.map((part) => (typeof part === 'string' ? part : draw(part))));
  return element;
}
