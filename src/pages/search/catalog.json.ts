import type { APIRoute } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import { catalog } from '../../search/catalog.ts';

/** What the search index is made from; `src/delivery/search-index.ts` takes it out of the output. */
export const GET: APIRoute = async () => {
  const { posts, termsOf } = await getLibrary();
  return Response.json(catalog(posts, termsOf));
};
