import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';

/**
 * Tells the `<ShortAnswer>` of an article what it cites, as `cites`, the ids with spaces between
 * them, and as `sure` what its front matter says of it. A page of prose answers no question.
 */
export const answerSources: HastPluginEntry = ({ data, fileURL }) => {
  const frontmatter = data.astro?.frontmatter;
  if (!frontmatter || !fileURL?.pathname.includes('/content/posts/')) return undefined;
  const { sure } = frontmatter;
  const visit = (
    answer: Readonly<MdxJsxTextElementHast | MdxJsxFlowElementHast>,
    ctx: HastVisitorContext,
  ): void => {
    ctx.setProperty(answer, 'cites', [...new Set(citedIn(answer))].join(' '));
    if (typeof sure === 'string') ctx.setProperty(answer, 'sure', sure);
  };
  return defineHastPlugin({
    name: 'answer-sources',
    mdxJsxTextElement: { filter: ['ShortAnswer'], visit },
    mdxJsxFlowElement: { filter: ['ShortAnswer'], visit },
  });
};

function citedIn(node: Readonly<HastNode>): string[] {
  if ('name' in node && node.name === 'Cite') {
    const id = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'id');
    return typeof id?.value === 'string' ? [id.value] : [];
  }
  return 'children' in node ? (node.children as HastNode[]).flatMap(citedIn) : [];
}
