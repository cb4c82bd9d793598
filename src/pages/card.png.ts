import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { cardPicture } from '../pictures/cards/card-picture.ts';
import { siteCard } from '../pictures/cards/site-cards.ts';

/** The picture that networks show with a link to any page other than an article. */
export const GET: APIRoute = async () => {
  const { topics } = await getLibrary();
  const picture = await cardPicture(siteCard(topics));
  return new Response(picture, { headers: { 'Content-Type': 'image/png' } });
};
