import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { coverPicture } from '../pictures/cover-pictures.ts';
import { toSitemap } from '../seo/sitemap.ts';

export const GET: APIRoute = async () => {
  const { posts, addresses } = await getLibrary();
  const pictures = await Promise.all(
    posts.map(async (post) => [post.slug, await coverPicture(post, '16x9')] as const),
  );
  return new Response(toSitemap(addresses, new Map(pictures)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
