import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { offeredChannels } from '../blog/channels.ts';
import { toOpml } from '../feeds/formats/opml.ts';

export const GET: APIRoute = async () => {
  const { topics, authors } = await getLibrary();
  return new Response(toOpml(offeredChannels(topics, authors)), {
    headers: { 'Content-Type': 'text/x-opml' },
  });
};
