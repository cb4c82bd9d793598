import type { APIRoute } from 'astro';
import { absolute, href } from '../addresses.ts';

/** Everything is open: a page that should not be indexed says so itself, and crawlers must read it to see that. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href('/sitemap.xml'))}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
