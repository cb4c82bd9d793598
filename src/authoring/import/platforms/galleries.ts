import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ImportedPicture } from '../model.ts';

/** A picture of the old blog, and the number of the text that it was put into. */
export interface Attachment {
  readonly parent: string;
  readonly picture: ImportedPicture;
}

/**
 * Puts the pictures of WordPress's galleries in their place: a gallery names them by number, or means
 * all of its text, which only the export knows. One that names a picture that is not in the export
 * stays, too, so that it is not lost without a word.
 *
 * @param id the number of the text.
 * @param attachments the pictures by their numbers.
 */
export function withGalleries(
  html: string,
  id: string,
  attachments: ReadonlyMap<string, Attachment>,
): string {
  return html.replaceAll(GALLERY, (gallery: string, settings: string) => {
    const ids = /\b(?:ids|include)=["']?([\d,\s]+)/.exec(settings)?.[1]?.match(/\d+/g);
    const found = ids
      ? ids.map((each) => attachments.get(each))
      : [...attachments.values()].filter(
          ({ parent, picture }) => parent === id && id !== '' && PICTURE.test(picture.address),
        );
    const figures = found.flatMap((each) => (each ? [toHtml(figureOf(each.picture))] : []));
    const isWhole = figures.length > 0 && !found.includes(undefined);
    return figures.join('') + (isWhole ? '' : gallery);
  });
}

/** One in two pairs of brackets is only shown. */
const GALLERY = /(?<!\[)\[gallery\b([^\][]{0,2000})\](?!\])/g;

/** Other files are uploaded with a text, too. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg)(?:\?|$)/i;

function figureOf({ address, alt, caption }: ImportedPicture): Element {
  const picture: Element = {
    type: 'element',
    tagName: 'img',
    properties: { src: address, ...(alt !== undefined && { alt }) },
    children: [],
  };
  const words: Element[] =
    caption === undefined
      ? []
      : [
          {
            type: 'element',
            tagName: 'figcaption',
            properties: {},
            children: [{ type: 'text', value: caption }],
          },
        ];
  return { type: 'element', tagName: 'figure', properties: {}, children: [picture, ...words] };
}
