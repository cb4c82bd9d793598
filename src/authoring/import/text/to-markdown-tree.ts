import type { Element, Root } from 'hast';
import type { Nodes, PhrasingContent, Root as MdastRoot } from 'mdast';
import rehypeRemark from 'rehype-remark';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { unified } from 'unified';

declare module 'mdast' {
  /** The place of a picture, by its number. */
  interface PictureNode extends Node {
    type: 'picture';
    number: number;
    /** Whether it stands within a line, as in the cell of a table. */
    isInline?: boolean;
  }
  interface RootContentMap {
    picture: PictureNode;
  }
  interface BlockContentMap {
    picture: PictureNode;
  }
  interface PhrasingContentMap {
    picture: PictureNode;
  }
}

/** Turns clean HTML into a tree of Markdown. */
export function toMarkdownTree(tree: Root): MdastRoot {
  return processor.runSync(tree);
}

const processor = unified().use(rehypeRemark, {
  document: true,
  handlers: {
    'x-picture': (_: unknown, { properties }: Element): Nodes => ({
      type: 'picture',
      number: Number(properties['number']),
    }),
    'x-note': (_: unknown, { properties }: Element): Nodes => ({
      type: 'footnoteReference',
      identifier: String(properties['id']),
      label: String(properties['id']),
    }),
    'x-footnote': (state, node: Element): Nodes => ({
      type: 'footnoteDefinition',
      identifier: String(node.properties['id']),
      label: String(node.properties['id']),
      children: state.toFlow(state.all(node)),
    }),
    sub: tag,
    sup: tag,
    mark: tag,
    kbd: tag,
    // Figures have given their captions to their pictures, and links have no title here.
    figure: (state, node: Element) => state.toFlow(state.all(node)),
    figcaption: (state, node: Element) => state.toFlow(state.all(node)),
  },
});

/** A tag that Markdown has no sign for. */
function tag(state: { all(node: Element): Nodes[] }, node: Element): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: node.tagName,
    attributes: [],
    children: state.all(node) as PhrasingContent[],
  };
}
