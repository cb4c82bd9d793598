import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { getLibrary } from '../../blog/library.ts';
import type { Post } from '../../blog/post.ts';
import { dayCover } from '../../pictures/covers/cover.ts';
import { type CoverShape, coverShapes, shapeNames } from '../../pictures/cover-shapes.ts';
import { cached } from '../../pictures/cache.ts';

/** The drawn cover in the shapes that search engines ask for. WebP: half the time of a small PNG. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  return posts
    .filter((post) => !post.cover)
    .flatMap((post) =>
      shapeNames.map((shape) => ({ params: { slug: post.slug, shape }, props: { post, shape } })),
    );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post; shape: CoverShape }> = async ({ props }) => {
  const { drawing, topic } = props.post;
  const cover = dayCover({ drawing, plate: topic.plate }, coverShapes[props.shape]);
  const picture = await cached(cover, () =>
    sharp(Buffer.from(cover)).webp({ effort: 0 }).toBuffer(),
  );
  return new Response(picture, { headers: { 'Content-Type': 'image/webp' } });
};
