import type { APIRoute } from 'astro';
import { absolute, href } from '../addresses.ts';

/** Nothing is closed: a page that should not be indexed says so itself, which crawlers only see if they read it. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href('/sitemap.xml'))}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
