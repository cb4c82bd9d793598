import path from 'node:path/posix';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Element, Root } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { Blog, Item, LeftOut } from '../model.ts';
import { instantOf } from './dates.ts';
import type { ExportFile } from './export-files.ts';
import { readablePath } from './paths.ts';
import { textOf } from './text-of.ts';

/** Whether an HTML file is a post as Medium exports it. */
export function isMediumPost(html: string): boolean {
  return /<article class="h-entry"/.test(html);
}

/** A blog from what Medium exports: one HTML file a post. */
export function openMedium(files: readonly ExportFile[]): Blog {
  return {
    platform: 'Medium',
    address: 'https://medium.com',
    async *items() {
      for (const file of files) {
        const html = await textOf(file);
        if (isMediumPost(html)) yield readItem(html, file.name);
      }
    },
  };
}

function readItem(html: string, file: string): Item | LeftOut {
  try {
    return itemOf(fromHtml(html), file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      leftOut: {
        file,
        kind: 'without a text or a date',
        what: 'has thousands of elements within each other, and cannot be read',
        fix: 'Copy what you need of it by hand',
      },
    };
  }
}

function itemOf(page: Root, file: string): Item {
  const title = textIn(page, (element) => hasClass(element, 'p-name'));
  const excerpt = textIn(page, ({ properties }) => properties['dataField'] === 'subtitle');
  const address = linkIn(page, (element) => hasClass(element, 'p-canonical'));
  const time = find(page, (element) => hasClass(element, 'dt-published'));
  // A text may have such links to other posts, too.
  const footer = all(page, ({ tagName }) => tagName === 'footer').at(-1);
  const short =
    footer &&
    find(
      footer,
      (element) => element.tagName === 'a' && SHORT.test(String(element.properties['href'])),
    );
  const body = find(page, ({ properties }) => properties['dataField'] === 'body');
  const isAnswer = body !== undefined && repeats(body, title);
  const isDraft = !address || isAnswer || path.basename(file).startsWith('draft_');
  const publishedAt = instantOf(time?.properties.dateTime?.toString());
  const author = textIn(page, (element) => hasClass(element, 'p-author'));
  const oldPath = address && URL.canParse(address) && readablePath(new URL(address).pathname);
  return {
    kind: 'post',
    draft: isDraft,
    title,
    ...(oldPath && { path: oldPath }),
    // What Medium's feed calls a post, or will call a draft.
    ...(short && { guid: String(short.properties['href']) }),
    ...(publishedAt && { publishedAt }),
    ...(excerpt && { excerpt }),
    authors: author ? [{ name: author }] : [],
    categories: [],
    tags: all(page, (element) => element.tagName === 'a' && hasClass(element, 'p-tag')).map(
      toString,
    ),
    body: { html: body ? bodyOf(body) : '' },
    source: { file },
    findings: isAnswer
      ? [
          {
            file,
            kind: 'answers',
            what: `“${title}” has no title but the words that it begins with, as what you wrote under someone's post has, and comes as a draft`,
            fix: 'Delete it, or give it a title and publish it',
          },
        ]
      : [],
  };
}

const SHORT = /^https:\/\/medium\.com\/p\/[\da-f]+$/;

/** The text, without the title and the subtitle, which Medium has in it again. */
function bodyOf(body: Element): string {
  visit(body, 'element', (element, index, parent) => {
    if (index === undefined || !parent || !isTitle(element)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return toHtml(body.children);
}

/** Whether a text has no title of its own, but begins with what is given as its title: Medium exports so what its author wrote under a post of others. */
function repeats(body: Element, title: string): boolean {
  const start = title.replace(/\s*(?:…|\.\.\.)$/, '');
  return (
    start !== '' &&
    find(body, isTitle) === undefined &&
    toString(body).replaceAll(/\s+/g, ' ').trim().startsWith(start)
  );
}

function isTitle(element: Element): boolean {
  return ['graf--title', 'graf--subtitle'].some((name) => hasClass(element, name));
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function all(page: Root | Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(page, 'element', (element) => {
    if (isWanted(element)) found.push(element);
  });
  return found;
}

function find(page: Root | Element, isWanted: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(page, 'element', (element) => {
    if (!isWanted(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

function textIn(page: Root | Element, isWanted: (element: Element) => boolean): string {
  const element = find(page, isWanted);
  return element ? toString(element).replaceAll(/\s+/g, ' ').trim() : '';
}

function linkIn(page: Root | Element, isWanted: (element: Element) => boolean): string | undefined {
  const href = find(page, isWanted)?.properties['href'];
  return typeof href === 'string' ? href : undefined;
}
