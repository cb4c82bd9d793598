import type { MiddlewareHandler } from 'astro';
import { afterFirstPaint, eachSheetOnce } from './delivery/sheets.ts';

/** Lets every component link the sheet it needs: the page keeps the first link to each, and fetches those of an article after it is painted. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(afterFirstPaint(eachSheetOnce(await response.text())), response);
};
