import { getImage } from 'astro:assets';
import type { Author } from '../blog/authors.ts';

/** Pixels of the square that machines are told of. */
const SIDE = 640;

/** The address of an author's photo for search engines, cut to a square; `undefined` where there is none. */
export async function authorPhoto({ photo }: Author): Promise<string | undefined> {
  if (!photo) return undefined;
  const side = Math.min(SIDE, photo.image.width, photo.image.height);
  const { src } = await getImage({
    src: photo.image,
    width: side,
    height: side,
    fit: 'cover',
    format: 'webp',
  });
  return src;
}
