import { parse } from '../../fixtures/output.ts';

/** All that a browser could fetch, draw or lay out by a sheet, but for the icon, which every browser asks for. */
const DRESS =
  'style, script, noscript, link:not([rel=icon]), svg, img, picture, video, audio, iframe, object';

/** A built page as bare HTML: the same text in the same elements, with nothing to fetch, run or draw. */
export function barePage(html: string): string {
  const page = parse(html);
  for (const element of page.querySelectorAll(DRESS)) element.remove();
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
