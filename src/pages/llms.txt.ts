import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { llmsText } from '../seo/llms.ts';

export const GET: APIRoute = async () => {
  const { posts } = await getLibrary();
  return new Response(llmsText(posts), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
