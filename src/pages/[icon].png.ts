import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, icons } from '../pictures/icons.ts';

/** The site's mark in the sizes that feed readers and home screens ask for. */
export const getStaticPaths = (() =>
  Object.entries(icons).map(([icon, props]) => ({
    params: { icon },
    props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<(typeof icons)[keyof typeof icons]> = async ({ props }) =>
  new Response(await drawIcon(props), { headers: { 'Content-Type': 'image/png' } });
