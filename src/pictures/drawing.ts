import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { find, svg as svgNames } from 'property-information';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { escapeMarkup } from '../markup.ts';
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
 * references to anything else. It lies on paper, so that it can be seen on a
 * dark page too. The size is in CSS pixels.
 *
 * @throws when there is no drawing in it.
 */
export function safeDrawing(source: string): { svg: string; width: number; height: number } {
  const drawing = safeTree(source);
  const [x = 0, y = 0] = viewBoxOf(drawing);
  const corner = { x: String(x), y: String(y) };
  const paper = { ...corner, width: '100%', height: '100%', style: 'fill:#fff;stroke:none' };
  drawing.children.unshift({ type: 'element', tagName: 'rect', properties: paper, children: [] });
  drawing.properties['xmlnsXLink'] = 'http://www.w3.org/1999/xlink';
  return { svg: standaloneDrawing(write(drawing)), ...drawingSize(drawing) };
}

/**
 * The drawing of an author as a part of a page, where it follows the theme: as
 * safe as a picture, with no style of its own, which would hold for the whole
 * page, and with ids that no other drawing has.
 *
 * @param name tells its ids from those of the page: lower-case words and hyphens.
 * @throws when there is no drawing in it.
 */
export function inlineDrawing(source: string, name: string): string {
  const drawing = safeTree(source);
  visit(drawing, 'element', (part) => {
    part.children = part.children.filter(
      (child) => !('tagName' in child && child.tagName === 'style'),
    );
    part.properties = withOwnIds(
      safeProperties(styleAsProperties(part.properties)),
      `drawing-${name}-`,
    );
  });
  return write(drawing);
}

/** The size of a drawing in CSS pixels: that of its first tag, or of its view box. */
export function drawingSize(svg: Element): { width: number; height: number } {
  const [, , boxWidth, boxHeight] = viewBoxOf(svg);
  const side = (name: string) =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(String(svg.properties[name]))?.[1]);
  return { width: side('width') || boxWidth || 800, height: side('height') || boxHeight || 600 };
}

/** A drawing as XML. */
export function write(svg: Element): string {
  const characterReferences = { useNamedReferences: true };
  return toHtml(svg, { space: 'svg', closeEmptyElements: true, characterReferences });
}

function viewBoxOf({ properties }: Element): number[] {
  return (properties['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
}

function safeTree(source: string): Element {
  let drawing: Element | undefined;
  visit(fromHtml(source, { fragment: true }), 'element', (part) => {
    if (part.tagName !== 'svg') return CONTINUE;
    [drawing] = safe(part) as Element[];
    return EXIT;
  });
  if (!drawing) throw new Error('There is no <svg> in the drawing.');
  return drawing;
}

function safe(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || DROPPED.has(node.tagName)) return [];
  const properties = safeProperties(node.properties);
  // Its text is written as it is, and this is XML.
  if (node.tagName === 'style') {
    const value = escapeMarkup(withoutOutside(toString(node)));
    return [{ ...node, properties, children: [{ type: 'text', value }] }];
  }
  const children = node.children.flatMap(safe);
  return TAGS.has(node.tagName) ? [{ ...node, properties, children }] : children;
}

function safeProperties(properties: Properties): Properties {
  const safe: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (/^(?:on|xmlns|xmlbase|xlink(?!href$))|:/i.test(name)) continue;
    if (/^(?:xlink)?href$/i.test(name) && !OWN_ADDRESS.test(String(value))) continue;
    if (/javascript:/i.test(String(value))) continue;
    safe[name] = typeof value === 'string' ? withoutOutside(value) : value;
  }
  return safe;
}

/** A part of the drawing itself, or a picture in it. */
const OWN_ADDRESS = /^(?:#|data:image\/(?:png|jpeg|webp);)/;

function withoutOutside(style: string): string {
  return style
    .replaceAll(/@import\b[^;]*;?/gi, '')
    .replaceAll(/url\((?!\s*["']?#)[^)]*\)/gi, 'none');
}

/** What `style` says as attributes of their own, which a strict content security policy allows. */
function styleAsProperties({ style, ...properties }: Properties): Properties {
  const declared = (style ?? '').matchAll(/(?:^|;)\s*([a-z-]+)\s*:\s*([^;]*[^;\s])/g);
  const named = [...declared].map(([, name = '', value = '']) => [
    find(svgNames, name).property,
    value,
  ]);
  return { ...properties, ...(Object.fromEntries(named) as Properties) };
}

/** The properties with a prefix before an id and wherever an id is named. */
function withOwnIds(properties: Properties, prefix: string): Properties {
  const own = { ...properties };
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'id') own[name] = `${prefix}${String(value)}`;
    else if (/^aria(?:LabelledBy|DescribedBy)$/.test(name) && Array.isArray(value))
      own[name] = value.map((id) => `${prefix}${id}`);
    else if (typeof value === 'string')
      own[name] = value.replace(/href$/i.test(name) ? /^()#/ : /(url\(\s*["']?)#/g, `$1#${prefix}`);
  }
  return own;
}

const DROPPED = new Set([
  ...['script', 'foreignObject', 'metadata', 'iframe', 'audio', 'video', 'handler'],
]);

const TAGS = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style', 'switch', 'image'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'textPath', 'marker', 'pattern', 'mask', 'clipPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'filter'],
  ...['feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feFlood'],
  ...['feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge', 'feMergeNode'],
  ...['feMorphology', 'feOffset', 'feDropShadow', 'feTile', 'feTurbulence'],
]);
