import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import { drawingAsPng, knownDrawings } from '../../feeds/drawings.ts';
import { fullText } from '../../feeds/full-text.ts';

/** The drawings of articles as pictures, for feed readers, which strip inline SVG. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  // Rendering the texts is what finds their drawings; the feeds use the same texts.
  await Promise.all(posts.map(fullText));
  return [...knownDrawings()].map(([name, svg]) => ({ params: { name }, props: { svg } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = async ({ props: { svg } }) =>
  new Response(await drawingAsPng(svg), { headers: { 'Content-Type': 'image/png' } });
