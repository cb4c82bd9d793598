import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';

/** An attribute as text; undefined where the element does not have it. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === null || value === undefined || value === false) return undefined;
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? '' : String(value);
}

/** Whether an element has one of these classes. */
export function hasClass(element: Element, ...names: readonly string[]): boolean {
  const classes = (attribute(element, 'className') ?? '').split(/\s+/);
  return names.some((name) => classes.includes(name));
}

export function isElement<Name extends string>(
  node: Nodes | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } {
  return (
    node?.type === 'element' &&
    (names.length === 0 || (names as readonly string[]).includes(node.tagName))
  );
}

export function element(
  tagName: string,
  properties: Element['properties'] = {},
  ...children: ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children };
}

/** A paragraph, however many pieces it has. */
export function paragraph(children: readonly ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [...children] };
}

export function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

/** Every element in a node, in order, with its parents from the root down. */
export function elementsIn(node: Parents): Element[] {
  const found: Element[] = [];
  const add = (parent: Parents) => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      found.push(child);
      add(child);
    }
  };
  add(node);
  return found;
}

/**
 * Rewrites the content of a tree from the inside out.
 *
 * @param rewrite what stands in the place of an element: undefined leaves it as it is.
 */
export function replaceElements(
  parent: Parents,
  rewrite: (element: Element, parent: Parents) => readonly ElementContent[] | undefined,
): void {
  const next: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type !== 'element') {
      next.push(child);
      continue;
    }
    replaceElements(child, rewrite);
    for (const each of rewrite(child, parent) ?? [child]) next.push(each);
  }
  parent.children = next;
}

/** The words in a node, with a space where a line breaks. */
export function wordsOf(node: Nodes): string {
  return wordsIn(node).replaceAll(/\s+/g, ' ').trim();
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  if (!('children' in node)) return '';
  const words = node.children.map(wordsIn).join('');
  return node.type === 'element' && BLOCKS.has(node.tagName) ? ` ${words} ` : words;
}

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hgroup', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'video', 'audio', 'iframe'],
  'x-footnote',
]);

/** Whether a node shows nothing: no words, and no element that is something by itself. */
export function isEmpty(node: ElementContent): boolean {
  if (node.type === 'comment') return true;
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type !== 'element') return true;
  if (SHOWN.has(node.tagName) || node.properties['dataPicture'] !== undefined) return false;
  return node.children.every(isEmpty);
}

const SHOWN = new Set([
  ...['img', 'hr', 'iframe', 'video', 'audio', 'object', 'embed', 'svg', 'picture', 'input'],
  ...['x-picture', 'x-note', 'x-footnote'],
]);

export type { Element, ElementContent, Root };

/** The names of headings. */
export const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
