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

export const GET: APIRoute<{ post: Post }> = ({ props: { post } }) =>
  new Response(coverFile({ drawing: post.drawing, plate: post.topic.plate }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
