import type { APIRoute } from 'astro';
import { markSvg } from '../pictures/mark.ts';

/** The site's mark, as tabs show it. */
export const GET: APIRoute = () =>
  new Response(markSvg({ xmlns: 'http://www.w3.org/2000/svg' }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
