import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { cardSize } from '../../pictures/cover-shapes.ts';
import { getLibrary } from '../../blog/library.ts';
import type { Post } from '../../blog/post.ts';
import { dayCover } from '../../pictures/covers/cover.ts';
import { cached } from '../../pictures/cache.ts';

/** The drawn cover as a 1200×630 picture for feed readers, many of which do not show SVG. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  return posts
    .filter((post) => !post.cover)
    .map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => {
  const cover = dayCover({ drawing: post.drawing, plate: post.topic.plate }, cardSize);
  const png = await cached(cover, () =>
    sharp(Buffer.from(cover)).png({ palette: true }).toBuffer(),
  );
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
