import type { APIRoute } from 'astro';
import { absolute, href } from '../addresses.ts';

/** Nothing is closed: a page that searches should not list says so itself, and can only say it when read. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href('/sitemap.xml'))}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
