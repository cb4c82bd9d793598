import sanitizeHtml from 'sanitize-html';
import { withoutMeanings } from '../blog/glossary.ts';
import { drawingHref } from './drawings.ts';

/**
 * Makes the HTML of an article fit for a feed reader, which has none of our
 * styles and scripts and strips what it does not know: only plain elements and
 * attributes stay, every address is absolute, `#x` leads to the article's own
 * page, drawings are pictures, and what can only be used on the site says so.
 *
 * @param permalink the absolute address of the article.
 */
export function readerHtml(html: string, permalink: string): string {
  const absolute = (address?: string): string | undefined => {
    if (address === undefined) return undefined;
    if (/^#[\w-]*$/.test(address)) return permalink + address;
    const url = URL.parse(address, permalink);
    return url && SCHEMES.has(url.protocol) ? url.href : undefined;
  };
  const open = `<p><a href="${permalink}">Open this part on the site</a></p>`;
  const prepared = withoutMeanings(html)
    .replaceAll(/<svg\b[\s\S]*?<\/svg>/g, (svg) => drawingAsPicture(svg))
    .replaceAll(/<video\b[^>]*>/g, (video) => posterOf(video))
    .replaceAll(/<\/[a-z]+-[a-z-]+>/g, (end) => `${open}${end}`);
  return sanitizeHtml(prepared, {
    allowedTags: TAGS,
    nonTextTags: [
      'script',
      'style',
      'noscript',
      'template',
      'button',
      'form',
      'iframe',
      'select',
      'textarea',
      'option',
    ],
    allowedAttributes: {
      '*': ['lang', 'dir'],
      a: ['href'],
      img: ['src', 'alt', 'width', 'height'],
      ol: ['start'],
      th: ['scope', 'colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      time: ['datetime'],
    },
    // `absolute` has seen to them.
    allowedSchemesAppliedToAttributes: [],
    transformTags: {
      a: (tagName, { href, lang, dir }) => ({
        tagName,
        attribs: given({ href: absolute(href), lang, dir }),
      }),
      img: (tagName, { src, ...attribs }) => ({
        tagName,
        attribs: given({ src: absolute(src), ...attribs }),
      }),
      input: (_, { checked }) => ({
        tagName: 'span',
        attribs: {},
        text: checked === undefined ? '☐' : '☑',
      }),
    },
  }).trim();
}

/** The only addresses that a reader is sent to. What has another one loses it, and keeps its text. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** The attributes that have a value. */
function given(attributes: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** What feed readers show alike. Wrappers that are not here go; what is in them stays. */
const TAGS = [
  ...[
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'blockquote',
    'pre',
    'hr',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
  ],
  ...[
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'figure',
    'figcaption',
    'img',
  ],
  ...[
    'a',
    'b',
    'strong',
    'i',
    'em',
    'cite',
    'code',
    'kbd',
    'mark',
    'del',
    's',
    'sub',
    'sup',
    'small',
    'span',
    'time',
    'bdi',
    'br',
    'wbr',
  ],
];

/** Inline SVG is stripped by readers: a drawing with words becomes a picture, an ornament goes. */
function drawingAsPicture(svg: string): string {
  const root = /^<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const label = /aria-label="([^"]*)"/.exec(root)?.[1];
  if (!label) return '';
  const { width, height } = drawingSize(svg);
  return `<img src="${drawingHref(svg)}" alt="${label}" width="${width}" height="${height}">`;
}

/** A video cannot be relied on either: its poster, and the link that it holds for those who cannot play it. */
function posterOf(video: string): string {
  const poster = /\sposter="([^"]*)"/.exec(video)?.[1];
  const label = /\saria-label="([^"]*)"/.exec(video)?.[1] ?? '';
  return poster ? `<img src="${poster}" alt="${label}">` : '';
}

/** The size of a drawing in CSS pixels: its view box. */
function drawingSize(svg: string): { width: number; height: number } {
  const [, width = '800', height = '600'] =
    /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Math.round(Number(width)), height: Math.round(Number(height)) };
}
