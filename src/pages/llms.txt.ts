import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { isOwnPage } from '../blog/pages.ts';
import { llmsText } from '../seo/llms.ts';

export const GET: APIRoute = async () => {
  const { posts, authors, pages } = await getLibrary();
  return new Response(
    llmsText(
      posts,
      authors,
      pages.filter(({ id }) => isOwnPage(id)),
    ),
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  );
};
