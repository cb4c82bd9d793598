import type { Element, Root } from 'hast';
import type {
  BlockContent,
  FootnoteDefinition,
  Nodes,
  PhrasingContent,
  Root as MdastRoot,
} from 'mdast';
import rehypeRemark from 'rehype-remark';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { unified } from 'unified';
import type { Footnote } from './footnotes.ts';

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

/** Turns clean HTML into a tree of Markdown, the footnotes at its end. */
export function toMarkdownTree(tree: Root, notes: readonly Footnote[]): MdastRoot {
  const root = converted(tree);
  for (const { id, children } of notes) {
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: id,
      label: id,
      children: converted({ type: 'root', children: [...children] }).children as BlockContent[],
    };
    root.children.push(definition);
  }
  return root;
}

function converted(tree: Root): MdastRoot {
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
