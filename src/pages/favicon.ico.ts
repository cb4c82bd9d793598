import type { APIRoute } from 'astro';
import { drawIcon, toIco } from '../pictures/icons.ts';

/** For clients that request this address without reading the page. */
export const GET: APIRoute = async () => {
  const size = 32;
  return new Response(toIco(await drawIcon({ size }), size), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
};
