import sanitizeHtml from 'sanitize-html';
import { ink } from './covers/palette.ts';

/** A drawing that stands by itself: its namespace said, ink and fallbacks in place of what only a page knows. */
export function standaloneDrawing(svg: string): string {
  return svg
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace(/(xmlns="[^"]*")([^>]*) xmlns="[^"]*"/, '$1$2')
    .replaceAll(/var\(--[\w-]+, ?([^)]+)\)/g, '$1')
    .replaceAll('currentColor', ink);
}

/**
 * The drawing of an author as a picture that is safe wherever it is opened:
 * shapes, words and paint alone, without scripts, handlers, movement, HTML and
 * references to anything else. It lies on paper, so that it can be seen on a dark page too.
 *
 * @throws when there is no drawing in it.
 */
export function safeDrawing(svg: string): string {
  const safe = sanitized(standaloneDrawing(withoutOutsideStyle(wholeOf(svg))));
  const { x, y } = cornerOf(safe);
  return safe.replace(
    /<svg\b[^>]*>/,
    `$&<rect x="${x}" y="${y}" width="100%" height="100%" style="fill:#fff;stroke:none"/>`,
  );
}

/**
 * The drawing of an author as a part of a page, where it follows the theme: as
 * safe as a picture, with no style of its own, which would hold for the whole
 * page, and with ids that no other drawing has.
 *
 * @param name tells its ids from those of the page: lower-case words and hyphens.
 * @throws when there is no drawing in it.
 */
export function inlineDrawing(svg: string, name: string): string {
  const whole = withoutOutsideStyle(wholeOf(svg)).replaceAll(/<style\b[\s\S]*?<\/style>/gi, '');
  return withOwnIds(
    sanitized(whole, styleAsAttributes).replaceAll(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>'),
    `drawing-${name}-`,
  );
}

function wholeOf(svg: string): string {
  const [, whole] = /(<svg\b[\s\S]*<\/svg>)/.exec(svg) ?? [];
  if (!whole) throw new Error('There is no <svg> in the drawing.');
  return whole;
}

type Attributes = Readonly<Record<string, string>>;

function sanitized(svg: string, change = (attributes: Attributes) => attributes): string {
  return sanitizeHtml(svg, {
    parser: { xmlMode: true },
    allowedTags: TAGS,
    // Styles are no danger in a picture: nothing in it runs, and what they load is taken out.
    allowVulnerableTags: true,
    nonTextTags: ['script', 'foreignObject', 'metadata', 'iframe', 'audio', 'video', 'handler'],
    allowedAttributes: false,
    allowedSchemesAppliedToAttributes: [],
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName,
        attribs: Object.fromEntries(Object.entries(change(attribs)).filter(isSafe)),
      }),
    },
  });
}

/** What `style` says as attributes of their own, which a strict content security policy allows. */
function styleAsAttributes({ style = '', ...attributes }: Attributes): Attributes {
  const declared = style.split(';').flatMap((declaration) => {
    const [, property = '', value = ''] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/.exec(declaration) ?? [];
    return property ? [[property, value] as const] : [];
  });
  return { ...attributes, ...Object.fromEntries(declared) };
}

/** The drawing with a prefix before each id and wherever an id is named. */
function withOwnIds(svg: string, prefix: string): string {
  return svg
    .replaceAll(/(\sid=")/g, `$1${prefix}`)
    .replaceAll(/(\s(?:xlink:)?href="#)/g, `$1${prefix}`)
    .replaceAll(/(url\((?:&quot;|')?#)/g, `$1${prefix}`)
    .replaceAll(
      /(\saria-(?:labelledby|describedby)=")([^"]*)/g,
      (_, start: string, ids: string) => start + ids.replaceAll(/\S+/g, `${prefix}$&`),
    );
}

/** The size of a drawing in CSS pixels: that of its first tag, or of its view box. */
export function drawingSize(svg: string): { width: number; height: number } {
  const [root = ''] = /<svg\b[^>]*>/.exec(svg) ?? [];
  const [, , , boxWidth, boxHeight] = VIEW_BOX.exec(root) ?? [];
  const side = (name: string) =>
    new RegExp(String.raw`\s${name}\s*=\s*["']\s*([\d.]+)(?:px)?\s*["']`).exec(root)?.[1];
  return {
    width: Number(side('width') ?? boxWidth ?? 800),
    height: Number(side('height') ?? boxHeight ?? 600),
  };
}

const VIEW_BOX = /\sviewBox\s*=\s*["']\s*(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/;

function cornerOf(svg: string): { x: string; y: string } {
  const [, x = '0', y = '0'] = VIEW_BOX.exec(svg) ?? [];
  return { x, y };
}

function withoutOutsideStyle(svg: string): string {
  return svg
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replaceAll(/@import\b[^;]*;?/gi, '')
    .replaceAll(/url\(\s*(["']?)(?!#)[^)]*\)/gi, 'none');
}

function isSafe([name, value]: [string, string]): boolean {
  if (/^on/i.test(name) || (name.includes(':') && !/^(?:xlink:href|xml:)/.test(name))) {
    return name === 'xmlns:xlink';
  }
  if (/^(?:xlink:)?href$/.test(name)) return /^(?:#|data:image\/(?:png|jpeg|webp);)/.test(value);
  return !/url\(\s*["']?(?!["']?#)|javascript:/i.test(value);
}

const TAGS = [
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style', 'switch', 'image'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'textPath', 'marker', 'pattern', 'mask', 'clipPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'filter'],
  ...['feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feFlood'],
  ...['feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge', 'feMergeNode'],
  ...['feMorphology', 'feOffset', 'feDropShadow', 'feTile', 'feTurbulence'],
];
