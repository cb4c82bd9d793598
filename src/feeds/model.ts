import type { Post } from '../blog/post.ts';
import { absolute } from '../addresses.ts';
import { type PostPicture, postPicture } from '../pictures/post-picture.ts';
import { changedAt } from '../blog/dates.ts';
import { h, toMarkup } from '../view.ts';
import { fullText } from './full-text.ts';
import { articleFeedId } from './identity.ts';

/** An article in a feed. Every text can stand in XML; every address is absolute. */
export interface FeedItem {
  /** Never changes, and is not the address here. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** The standfirst, plain text. */
  readonly summary: string;
  /** The whole article; in an archive of a topic or an author, its standfirst and a link to it. */
  readonly html: string;
  /** The first publication. */
  readonly published: Date;
  /** The last edit, or the publication. */
  readonly updated: Date;
  readonly categories: readonly string[];
  /** By name, each with their page. None for an article by the site itself. */
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly image: FeedImage;
}

export interface FeedImage extends Omit<PostPicture, 'href'> {
  readonly url: string;
}

/** One document of a feed, independent of any format: the feed itself or one of its archives. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page for people. */
  readonly home: string;
  readonly items: readonly FeedItem[];
  /** The newest date of the content, never the clock; `undefined` for a feed without items. */
  readonly updated: Date | undefined;
  readonly links: FeedLinks;
}

/** Where the documents of a feed are (RFC 5005), all in the same format. */
export interface FeedLinks {
  readonly self: string;
  /** The feed itself, in an archive. */
  readonly current?: string | undefined;
  readonly previousArchive?: string | undefined;
  readonly nextArchive?: string | undefined;
}

/** Makes the item of a post, with its whole text. */
export async function toFeedItem(post: Post): Promise<FeedItem> {
  return itemOf(post, (await fullText(post)).html);
}

/** Makes the item of a post with its standfirst, and a link to the whole article. */
export function toBriefItem(post: Post): Promise<FeedItem> {
  return itemOf(
    post,
    toMarkup([
      h('p', {}, post.description),
      h('p', {}, h('a', { href: absolute(post.href) }, 'Read the whole article')),
    ]),
  );
}

async function itemOf(post: Post, html: string): Promise<FeedItem> {
  const { href, ...image } = await postPicture(post);
  return {
    id: articleFeedId(post.id),
    url: absolute(post.href),
    title: post.title,
    summary: post.description,
    html,
    published: post.publishedAt,
    updated: changedAt(post),
    categories: [post.topic.name, ...post.tags],
    authors: post.authors.map(({ name, href }) => ({ name, url: absolute(href) })),
    image: { url: absolute(href), ...image },
  };
}

/** The newest date of the items' content. */
export function newestDate(items: readonly Pick<FeedItem, 'updated'>[]): Date | undefined {
  if (items.length === 0) return undefined;
  return new Date(Math.max(...items.map(({ updated }) => updated.getTime())));
}
