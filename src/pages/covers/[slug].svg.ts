import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import type { Post } from '../../blog/post.ts';
import { coverFile } from '../../pictures/covers/cover.ts';

/** The drawn cover of a post as an image of its own, for cards. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  return posts
    .filter((post) => !post.cover)
    .map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = ({ props: { post } }) => {
  const cover = { drawing: post.drawing, plate: post.topic.plate };
  return new Response(coverFile(cover, { width: 600, height: 360 }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
