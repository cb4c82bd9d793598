import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import type { Post } from '../../blog/post.ts';
import { fullText } from '../../feeds/full-text.ts';

export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  return posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) =>
  new Response((await fullText(post)).markdown, {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
