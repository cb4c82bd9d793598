import type { APIRoute } from 'astro';
import { absolute } from '../addresses.ts';

/** Nothing is closed: a page that searches should not list says so itself, and can only say it when read. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
