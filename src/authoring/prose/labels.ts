import type { MdastNode } from 'satteri';
import type { Place } from '../finding.ts';
import { type PostSource } from '../read/post-source.ts';
import { isTag, nodesIn, placeAt, placeOf } from '../read/text-tree.ts';
import { oncePerPost } from '../rule.ts';

/** Words that a reader sees or hears outside the running text. */
export interface Label {
  readonly text: string;
  /** Where a character of `text` is in the file, or what it belongs to. */
  readonly placeAt: (index: number) => Place;
}

/** The title and standfirst of a post, the titles and captions in its text, and what its pictures show. */
export const labelsOf = oncePerPost((post): readonly Label[] => {
  const { title, description, cover } = post.front;
  return [
    ...fieldLabel(post, ['title'], title),
    ...fieldLabel(post, ['description'], description),
    ...fieldLabel(post, ['cover', 'alt'], cover?.['alt']),
    ...[...nodesIn(post.text)].flatMap((node) => labelsIn(node, post.body)),
  ];
});

/** The text of a post's corrections. They may quote a word that was wrong. */
export function correctionsOf(post: PostSource): readonly Label[] {
  return post.front.corrections.flatMap(({ text }, i) =>
    fieldLabel(post, ['corrections', i, 'text'], text),
  );
}

function fieldLabel(post: PostSource, path: readonly PropertyKey[], text: unknown): Label[] {
  return typeof text === 'string' ? [{ text, placeAt: () => post.placeOf(path) }] : [];
}

const ATTRIBUTES = new Set(['title', 'caption', 'value', 'alt', 'aria-label']);

function labelsIn(node: MdastNode, body: string): Label[] {
  if (node.type === 'image' || node.type === 'imageReference') {
    return node.alt ? [labelIn(node, node.alt, '![', body)] : [];
  }
  if (!isTag(node)) return [];
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || !ATTRIBUTES.has(attribute.name)) return [];
    const { name, value } = attribute;
    return typeof value === 'string' ? [labelIn(node, value, `${name}=`, body)] : [];
  });
}

/** A label that follows `lead` in the source of its node. */
function labelIn(node: MdastNode, text: string, lead: string, body: string): Label {
  return {
    text: text.replaceAll('\n', ' '),
    placeAt(index) {
      const from = node.position?.start.offset ?? 0;
      const source = body.slice(from, node.position?.end.offset);
      const at = source.indexOf(text, Math.max(source.indexOf(lead), 0) + lead.length);
      return at < 0 ? placeOf(node) : placeAt(body, from + at + index);
    },
  };
}
