import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { type RedirectFile, redirectFiles } from '../seo/redirects.ts';

/** The old addresses of articles and topics, and the list of what has moved or gone. */
export const getStaticPaths = (async () => {
  const { addresses } = await getLibrary();
  return redirectFiles(addresses).map((redirect) => ({
    params: { moved: pathOf(redirect) },
    props: { redirect },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ redirect: RedirectFile }> = ({ props: { redirect } }) =>
  new Response(redirect.content, { headers: { 'Content-Type': redirect.type } });

/** A build names the file; the server of `astro dev` looks for the address. */
function pathOf({ file, alias }: RedirectFile): string {
  return __WRITING__ && alias ? alias.replaceAll(/^\/|\/$/g, '') : file;
}
