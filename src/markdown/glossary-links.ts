import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { type FoundTerm, type Term, termFinder, termHref } from '../blog/glossary.ts';

type Child = Extract<HastNode, { children: unknown[] }>['children'][number];

/**
 * Makes the first use of each term in a text a link to the glossary, with its
 * meaning beside it for browsers that show it on hover, focus or a long press
 * without a script (https://open-ui.org/components/interest-invokers.explainer/).
 * Headings, links and code are left as they are, and so are pages of prose.
 *
 * @param readTerms gives the terms as they are when a text is rendered: the same
 *   list as long as none has changed.
 */
export function glossaryLinks(readTerms: () => readonly Term[]): HastPluginEntry {
  let terms: readonly Term[] = [];
  let find = termFinder(terms);
  return ({ fileURL }) => {
    // A page explains its own words, the glossary above all.
    if (fileURL?.pathname.includes('/content/pages/')) return undefined;
    const current = readTerms();
    if (current !== terms) {
      terms = current;
      find = termFinder(terms);
    }
    const known = new Set<string>();
    const linked = (child: Child): Child[] => {
      if (child.type !== 'text') return [linkIn(child)];
      const found = find(child.value, known);
      for (const { term } of found) known.add(term.id);
      return withLinks(child.value, found);
    };
    const linkIn = (node: Child): Child =>
      isLeftAlone(node) || !('children' in node)
        ? node
        : ({ ...node, children: (node.children as Child[]).flatMap(linked) } as Child);
    return defineHastPlugin({
      name: 'glossary-links',
      element: {
        filter: ['p', 'li', 'td', 'dd'],
        visit(block, ctx) {
          const before = known.size;
          const children = (block.children as Child[]).flatMap(linked);
          if (known.size > before) ctx.replaceNode(block, { ...block, children } as typeof block);
        },
      },
    });
  };
}

/** Nested blocks are visited by themselves; the others hold no running text. */
const LEFT_ALONE = new Set(['a', 'code', 'pre', 'p', 'li', 'ul', 'ol', 'table', 'td', 'dd', 'svg']);

function isLeftAlone(node: Child): boolean {
  if (node.type === 'element') return LEFT_ALONE.has(node.tagName);
  return 'name' in node;
}

function withLinks(text: string, found: readonly FoundTerm[]): Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (const { term, words, at } of found) {
    parts.push({ type: 'text', value: text.slice(from, at) }, ...termLink(term, words));
    from = at + words.length;
  }
  return [...parts, { type: 'text', value: text.slice(from) }];
}

function termLink({ id, definition }: Term, words: string): Child[] {
  const meaning = `term-${id}`;
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { className: ['term'], href: termHref(id), interestfor: meaning },
      children: [{ type: 'text', value: words }],
    },
    {
      type: 'element',
      tagName: 'span',
      // Reader modes and browsers without popovers skip what is hidden.
      properties: { id: meaning, popover: 'hint', hidden: true },
      children: [{ type: 'text', value: definition }],
    },
  ];
}
