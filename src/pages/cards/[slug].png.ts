import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import { cardPicture, drawAhead } from '../../pictures/cards/card-picture.ts';
import { cardOf } from '../../pictures/cards/site-cards.ts';
import type { SocialCard } from '../../pictures/cards/social-card.ts';

/** The picture that networks show with a link to an article. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  const cards = posts.map((post) => ({ slug: post.slug, card: cardOf(post) }));
  // A build asks for all of them, a browser in development for few.
  if (!__WRITING__) void drawAhead(cards.map(({ card }) => card));
  return cards.map(({ slug, card }) => ({ params: { slug }, props: { card } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: SocialCard }> = async ({ props: { card } }) =>
  new Response(await cardPicture(card), { headers: { 'Content-Type': 'image/png' } });
