import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import { drawingAsPng } from '../../feeds/drawings.ts';
import { fullText } from '../../feeds/full-text.ts';

/** The drawings of articles as pictures for feed readers, which strip inline SVG. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  const drawings = new Map<string, string>();
  // One after the other: a thousand texts half rendered at once take room.
  for (const post of posts) {
    for (const [name, svg] of (await fullText(post)).drawings) drawings.set(name, svg);
  }
  return [...drawings].map(([name, svg]) => ({ params: { name }, props: { svg } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = async ({ props: { svg } }) =>
  new Response(await drawingAsPng(svg), { headers: { 'Content-Type': 'image/png' } });
