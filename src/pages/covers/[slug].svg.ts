import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import type { Post } from '../../blog/post.ts';
import { drawCover } from '../../pictures/covers/cover.ts';

/** The drawn cover of each post as an image of its own, for cards. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  return posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = ({ props: { post } }) =>
  new Response(drawCover({ slug: post.slug, plate: post.topic.plate, width: 600, height: 360 }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
