import { getImage } from 'astro:assets';
import { coverShapeHref } from '../blog/permalinks.ts';
import type { Post } from '../blog/post.ts';
import { type CoverShape, cropTo, shapeNames } from './cover-shapes.ts';

/** The root-relative addresses of a post's cover, one picture for each shape. */
export function coverPictures(post: Post): Promise<string[]> {
  return Promise.all(shapeNames.map((shape) => coverPicture(post, shape)));
}

/** The root-relative address of a post's photo, cropped to the middle, or of its drawing in that shape. */
export async function coverPicture({ slug, cover }: Post, shape: CoverShape): Promise<string> {
  if (!cover) return coverShapeHref(slug, shape);
  const size = cropTo(shape, cover.image);
  const picture = await getImage({ src: cover.image, format: 'jpeg', fit: 'cover', ...size });
  return picture.src;
}
