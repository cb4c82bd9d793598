import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

/** The site's mark as a picture, for feed readers. */
export const GET: APIRoute = async () => {
  const svg = await readFile('public/favicon.svg');
  const png = await sharp(svg, { density: 324 }).resize(144, 144).png().toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
