import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MdastNode } from 'satteri';
import { componentNames } from '../../markdown/catalog.ts';
import { isPageId } from '../../markdown/heading-ids.ts';
import type { Place } from '../finding.ts';
import { anchorsOf } from '../links/anchors.ts';
import { drawingsOf } from '../pictures/pictures.ts';
import {
  childrenOf,
  importsOf,
  isTag,
  nodesIn,
  placeOf,
  tagsIn,
  textOf,
  valueOf,
} from '../read/text-tree.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Report, Rule } from '../rule.ts';

export const mdx: Rule = {
  name: 'mdx',
  asks: 'A text closes every tag, and writes a bare < or { as &lt; or \\{.',
  check({ textFaults }, report) {
    for (const { problem, fix, place } of textFaults) report(problem, fix, place);
  },
};

export const headings: Rule = {
  name: 'headings',
  asks: 'Headings start at ##, since the title is the first level; they do not skip a level, and they have words.',
  check(post, report) {
    // The level that a heading of the text, or the title of a block, stands under.
    let above = 1;
    let hasSecond = false;
    for (const { tag, depth, words, isInBlock, place } of headingsIn(post.text)) {
      const sign = '#'.repeat(depth);
      if (words === undefined) {
        if (depth === 3 && !hasSecond) {
          report(
            `the title of ${tag} is of the third level, and none of the second stands above it`,
            'Put a ## heading or <ShortAnswer> above it',
            place,
          );
        }
      } else if (words === '') {
        report(`a heading ${sign} has no words`, 'Write some, or take the heading out', place);
        continue;
      } else if (depth === 1) {
        report(
          `"${words}" is a heading of the first level, which only the title is`,
          tag ? 'Write <h2>' : `Write ## ${words}`,
          place,
        );
      } else if (depth > (isInBlock ? Math.max(above, 3) : above) + 1) {
        report(
          `"${sign} ${words}" skips a level under ${above === 1 ? 'the title' : '#'.repeat(above)}`,
          `Write ${'#'.repeat(above + 1)} ${words}`,
          place,
        );
      }
      hasSecond ||= depth === 2;
      if (words !== undefined && !isInBlock) above = Math.max(depth, 2);
    }
  },
};

interface OutlineEntry {
  /** What it is written as, such as `<h2>`; empty for a heading with `#`. */
  readonly tag: string;
  readonly depth: number;
  /** `undefined` for the title of a block. */
  readonly words?: string;
  readonly isInBlock: boolean;
  readonly place: Place;
}

/** The headings of a text, and the blocks that bring a title, in the order of the file. */
function* headingsIn(node: MdastNode, isInBlock = false): Generator<OutlineEntry> {
  const place = placeOf(node);
  if (node.type === 'heading') {
    const words = textOf(node).trim() || (isEmpty(node) ? '' : '…');
    yield { tag: '', depth: node.depth, words, isInBlock, place };
    return;
  }
  const tag = isTag(node) ? `<${node.name}>` : '';
  const own = /^<h([1-6])>$/.exec(tag)?.[1];
  if (own) {
    yield { tag, depth: Number(own), words: textOf(node).trim() || '…', isInBlock, place };
  }
  const brought = TITLED[tag];
  if (brought) yield { tag, depth: brought, isInBlock, place };
  for (const child of childrenOf(node)) {
    yield* headingsIn(child, isInBlock || brought !== undefined);
  }
}

/** The level of each component's title. */
const TITLED: Partial<Record<string, number>> = {
  '<ShortAnswer>': 2,
  '<Callout>': 3,
  '<CareCard>': 3,
  '<Column>': 3,
};

/** Whether a heading has neither words nor a picture or an expression that could be some. */
function isEmpty(node: MdastNode): boolean {
  return childrenOf(node).every(
    (child) =>
      (child.type === 'text' && child.value.trim() === '') ||
      (isTag(child) && child.name === 'Cite'),
  );
}

export const tables: Rule = {
  name: 'tables',
  asks: 'A table has a row of hyphens under its head, and no row has more cells than the head.',
  check(post, report) {
    for (const node of nodesIn(post.text)) {
      if (node.type === 'paragraph') checkParagraph(node, post, report);
      if (node.type !== 'table') continue;
      const [head, ...rows] = childrenOf(node);
      const width = head ? childrenOf(head).length : 0;
      for (const row of rows) {
        const cells = cellsIn(sourceOf(row, post));
        if (cells <= width) continue;
        report(
          `the row has ${cells} cells, and the head of its table has ${width}: readers would not see the rest`,
          'Add a column to the head, or write a | that is part of a cell as \\|',
          placeOf(row),
        );
      }
    }
  },
};

/** What was meant as a table but is not one. */
function checkParagraph(node: MdastNode, post: PostSource, report: Report): void {
  const lines = sourceOf(node, post)
    .split('\n')
    .map((line) => line.replace(/^[\s>]+/, '').trim());
  const first = lines.findIndex((line) => ROW.test(line));
  const [head = '', next = ''] = first < 0 ? [] : lines.slice(first);
  if (!ROW.test(next) && !SEPARATOR.test(next)) return;
  const { line, column } = placeOf(node);
  const place = { line: line + first, column: first === 0 ? column : 1 };
  const width = cellsIn(head);
  const separator = `|${' --- |'.repeat(width)}`;
  if (SEPARATOR.test(next)) {
    report(
      `the head of the table has ${width} cells, and the row of hyphens under it ${cellsIn(next)}`,
      `Write ${separator}`,
      { line: place.line + 1, column: 1 },
    );
    return;
  }
  report('the table has no row of hyphens under its head', `Write ${separator} after it`, place);
}

/** A line between two bars, with one more in it. */
const ROW = /^\|.*[^\\]\|.*\|$/;

const SEPARATOR = /^\|(?:\s*:?-+:?\s*\|)+$/;

function sourceOf({ position }: MdastNode, { body }: PostSource): string {
  return body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** The cells of a row: what stands between bars that no backslash is before. */
function cellsIn(row: string): number {
  const bare = row.trim().replaceAll('\\|', '').replace(/^\|/, '').replace(/\|$/, '');
  return bare.split('|').length;
}

export const ids: Rule = {
  name: 'ids',
  asks: 'An id written by hand is used once, and is not that of a heading or of the page itself.',
  async check(post, report, { root }) {
    const given = idsIn(post);
    // Only the renderer knows the ids of headings, and it is slow.
    const headings = given.length > 0 ? (await anchorsOf(post))?.headings : undefined;
    const seen = new Set<string>();
    for (const { id, place } of given) {
      if (isPageId(id)) {
        report(`id="${id}" already belongs to the page`, `Write id="my-${id}"`, place);
      } else if (seen.has(id)) {
        report(`id="${id}" appears twice`, ANOTHER, place);
      } else if (headings?.includes(id)) {
        report(`id="${id}" is also that of a heading`, ANOTHER, place);
      }
      seen.add(id);
    }
    await checkDrawings(post, report, root);
  },
};

const ANOTHER = 'Write another, or leave it out';

/** The ids of plain tags and drawings; the `id` of a component means something else. */
function idsIn(post: PostSource): { id: string; place: Place }[] {
  const drawings = drawingsOf(post);
  return [...tagsIn(post.text)].flatMap((tag) => {
    const name = tag.name ?? '';
    const id = /^[a-z]/.test(name) || drawings.has(name) ? valueOf(tag, 'id') : undefined;
    return id === undefined ? [] : [{ id, place: placeOf(tag) }];
  });
}

/** The ids in a drawing repeat each time it is shown. */
async function checkDrawings(post: PostSource, report: Report, root: string): Promise<void> {
  for (const { names, from } of importsOf(post.text)) {
    if (!/^\..*\.svg$/i.test(from)) continue;
    const [, second] = names.flatMap((name) => [...tagsIn(post.text, name)]);
    if (!second) continue;
    const svg = await readFile(path.resolve(root, post.folder, from), 'utf8').catch(() => '');
    if (!/\sid\s*=/.test(svg)) continue;
    report(
      `<${second.name}> appears twice, and its drawing has ids`,
      `Write ![what it shows](${from}) instead`,
      placeOf(second),
    );
  }
}

export const attributes: Rule = {
  name: 'attributes',
  asks: 'No tag in a text has style or on…, and none is a script or a stylesheet.',
  check(post, report) {
    const components: readonly string[] = componentNames;
    const drawings = drawingsOf(post);
    for (const tag of tagsIn(post.text)) {
      const name = tag.name ?? '';
      // Of components, another rule knows the attributes.
      if (components.includes(name)) continue;
      const place = placeOf(tag);
      if (name === 'script') {
        report('<script> does not belong in a text', 'Take it out, and say it in words', place);
      } else if (name === 'style' || name === 'link') {
        report(
          `<${name}> would change the whole page`,
          'Take it out; colors are in src/site.ts',
          place,
        );
      }
      for (const attribute of tag.attributes) {
        if (attribute.type !== 'mdxJsxAttribute') continue;
        const fix = /^on[a-z]/i.test(attribute.name)
          ? 'Take it out; a link leads somewhere: [words](/articles/)'
          : attribute.name.toLowerCase() === 'style' && styleFix(name, drawings.has(name));
        if (!fix) continue;
        report(
          `<${name}> has ${attribute.name}, which a strict security policy blocks`,
          fix,
          place,
        );
      }
    }
  },
};

function styleFix(name: string, isDrawing: boolean): string {
  if (isDrawing) return 'Take it out; its own width and height are in its first tag';
  return /^(?:table|t[rdh])$/.test(name)
    ? 'Take it out, and write the table in Markdown, with ---: under a column for the right'
    : 'Take it out, and write *words* or **words**, or a component such as <Callout>';
}
