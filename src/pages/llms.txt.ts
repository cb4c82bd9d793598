import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { llmsText } from '../seo/llms.ts';

export const GET: APIRoute = async () => {
  const { posts, authors } = await getLibrary();
  return new Response(llmsText(posts, authors), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
