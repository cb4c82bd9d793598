import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { absolute } from '../addresses.ts';
import type { Post } from '../blog/post.ts';
import { printable } from '../blog/printable.ts';
import FeedArticle from '../components/feed/FeedArticle.astro';
import { readerHtml } from './reader-html.ts';

/** One container for the whole build: making one costs more than rendering an article. */
let container: Promise<AstroContainer> | undefined;
const texts = new WeakMap<Post, Promise<string>>();

/** The whole text of a post as HTML for feed readers, rendered once however many feeds hold it. */
export function fullText(post: Post): Promise<string> {
  const known = texts.get(post);
  if (known) return known;
  const text = render(post);
  texts.set(post, text);
  return text;
}

async function render(post: Post): Promise<string> {
  container ??= createContainer();
  try {
    const html = await (await container).renderToString(FeedArticle, { props: { post } });
    return printable(readerHtml(html, absolute(post.href)));
  } catch (error) {
    // One article at fault must not take every feed along while its writer mends it.
    if (__WRITING__) return '<p>The text of this article has a fault.</p>';
    throw error;
  }
}

async function createContainer(): Promise<AstroContainer> {
  return AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
}
