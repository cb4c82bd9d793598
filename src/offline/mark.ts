import { escapeMarkup } from '../markup.ts';
import { h, toMarkup, type View } from '../view.ts';

/**
 * A page with a line at its head, which is there from the first paint and moves nothing.
 *
 * @param sheet the address of the line's style.
 */
export function withMark(html: string, sheet: string, words: View): string {
  const style = `<link rel="stylesheet" href="${escapeMarkup(sheet)}">`;
  const line = toMarkup(h('p', { class: 'from-device' }, ...[words].flat()));
  return html.replace(/<body[^]*?<header\b[^>]*>/, (head) => head + style + line);
}

/** What the line says of a page as it was kept. */
export function keptWords(keptAt: number, locale: string): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(keptAt);
  return `Kept on this device on ${date}. The site could not be reached.`;
}

/** What the line says above the page that stands in for one that is not kept. */
export function notKeptWords(): View {
  return [
    'The site could not be reached, and this page is not on this device. ',
    h('a', { href: '' }, 'Try again'),
  ];
}
