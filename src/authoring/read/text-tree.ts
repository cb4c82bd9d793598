import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Place } from '../finding.ts';

/** A tag in a text, such as `<Cite id="x" />`. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** A node and everything in it, in the order of the text: listed once, however many rules ask. */
export function nodesIn(node: MdastNode): readonly MdastNode[] {
  const known = lists.get(node);
  if (known) return known;
  const list: MdastNode[] = [];
  const add = (each: MdastNode) => {
    list.push(each);
    childrenOf(each).forEach(add);
  };
  add(node);
  lists.set(node, list);
  return list;
}

const lists = new WeakMap<MdastNode, readonly MdastNode[]>();

/** The tags in a node, with one name if one is given. */
export function* tagsIn(node: MdastNode, name?: string): Generator<Tag> {
  for (const found of nodesIn(node)) {
    if (isTag(found) && (name === undefined || found.name === name)) yield found;
  }
}

export function isTag(node: MdastNode): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as readonly MdastNode[]) : [];
}

/** An attribute written as text; `undefined` where there is none, or it is an expression. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  for (const attribute of tag.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : undefined;
    }
  }
  return undefined;
}

/** The same, and that of an expression which is nothing but a text in quotes. */
export function valueOf(tag: Tag, name: string): string | undefined {
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    const { value } = attribute;
    if (typeof value !== 'object' || value === null) return value ?? undefined;
    return /^\s*(["'`])([^"'`$\\]*)\1\s*$/.exec(value.value)?.[2];
  }
  return undefined;
}

/** The words of a node as a reader sees them; notes and citations have none. */
export function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(textOf).join('');
}

/** Where a node starts in its file. */
export function placeOf(node: MdastNode): Place {
  return node.position?.start ?? { line: 1, column: 1 };
}

/** Whether a tag has an attribute that says something: a text that is not empty, or an expression. */
export function hasAttribute(tag: Tag, name: string): boolean {
  return tag.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === name && attribute.value !== '',
  );
}

/** Whether a tag has an attribute that is on: alone, or with `true` in quotes or in braces. */
export function isOn(tag: Tag, name: string): boolean {
  return tag.attributes.some((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) return false;
    const { value } = attribute;
    if (value === null || value === undefined) return true;
    return (typeof value === 'string' ? value : value.value.trim()) === 'true';
  });
}
