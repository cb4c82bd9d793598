import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { absolute } from '../addresses.ts';
import type { Post } from '../blog/post.ts';
import FeedArticle from '../components/feed/FeedArticle.astro';
import { keptText } from '../kept-text.ts';
import { articleMarkdown } from './formats/markdown.ts';
import { asHtml, type ReaderTree, readerTree } from './reader-tree.ts';

/** The whole text of a post for readers elsewhere. */
export interface FullText extends Pick<ReaderTree, 'drawings'> {
  readonly html: string;
  readonly markdown: string;
}

/** One container for the whole build: making one costs more than rendering an article. */
let container: Promise<AstroContainer> | undefined;
const texts = new WeakMap<Post, Promise<FullText>>();

/** The whole text of a post, rendered and read once however many feeds hold it. */
export function fullText(post: Post): Promise<FullText> {
  const text = texts.get(post) ?? make(post);
  texts.set(post, text);
  return text;
}

async function make(post: Post): Promise<FullText> {
  const rendered = await render(post);
  const permalink = absolute(post.href);
  const text = await keptText(post.slug, [rendered, permalink, post], () => {
    const { tree, drawings } = readerTree(rendered, permalink);
    return { html: asHtml(tree), markdown: articleMarkdown(post, tree), drawings: [...drawings] };
  });
  return { ...text, drawings: new Map(text.drawings) };
}

async function render(post: Post): Promise<string> {
  container ??= createContainer();
  try {
    return await (await container).renderToString(FeedArticle, { props: { post } });
  } catch (error) {
    // One faulty article must not break every feed while its writer fixes it.
    if (__WRITING__) return '<p>The text of this article has a fault.</p>';
    throw error;
  }
}

async function createContainer(): Promise<AstroContainer> {
  return AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
}
