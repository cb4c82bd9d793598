import {
  defineHastPlugin,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';

/**
 * Numbers every `<Cite id="…" />` of an MDX text: `number` is the place of the source in the post's
 * `references`, `occurrence` counts its citations in the text; both start at 1. The renderer
 * returns how often each source is cited in the front matter, as `citations` by source id, so that
 * the list of sources can link back to every place.
 *
 * @throws when a text cites a source that its front matter does not list. The check reports that
 *   fault, with its line, before a build.
 */
export const citations: HastPluginEntry = ({ data }) => {
  const frontmatter = data.astro?.frontmatter;
  if (!frontmatter) return undefined;
  const references: unknown[] = Array.isArray(frontmatter['references'])
    ? frontmatter['references']
    : [];
  const counts: Record<string, number> = {};
  frontmatter['citations'] = counts;

  const visit: CiteVisitor = (cite, ctx) => {
    const id = cite.attributes.find((attribute) => 'name' in attribute && attribute.name === 'id');
    const source = typeof id?.value === 'string' ? id.value : '';
    const number = references.indexOf(source) + 1;
    if (number === 0) throw new Error(`<Cite id="${source}" /> is not in this post's references.`);
    const occurrence = (counts[source] ?? 0) + 1;
    counts[source] = occurrence;
    ctx.setProperty(cite, 'number', String(number));
    ctx.setProperty(cite, 'occurrence', String(occurrence));
  };
  return defineHastPlugin({
    name: 'citations',
    mdxJsxTextElement: { filter: ['Cite'], visit },
    mdxJsxFlowElement: { filter: ['Cite'], visit },
  });
};

type CiteVisitor = (
  cite: Readonly<MdxJsxTextElementHast | MdxJsxFlowElementHast>,
  ctx: HastVisitorContext,
) => void;
