import type { APIRoute } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import { isOwnPage } from '../../blog/pages.ts';
import type { NearPage } from '../../search/near.ts';

/** The pages of the site by address and title: fetched at an address that leads nowhere, to offer what is near. */
export const GET: APIRoute = async () => {
  const { posts, tools, topics, authors, pages } = await getLibrary();
  const named = [...topics, ...authors].map(({ href, name }): NearPage => [href, name]);
  const titled = [...posts, ...tools, ...pages.filter(({ id }) => isOwnPage(id))];
  return Response.json([
    ...titled.map(({ href, title }): NearPage => [href, title]),
    ...named,
  ] satisfies NearPage[]);
};
