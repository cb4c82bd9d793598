import path from 'node:path';
import type { Place } from '../finding.ts';
import { readable } from '../links/link-uses.ts';
import { PICTURE } from '../read/picture-file.ts';
import type { PostSource } from '../read/post-source.ts';
import { oncePerPost } from '../rule.ts';
import {
  attributeOf,
  hasAttribute,
  importsOf,
  nodesIn,
  placeOf,
  tagsIn,
} from '../read/text-tree.ts';

/** A picture that a post shows. */
export interface PictureUse {
  /** As written: `./turned.jpg`, `/icon.png`, `https://…`. */
  readonly address: string;
  readonly place: Place;
  /** A `component` names it in an attribute of its own. */
  readonly use: 'cover' | 'text' | 'import' | 'tag' | 'component';
}

/** Every picture that a post shows, in the order of the file. */
export const picturesOf = oncePerPost((post): readonly PictureUse[] => {
  const { cover } = post.front;
  const nodes = [...nodesIn(post.text)];
  const referred = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  return [
    ...(cover?.image !== undefined
      ? [{ address: cover.image, place: post.placeOf(['cover', 'image']), use: 'cover' as const }]
      : []),
    ...importsOf(post.text)
      .filter(({ from }) => PICTURE.test(from))
      .map(({ from, place }) => ({ address: from, place, use: 'import' as const })),
    ...nodes
      .filter((node) => node.type === 'image' || node.type === 'definition')
      .filter((node) => node.type === 'image' || referred.has(node.identifier))
      .map((node) => ({
        address: readable(node.url),
        place: placeOf(node),
        use: 'text' as const,
      })),
    ...[...tagsIn(post.text, 'img')].flatMap((tag) => {
      const address = attributeOf(tag, 'src');
      return address === undefined ? [] : [{ address, place: placeOf(tag), use: 'tag' as const }];
    }),
    ...STILLS.flatMap(([component, attribute]) =>
      [...tagsIn(post.text, component)].flatMap((tag) => {
        const address = attributeOf(tag, attribute);
        return address ? [{ address, place: placeOf(tag), use: 'component' as const }] : [];
      }),
    ),
  ];
});

/** The file that an address in a post names, as an absolute path; it need not exist. */
export function pictureFileOf(address: string, { folder }: PostSource, root: string): string {
  return address.startsWith('/')
    ? path.join(root, 'public', address)
    : path.resolve(root, folder, address);
}

/** The components that show a picture, each with the attribute that names it. */
const STILLS = [
  ['Video', 'poster'],
  ['Youtube', 'still'],
] as const;

/** The alternative text of a picture. */
export interface PictureWords {
  /** The words; empty if there are none, `undefined` if they are an expression. */
  readonly alt: string | undefined;
  /** Where the picture is, as written; empty if that is unknown. */
  readonly address: string;
  /** The tag that it is written as; left out for `![…](…)`. */
  readonly tag?: string;
  readonly place: Place;
}

/** The alternative text of every picture in a post's text. Drawings are tags with labels instead. */
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
