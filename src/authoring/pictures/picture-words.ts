import type { Place } from '../finding.ts';
import { importsOf } from '../read/imports.ts';
import type { PostSource } from '../read/post-source.ts';
import { attributeOf, hasAttribute, nodesIn, placeOf, tagsIn } from '../read/text-tree.ts';

/** What a picture in a text says it shows. */
export interface PictureWords {
  /** The words; empty where there are none, `undefined` where they are an expression. */
  readonly alt: string | undefined;
  /** Where the picture is, as written; empty where that cannot be told. */
  readonly address: string;
  /** The tag that it is written as; left out for `![…](…)`. */
  readonly tag?: string;
  readonly place: Place;
}

/** The words of every picture in a post's text. Drawings are tags of their own, with other words. */
export function pictureWordsOf(post: PostSource): PictureWords[] {
  const nodes = [...nodesIn(post.text)];
  const definitions = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  const written = nodes.flatMap((node): PictureWords[] => {
    if (node.type !== 'image' && node.type !== 'imageReference') return [];
    const address = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '');
    return [{ alt: (node.alt ?? '').trim(), address, place: placeOf(node) }];
  });
  const drawings = drawingsOf(post);
  const tags = [...tagsIn(post.text)].flatMap((tag): PictureWords[] => {
    const { name } = tag;
    if (!name || !PICTURE_TAGS.has(name) || drawings.has(name)) return [];
    const alt = attributeOf(tag, 'alt')?.trim() ?? (hasAttribute(tag, 'alt') ? undefined : '');
    return [{ alt, address: attributeOf(tag, 'src') ?? '', tag: name, place: placeOf(tag) }];
  });
  return [...written, ...tags];
}

/** The names under which a post imports drawings. */
export function drawingsOf({ text }: PostSource): ReadonlySet<string> {
  return new Set(importsOf(text).flatMap(({ names, from }) => (/\.svg$/i.test(from) ? names : [])));
}

const PICTURE_TAGS = new Set(['img', 'Image', 'Picture']);
