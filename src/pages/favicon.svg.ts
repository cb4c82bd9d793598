import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { site } from '../site.ts';

/** The site's mark, as tabs show it. */
export const GET: APIRoute = async () =>
  new Response(await readFile(site.mark), { headers: { 'Content-Type': 'image/svg+xml' } });
