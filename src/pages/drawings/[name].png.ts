import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import { drawingAsPng } from '../../feeds/drawings.ts';
import { fullText } from '../../feeds/full-text.ts';

/** The drawings of articles as pictures for feed readers, which strip inline SVG. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  const texts = await Promise.all(posts.map(fullText));
  const drawings = new Map(texts.flatMap((text) => [...text.drawings]));
  return [...drawings].map(([name, svg]) => ({ params: { name }, props: { svg } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = async ({ props: { svg } }) =>
  new Response(await drawingAsPng(svg), { headers: { 'Content-Type': 'image/png' } });
