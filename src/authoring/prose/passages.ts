import type { MdastNode } from 'satteri';
import type { Place } from '../finding.ts';
import { type PostSource } from '../read/post-source.ts';
import {
  attributeOf,
  childrenOf,
  isTag,
  placeAt,
  sourceOffset,
  tagsIn,
} from '../read/text-tree.ts';
import { oncePerPost } from '../rule.ts';

/** A block of a post's text, as a reader sees its words. */
export interface Passage {
  /** A `piece` is in a tag without a paragraph. */
  readonly kind: 'paragraph' | 'item' | 'piece' | 'heading' | 'cell' | 'note';
  /** The words on one line. Code and bare addresses become a space: they are not prose. */
  readonly text: string;
  /** Whether a source is cited in it. */
  readonly isCited: boolean;
  /** The sources cited by name, each with how much of `text` comes before it. */
  readonly cites: readonly { readonly id: string; readonly at: number }[];
  /** The names of the tags around it, from the outermost. */
  readonly within: readonly string[];
  /** Where a character of `text` is in the file. */
  readonly placeAt: (index: number) => Place;
}

/** Every passage of a post, in the order of the file. */
export const passagesOf = oncePerPost((post): readonly Passage[] => [
  ...passagesIn(post.text, post.body, []),
]);

/** The running text: no headings, tables or notes. */
export function proseOf(post: PostSource): Passage[] {
  return passagesOf(post).filter(({ kind }) => PROSE.has(kind));
}

const PROSE = new Set<Passage['kind']>(['paragraph', 'item', 'piece']);

function* passagesIn(
  node: MdastNode,
  body: string,
  within: readonly string[],
  kind?: Passage['kind'],
): Generator<Passage> {
  const own = KINDS[node.type] ?? (isTag(node) && holdsWords(node) ? 'piece' : undefined);
  if (own) {
    const passage = readPassage(node, body, own === 'heading' ? own : (kind ?? own), within);
    if (passage.text.trim() !== '') yield passage;
    return;
  }
  const inner = isTag(node) && node.name ? [...within, node.name] : within;
  for (const child of childrenOf(node)) {
    yield* passagesIn(child, body, inner, HOLDERS[node.type] ?? kind);
  }
}

const KINDS: Partial<Record<string, Passage['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

const HOLDERS: Partial<Record<string, Passage['kind']>> = {
  listItem: 'item',
  footnoteDefinition: 'note',
};

function holdsWords(node: MdastNode): boolean {
  return childrenOf(node).some((child) => child.type === 'text' && child.value.trim() !== '');
}

function readPassage(
  node: MdastNode,
  body: string,
  kind: Passage['kind'],
  within: readonly string[],
): Passage {
  const pieces: Piece[] = [];
  const cites: { id: string; at: number }[] = [];
  collect(node, pieces, cites, { at: 0 });
  return {
    kind,
    text: pieces.map(({ value }) => value.replaceAll('\n', ' ')).join(''),
    isCited: !tagsIn(node, 'Cite').next().done,
    cites,
    within: isTag(node) && node.name ? [...within, node.name] : within,
    placeAt(index) {
      const piece = pieces.findLast(({ at }) => at <= index) ?? pieces[0];
      const { start, end } = (piece?.node ?? node).position ?? {};
      const from = start?.offset ?? 0;
      if (!piece || piece.node.type !== 'text') return placeAt(body, from);
      const source = body.slice(from, end?.offset);
      return placeAt(body, from + sourceOffset(source, piece.value, index - piece.at));
    },
  };
}

interface Piece {
  /** Where it starts in the passage's text. */
  readonly at: number;
  readonly value: string;
  readonly node: MdastNode;
}

function collect(
  node: MdastNode,
  pieces: Piece[],
  cites: { id: string; at: number }[],
  end: { at: number },
): void {
  const id = isTag(node) && node.name === 'Cite' ? attributeOf(node, 'id') : undefined;
  if (id !== undefined) cites.push({ id, at: end.at });
  const value = node.type === 'text' ? node.value : isSpace(node) ? ' ' : '';
  if (value !== '') {
    pieces.push({ at: end.at, value, node });
    end.at += value.length;
    return;
  }
  for (const child of childrenOf(node)) collect(child, pieces, cites, end);
}

function isSpace(node: MdastNode): boolean {
  if (node.type !== 'link') return SPACES.has(node.type);
  const [child] = node.children;
  return child?.type === 'text' && node.url.endsWith(child.value);
}

const SPACES = new Set(['inlineCode', 'break', 'mdxTextExpression']);
