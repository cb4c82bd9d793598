import type { MiddlewareHandler } from 'astro';
import { eachSheetOnce } from './delivery/sheets.ts';

/** Lets every component link the sheet it needs: the page keeps the first link to each. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(eachSheetOnce(await response.text()), response);
};
