import type { APIRoute } from 'astro';
import { cardPicture, siteCard } from '../covers/card-picture.ts';

/** The picture that networks show with a link to any page that is no article. */
export const GET: APIRoute = async () =>
  new Response(await cardPicture(siteCard), { headers: { 'Content-Type': 'image/png' } });
