import type { Element, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { absolute, href } from '../addresses.ts';
import { printable } from '../blog/text.ts';
import { drawingSize } from '../pictures/drawing.ts';
import { drawingOf } from './drawings.ts';

/** The text of an article for readers elsewhere, and what it needs beside it. */
export interface ReaderTree {
  readonly tree: Root;
  /** The drawings that the text shows as pictures, as SVG, by the names of their files. */
  readonly drawings: ReadonlyMap<string, string>;
}

/**
 * Prepares an article for feeds and Markdown, which have none of our styles and scripts: only plain
 * elements and attributes stay, every address is absolute, `#x` leads to the article's own page,
 * drawings become pictures, and what only works on the site says so.
 *
 * @param html the rendered text of the article.
 * @param permalink the absolute address of the article.
 */
export function readerTree(html: string, permalink: string): ReaderTree {
  const page = fromHtml(html, { fragment: true });
  const drawings = new Map<string, string>();

  const address = (written: unknown) =>
    typeof written === 'string' ? URL.parse(written, permalink)?.href : undefined;

  const picture = (svg: Element): Element[] => {
    const alt = nameOf(svg, page);
    // Readers strip inline SVG: a drawing with a name becomes a picture, an ornament goes.
    if (!alt) return [];
    const { name, source } = drawingOf(svg);
    drawings.set(name, source);
    const src = absolute(href(`/drawings/${name}.png`));
    const { width, height } = drawingSize(svg);
    return [element('img', { src, alt, width: Math.round(width), height: Math.round(height) })];
  };

  const readable = (node: RootContent): RootContent[] => {
    if (node.type !== 'element') return [node];
    const { tagName, properties } = node;
    const withChildren = (changed: Properties = properties): Element => ({
      ...node,
      properties: changed,
      children: node.children.flatMap(readable) as Element['children'],
    });
    // The meaning of a term, hidden beside it.
    if (properties['popover'] !== undefined) return [];
    // What needs a script.
    if (properties['dataLive'] !== undefined) return [];
    switch (tagName) {
      case 'svg':
        return picture(node);
      case 'input':
        return [{ type: 'text', value: properties['checked'] ? '☑' : '☐' }];
      case 'a':
        return [withChildren({ ...properties, href: address(properties['href']) })];
      case 'img':
        return [{ ...node, properties: { ...properties, src: address(properties['src']) } }];
      case 'video': {
        // Few readers play a video: show its poster and its fallback link.
        const { poster, ariaLabel: alt = '' } = properties;
        const still = poster ? [element('img', { src: address(poster), alt })] : [];
        return [...still, withChildren()];
      }
    }
    if (!tagName.includes('-')) return [withChildren()];
    const open = element('a', { href: permalink }, 'Open this part on the site');
    const tool = withChildren();
    return [{ ...tool, children: [...tool.children, { ...element('p'), children: [open] }] }];
  };

  const tree = { ...page, children: page.children.flatMap(readable) };
  return { tree: plain.runSync(tree), drawings };
}

/** The tree as the HTML that feeds hold. */
export function asHtml(tree: Root): string {
  const characterReferences = { useNamedReferences: true };
  return printable(toHtml(tree, { characterReferences, closeSelfClosing: true })).trim();
}

/** Keeps what all feed readers show. Other wrappers are removed; their content stays. */
const plain = unified().use(rehypeSanitize, {
  tagNames: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'b', 'strong', 'i', 'em', 'cite', 'code', 'kbd', 'mark', 'del', 's', 'sub', 'sup'],
    ...['small', 'span', 'time', 'bdi', 'br', 'wbr'],
  ],
  strip: [
    ...['script', 'style', 'noscript', 'template', 'iframe'],
    ...['form', 'button', 'select', 'option', 'textarea'],
  ],
  attributes: {
    '*': ['lang', 'dir'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    th: ['scope', 'colSpan', 'rowSpan'],
    td: ['colSpan', 'rowSpan'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
});

function element(tagName: string, properties: Properties = {}, text?: string): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: text === undefined ? [] : [{ type: 'text', value: text }],
  };
}

/** The accessible name of a drawing; empty for an ornament. */
function nameOf(svg: Element, page: Root): string {
  const { ariaHidden, ariaLabelledBy, ariaLabel } = svg.properties;
  if (ariaHidden === 'true') return '';
  const ids = Array.isArray(ariaLabelledBy) ? ariaLabelledBy : [];
  const labels = ids.map((id) => textAt(id, page)).join(' ');
  const title = svg.children.find((child) => child.type === 'element' && child.tagName === 'title');
  const name = labels.trim() || ariaLabel || (title && toString(title)) || '';
  return name.replaceAll(/\s+/g, ' ').trim();
}

function textAt(id: string, page: Root): string {
  let text = '';
  visit(page, 'element', (element) => {
    if (element.properties['id'] === id) text ||= toString(element);
  });
  return text;
}
