import type { MdastNode } from 'satteri';
import type { Place } from '../finding.ts';
import { attributeOf, hasAttribute, nodesIn, placeOf, tagsIn, textOf } from '../read/text-tree.ts';
import { oncePerPost } from '../rule.ts';

/** A link in a post's text. */
export interface LinkUse {
  /** As written: `#sources`, `/articles/bracing/`, `https://…`. */
  readonly address: string;
  /** What a reader clicks on; `undefined` if that is a picture or unknown. */
  readonly words: string | undefined;
  readonly place: Place;
}

/** Every link in a post's text, however it is written; reference links have their address filled in. */
export const linksOf = oncePerPost((post): readonly LinkUse[] => {
  const nodes = [...nodesIn(post.text)];
  const definitions = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  const addressOf = (node: MdastNode): string | undefined => {
    if (node.type === 'link') return node.url;
    return node.type === 'linkReference' ? definitions.get(node.identifier) : undefined;
  };
  return [
    ...nodes.flatMap((node) => {
      const address = addressOf(node);
      return address === undefined ? [] : [{ address, words: wordsOf(node), place: placeOf(node) }];
    }),
    ...[...tagsIn(post.text, 'a')].flatMap((tag) => {
      const address = attributeOf(tag, 'href');
      if (address === undefined) return [];
      const words = hasAttribute(tag, 'aria-label') ? undefined : wordsOf(tag);
      return [{ address, words, place: placeOf(tag) }];
    }),
  ];
});

function wordsOf(link: MdastNode): string | undefined {
  const words = textOf(link).trim();
  const isPicture = [...nodesIn(link)].some(
    ({ type }) => type !== link.type && /^(?:image|mdx)/.test(type),
  );
  return words === '' && isPicture ? undefined : words;
}

/** An address with its percent escapes decoded; unchanged if they are invalid. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
