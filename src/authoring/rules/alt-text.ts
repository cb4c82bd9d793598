import path from 'node:path';
import { drawingsOf, pictureWordsOf } from '../pictures/picture-words.ts';
import type { PostSource } from '../read/post-source.ts';
import { readable } from '../links/readable.ts';
import type { Rule } from '../rule.ts';
import { hasAttribute, isOn, placeOf, type Tag, tagsIn } from '../read/text-tree.ts';

export const altText = {
  name: 'alt-text',
  asks: 'Every picture says in words what it shows; a drawing has aria-label, or aria-hidden="true" if it only decorates.',
  check(post, report) {
    const { cover } = post.front;
    if (cover?.alt !== undefined && isNoDescription(cover.alt, cover.image ?? '')) {
      report(
        `cover.alt is "${cover.alt}", which does not say what the picture shows`,
        'Write alt: and what a reader would see, such as "A bar on the floor"',
        post.placeOf(['cover', 'alt']),
      );
    }
    for (const { alt, address, tag, place } of pictureWordsOf(post)) {
      if (alt === undefined) continue;
      const shown = tag ? `<${tag}>` : address === '' ? 'a picture' : `the picture "${address}"`;
      const problem =
        alt === ''
          ? `${shown} has no words`
          : isNoDescription(alt, address) &&
            `${shown} has the words "${alt}", which do not say what it shows`;
      if (!problem) continue;
      const mend = tag
        ? 'Write alt="what a reader would see"'
        : `Write ![what a reader would see](${address || './photo.jpg'})`;
      report(problem, mend, place);
    }
    for (const drawing of unnamedDrawings(post)) {
      report(
        `<${drawing.name}> has no words`,
        'Add aria-label="what it shows", or aria-hidden="true" if it only decorates',
        placeOf(drawing),
      );
    }
  },
} as const satisfies Rule;

/** The name of a file, or a word that fits every picture. */
function isNoDescription(alt: string, address: string): boolean {
  const { name, base } = path.posix.parse(readable(address));
  const words = alt.trim().toLowerCase();
  return [name, base].some((own) => own.toLowerCase() === words) || FILE_NAME.test(words);
}

const FILE_NAME =
  /^(?:(?:an? |the |my )?(?:img|dscn?|dcim|pxl|image|photo|photograph|picture|pic|screen ?shot|figure|untitled|alt(?: text)?)[\s_-]*[\d_-]*(?: at [\d.]+(?:\s?[ap]m)?)?|\S+\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|svg))$/;

function unnamedDrawings(post: PostSource): Tag[] {
  const drawings = drawingsOf(post);
  return [...tagsIn(post.text)].filter(
    (tag) =>
      (tag.name === 'svg' || drawings.has(tag.name ?? '')) &&
      !NAMES.some((name) => hasAttribute(tag, name)) &&
      !isOn(tag, 'aria-hidden') &&
      tagsIn(tag, 'title').next().done,
  );
}

const NAMES = ['aria-label', 'aria-labelledby'];
