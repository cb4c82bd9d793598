import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import type { Post } from '../../blog/post.ts';
import { cardOf, cardPicture } from '../../pictures/cards/card-picture.ts';

/** The picture that networks show with a link to an article. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  return posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) =>
  new Response(await cardPicture(cardOf(post)), { headers: { 'Content-Type': 'image/png' } });
