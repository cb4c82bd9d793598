import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { channels } from '../feeds/channels.ts';
import { toOpml } from '../feeds/opml.ts';

export const GET: APIRoute = async () => {
  const { topics } = await getLibrary();
  return new Response(toOpml(channels(topics)), { headers: { 'Content-Type': 'text/x-opml' } });
};
