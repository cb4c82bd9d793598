import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { postPicture } from '../pictures/post-picture.ts';
import { toSitemap } from '../seo/sitemap.ts';

export const GET: APIRoute = async () => {
  const { posts, addresses } = await getLibrary();
  const pictures = await Promise.all(
    posts.map(async (post) => [post.slug, (await postPicture(post)).href] as const),
  );
  return new Response(toSitemap(addresses, new Map(pictures)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
