import { readFileSync } from 'node:fs';
import { site } from '../site.ts';
import { escapeMarkup } from '../markup.ts';

/** What is wrong with an SVG as the mark of a site, and what to do. */
export interface MarkFault {
  /** As a clause about the mark. */
  readonly problem: string;
  readonly fix: string;
}

/**
 * Looks whether a drawing can be the mark: it stands in every page, where a
 * strict policy allows no style and no script, and in square icons.
 */
export function markFault(svg: string): MarkFault | undefined {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0];
  if (root === undefined || !svg.includes('</svg>')) {
    return { problem: 'holds no SVG', fix: 'Put a drawing there that starts with <svg' };
  }
  const [, width, height] = VIEW_BOX.exec(root) ?? [];
  if (width === undefined || width !== height) {
    const problem = width === undefined ? 'has no viewBox' : `is ${width} by ${height ?? ''}`;
    return { problem, fix: 'Make it square, such as viewBox="0 0 32 32"' };
  }
  const [found] = FORBIDDEN.exec(svg) ?? [];
  if (found === undefined) return undefined;
  return {
    problem: `has ${found.trim()}, which a page cannot hold`,
    fix: 'Save it as plain shapes with colors in attributes such as fill="#d7263d"',
  };
}

/** The mark of the site as an SVG element with these attributes on its root, for a page or another drawing. */
export function markSvg(attributes: Readonly<Record<string, string | number>>): string {
  source ??= readFileSync(site.mark, 'utf8');
  return placeMark(source, attributes);
}

/** The same for any drawing that can be a mark. Its ids are its own, whatever else is on the page. */
export function placeMark(
  svg: string,
  attributes: Readonly<Record<string, string | number>>,
): string {
  const [whole = '', inner = ''] = /<svg\b[^>]*>([\s\S]*)<\/svg>/.exec(svg) ?? [];
  const root = /^<svg\b[^>]*>/.exec(whole)?.[0] ?? '';
  const own = [...root.matchAll(/\s(viewBox|fill|stroke(?:-[a-z]+)?)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => `${name}="${value}"`,
  );
  const given = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeMarkup(String(value))}"`,
  );
  const shapes = inner
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(title|desc|metadata)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/>\s+</g, '><')
    .replaceAll(/(\sid="|url\(#|href="#)/g, '$1mark-')
    .trim();
  return `<svg ${[...given, ...own].join(' ')}>${shapes}</svg>`;
}

let source: string | undefined;

const VIEW_BOX = /viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/;

const FORBIDDEN =
  /<(?:script|style|foreignObject|image|iframe|a|animate\w*|set)\b|\s(?:on\w+|style|class)=|href="(?!#)|url\((?!#)/i;
