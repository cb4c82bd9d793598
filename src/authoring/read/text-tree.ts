import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Place } from '../finding.ts';

/** A tag in a text, such as `<Cite id="x" />`. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** A node and everything in it, in text order: listed once, however many rules ask. */
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

/** An attribute written as text; `undefined` if it is missing or an expression. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  for (const attribute of tag.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : undefined;
    }
  }
  return undefined;
}

/** The same, also for an expression that is just a text in quotes. */
export function valueOf(tag: Tag, name: string): string | undefined {
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    const { value } = attribute;
    if (typeof value !== 'object' || value === null) return value ?? undefined;
    return /^\s*(["'`])([^"'`$\\]*)\1\s*$/.exec(value.value)?.[2];
  }
  return undefined;
}

/** The words of a node as a reader sees them, without notes and citations. */
export function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(textOf).join('');
}

/** Where a node starts in its file. */
export function placeOf(node: MdastNode): Place {
  return node.position?.start ?? { line: 1, column: 1 };
}

/** Whether a tag has an attribute with a value: a text that is not empty, or an expression. */
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

/** One import of an MDX text. */
export interface Import {
  /** The names it brings. */
  readonly names: readonly string[];
  /** What it imports, as written: `./start-position.svg`. */
  readonly from: string;
  readonly place: Place;
}

/** The imports of a text, listed once. What a text exports under a name counts as a name too. */
export function importsOf(text: MdastNode): readonly Import[] {
  const known = imports.get(text) ?? nodesIn(text).flatMap(importsIn);
  imports.set(text, known);
  return known;
}

const imports = new WeakMap<MdastNode, readonly Import[]>();

function importsIn(node: MdastNode): Import[] {
  if (node.type !== 'mdxjsEsm') return [];
  const start = placeOf(node);
  return [...node.value.matchAll(STATEMENT)].map((match) => {
    const { imported = '', from = '', exported } = match.groups ?? {};
    const line = start.line + node.value.slice(0, match.index).split('\n').length - 1;
    return {
      names: exported ? [exported] : namesIn(imported),
      from,
      place: { line, column: 1 },
    };
  });
}

const STATEMENT =
  /^(?:import\s+(?:(?<imported>[^'"]+?)\s+from\s+)?['"](?<from>[^'"]+)['"]|export\s+(?:const|let|function|class)\s+(?<exported>\w+))/gm;

/** `X, { a as B, C }` brings X, B and C. */
function namesIn(clause: string): string[] {
  return clause
    .split(/[{},]/)
    .map(
      (part) =>
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1)
          ?.trim() ?? '',
    )
    .filter((name) => /^[\w$]+$/.test(name));
}

/**
 * Where a character of a text node is in its Markdown source. The two differ by escapes, entities
 * such as `&amp;`, and what begins further lines of a quotation or a list.
 *
 * @param source the Markdown of the node alone.
 * @param value the text that it became.
 */
export function sourceOffset(source: string, value: string, index: number): number {
  if (source === value) return index;
  let at = 0;
  for (let i = 0; i < index && at < source.length; i++) {
    at += skipped(source, at, value[i]);
    at += /^&[#\w]+;/.exec(source.slice(at))?.[0].length ?? 1;
  }
  return at + skipped(source, at, value[index]);
}

/** How much of the source comes before the next character of the text. */
function skipped(source: string, at: number, next: string | undefined): number {
  const rest = source.slice(at);
  const start = /^\\(?=[!-/:-@[-`{-~])/.exec(rest)?.[0].length ?? 0;
  if (start > 0 || next === undefined || rest.startsWith(next)) return start;
  if (source[at - 1] === '\n') return /^[ \t>]*/.exec(rest)?.[0].length ?? 0;
  // White space at the end of a line is not part of the text.
  return next === '\n' ? Math.max(rest.indexOf('\n'), 0) : 0;
}

/** The place of an offset in a text whose first line is the first of its file. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
