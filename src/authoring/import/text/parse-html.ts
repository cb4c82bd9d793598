import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Reads a piece of HTML. Characters that no text has are left out: controls, and those of the pictures' places. */
export function parseHtml(html: string): Root {
  const text = html.replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uE000\uFFFE\uFFFF]/g, '');
  return fromHtml(text.replaceAll(/\r\n?/g, '\n'), { fragment: true });
}
