import type { Element, ElementContent, Root } from 'hast';
import type * as Markdown from 'mdast';
import type { List, ListItem, PhrasingContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { absolute } from '../../addresses.ts';
import { bylineDates, bylineText, reviewLine } from '../../blog/byline.ts';
import { longDate } from '../../blog/dates.ts';
import type { Post } from '../../blog/post.ts';
import { printable } from '../../blog/text.ts';
import { site } from '../../site.ts';

/**
 * An article as Markdown (GFM) for machines: its head, then its whole text, where a citation is the
 * number of a source in brackets.
 *
 * @param tree the whole text as feeds have it: plain elements, absolute addresses.
 */
export function articleMarkdown(post: Post, tree: Root): string {
  const permalink = absolute(post.href);
  const markdown = unified()
    .use(rehypeRemark, { handlers: handlersFor(permalink) })
    .use(() => (text: Markdown.Root) => {
      text.children.unshift(...headOf(post, permalink));
    })
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-', rule: '-' });
  return printable(markdown.stringify(markdown.runSync(tree)));
}

function headOf(post: Post, permalink: string): Markdown.RootContent[] {
  const text = (value: string) => ({ type: 'text' as const, value });
  const facts = [
    ...bylineDates(post).map(({ label, instant }) => `${label} ${longDate(instant)}`),
    `Topic: ${post.topic.name}`,
    bylineText(post.authors) || `By ${site.name}`,
    ...(post.reviewer ? [reviewLine(post.reviewer)] : []),
    `${post.minutes} min read`,
  ];
  return [
    { type: 'heading', depth: 1, children: [text(post.title)] },
    { type: 'paragraph', children: [text(post.description)] },
    {
      type: 'paragraph',
      children: [{ type: 'link', url: permalink, children: [text(permalink)] }],
    },
    listOf(facts.map((fact) => item([{ type: 'paragraph', children: [text(fact)] }]))),
  ];
}

/** How to write in Markdown what it has no element for, or expresses differently. */
function handlersFor(permalink: string): NonNullable<Options['handlers']> {
  const source = `${permalink}#source-`;
  return {
    sup(state, node) {
      const href = hrefOf(node.children[0]);
      if (!href.startsWith(source)) return state.all(node);
      const identifier = href.slice(source.length);
      // A reference without a definition: plain text would have its brackets escaped.
      const children = [{ type: 'text' as const, value: identifier }];
      return { type: 'linkReference', identifier, referenceType: 'shortcut', children };
    },
    a(state, node, parent) {
      const href = hrefOf(node);
      // The way back to a citation leads nowhere in this text.
      if (href.startsWith(`${permalink}#cite-`)) return undefined;
      const children = state.all(node) as PhrasingContent[];
      // A heading that is a link to itself.
      if (isHeading(parent) && href.startsWith(`${permalink}#`)) return children;
      return { type: 'link', url: href, children };
    },
    cite: (state, node) => ({
      type: 'emphasis',
      children: state.all(node) as PhrasingContent[],
    }),
    dl: (state, node) =>
      listOf(
        termsOf(node).map(([term, ...meanings]) =>
          item(
            state.toFlow([
              { type: 'strong', children: state.all(term) as PhrasingContent[] },
              ...meanings.flatMap((meaning) => [
                { type: 'text' as const, value: ' ' },
                ...state.all(meaning),
              ]),
            ]),
          ),
        ),
      ),
  };
}

/** The terms of a list, each with its meanings. */
function termsOf(list: Element): [Element, ...Element[]][] {
  const terms: [Element, ...Element[]][] = [];
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt') terms.push([child]);
    else terms.at(-1)?.push(child);
  }
  return terms;
}

function listOf(children: ListItem[]): List {
  return { type: 'list', spread: false, children };
}

function item(children: ListItem['children']): ListItem {
  return { type: 'listItem', spread: false, children };
}

function isHeading(node: { type: string; tagName?: string } | undefined): boolean {
  return /^h[1-6]$/.test(node?.tagName ?? '');
}

function hrefOf(node: ElementContent | undefined): string {
  const href = node?.type === 'element' ? node.properties['href'] : undefined;
  return typeof href === 'string' ? href : '';
}
