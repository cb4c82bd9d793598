import path from 'node:path';
import type { MdastNode } from 'satteri';
import { importsOf } from '../imports.ts';
import type { PostSource } from '../post-source.ts';
import type { Rule } from '../rule.ts';
import { attributeOf, hasAttribute, htmlTagsIn, nodesIn, placeOf, tagsIn } from '../text-tree.ts';

export const altText = {
  name: 'alt-text',
  severity: 'error',
  asks: 'Every picture says in words what it shows; a drawing has aria-label, or aria-hidden="true" if it only decorates.',
  check(post, report) {
    const { cover } = post.front;
    const coverAlt = cover?.['alt'];
    if (cover && typeof coverAlt === 'string' && isNoDescription(coverAlt, cover.image)) {
      report(
        `cover.alt is "${coverAlt}", which does not say what the picture shows`,
        'Write alt: and what a reader would see, such as "A bar on the floor"',
        post.placeOf(['cover', 'alt']),
      );
    }
    for (const { alt, address, node } of picturesIn(post)) {
      const shown = address === '' ? 'a picture' : `the picture "${address}"`;
      const problem =
        alt === ''
          ? `${shown} has no words`
          : isNoDescription(alt, address) &&
            `${shown} has the words "${alt}", which do not say what it shows`;
      if (problem) {
        report(
          problem,
          `Write ![what a reader would see](${address || './photo.jpg'})`,
          placeOf(node),
        );
      }
    }
    for (const tag of unnamedTags(post)) {
      report(`<${tag.name}> has no words`, tag.mend, placeOf(tag.node));
    }
  },
} as const satisfies Rule;

interface PictureInText {
  readonly alt: string;
  readonly address: string;
  readonly node: MdastNode;
}

function picturesIn(post: PostSource): PictureInText[] {
  const nodes = [...nodesIn(post.text)];
  const definitions = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  return nodes.flatMap((node): PictureInText[] => {
    if (node.type === 'image') return [{ alt: (node.alt ?? '').trim(), address: node.url, node }];
    if (node.type !== 'imageReference') return [];
    const address = definitions.get(node.identifier) ?? '';
    return [{ alt: (node.alt ?? '').trim(), address, node }];
  });
}

/** The name of a file, or a word that fits every picture. */
function isNoDescription(alt: string, address: string): boolean {
  const { name, base } = path.posix.parse(decodeURI(address));
  const words = alt.trim().toLowerCase();
  return [name, base].some((own) => own.toLowerCase() === words) || FILE_NAME.test(words);
}

const FILE_NAME =
  /^(?:(?:an? |the |my )?(?:img|dscn?|dcim|pxl|image|photo|photograph|picture|pic|screen ?shot|figure|untitled|alt(?: text)?)[\s_-]*[\d_-]*|\S+\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|svg))$/;

function unnamedTags(post: PostSource) {
  const drawings = new Set(
    importsOf(post.text).flatMap(({ names, from }) => (/\.svg$/i.test(from) ? names : [])),
  );
  const drawn = [...tagsIn(post.text)]
    .filter(({ name }) => name === 'svg' || drawings.has(name ?? ''))
    .filter((tag) => !NAMES.some((name) => hasAttribute(tag, name)))
    .filter((tag) => attributeOf(tag, 'aria-hidden') !== 'true' && tagsIn(tag, 'title').next().done)
    .map((node) => ({
      name: node.name,
      node,
      mend: 'Add aria-label="what it shows", or aria-hidden="true" if it only decorates',
    }));
  const pictures = [...tagsIn(post.text)]
    .filter(({ name }) => PICTURE_TAGS.has(name ?? '') && !drawings.has(name ?? ''))
    .filter((tag) => !hasAttribute(tag, 'alt'));
  const html = htmlTagsIn(post.text, 'img').filter(({ attributes }) => !/\salt=/i.test(attributes));
  return [
    ...drawn,
    ...[...pictures, ...html.map(({ node }) => node)].map((node) => ({
      name: 'name' in node ? node.name : 'img',
      node,
      mend: 'Add alt="what it shows"',
    })),
  ];
}

const NAMES = ['aria-label', 'aria-labelledby'];
const PICTURE_TAGS = new Set(['img', 'Image', 'Picture']);
