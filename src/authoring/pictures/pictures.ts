import path from 'node:path';
import type { Place } from '../finding.ts';
import { importsOf } from '../read/imports.ts';
import { PICTURE } from './picture-file.ts';
import type { PostSource } from '../read/post-source.ts';
import { readable } from '../links/readable.ts';
import { attributeOf, nodesIn, placeOf, tagsIn } from '../read/text-tree.ts';

/** A picture that a post shows. */
export interface PictureUse {
  /** As written: `./turned.jpg`, `/icon.png`, `https://…`. */
  readonly address: string;
  readonly place: Place;
  /** A `component` names it in an attribute of its own. */
  readonly use: 'cover' | 'text' | 'import' | 'tag' | 'component';
}

/** Every picture that a post shows, in the order of the file. */
export function picturesOf(post: PostSource): PictureUse[] {
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
}

/** The file that an address in a post names, as an absolute path; it may not be there. */
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
