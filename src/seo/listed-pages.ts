import { changedAt, lastChange } from '../blog/changes.ts';
import { newestCorrectionFirst } from '../blog/corrections.ts';
import type { Library } from '../blog/library.ts';
import { listPages } from '../blog/list-pages.ts';
import type { Post } from '../blog/post.ts';
import { tools } from '../lifting/tools.ts';

/** A page that searches may list. */
export interface ListedPage {
  /** Root-relative, and the page's canonical address. */
  readonly href: string;
  /** When what the page says last changed, where its content has a date. */
  readonly changedAt?: Date | undefined;
  /** The article, if it is one. */
  readonly post?: Post;
}

/** The pages of text, and those whose lists have no dates. */
const UNDATED = [
  '/topics/',
  '/tags/',
  '/tools/',
  ...tools.map(({ href }) => href),
  '/search/',
  '/sources/',
  '/glossary/',
  '/about/',
  '/editorial/',
  '/subscribe/',
];

/** Every page that searches may list: the lists, newest articles first, then the rest. */
export function listedPages(
  library: Pick<Library, 'posts' | 'topics' | 'tags' | 'postsOn'>,
): ListedPage[] {
  const { posts, topics, tags, postsOn } = library;
  const lists = [
    { href: '/', posts },
    ...listPages('/articles/', posts),
    ...topics.flatMap((topic) => listPages(topic.href, postsOn(topic))),
    ...tags.filter(({ hasPage }) => hasPage).flatMap(({ href, posts }) => listPages(href, posts)),
  ];
  const corrections = newestCorrectionFirst(posts.flatMap((post) => post.corrections));
  return [
    ...lists.map(({ href, posts: listed }) => ({ href, changedAt: lastChange(listed) })),
    ...posts.map((post) => ({ href: post.href, changedAt: changedAt(post), post })),
    { href: '/corrections/', changedAt: corrections[0]?.date },
    ...UNDATED.map((href) => ({ href })),
  ];
}
