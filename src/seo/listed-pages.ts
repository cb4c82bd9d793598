import { href } from '../addresses.ts';
import { authorsToChoose } from '../blog/authors.ts';
import { changedAt, lastChange } from '../blog/changes.ts';
import { newestCorrectionFirst } from '../blog/corrections.ts';
import type { Library } from '../blog/library.ts';
import { listPages } from '../blog/list-pages.ts';
import { AUTHORS_ADDRESS } from '../blog/permalinks.ts';
import type { Post } from '../blog/post.ts';
import { tools } from '../lifting/tools.ts';

/** A page that searches may list. */
export interface ListedPage {
  /** What a link to it says: the page's canonical address, without the host. */
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
  ...tools.map((tool) => tool.href),
  '/search/',
  '/sources/',
  '/glossary/',
  '/about/',
  '/editorial/',
  '/subscribe/',
];

/** Every page that searches may list: the lists, newest articles first, then the rest. */
export function listedPages(
  library: Pick<Library, 'posts' | 'topics' | 'authors' | 'tags' | 'postsOn' | 'postsBy'>,
): ListedPage[] {
  const { posts, topics, authors, tags, postsOn, postsBy } = library;
  const lists = [
    { href: href('/'), posts },
    ...listPages(href('/articles/'), posts),
    ...topics.flatMap((topic) => listPages(topic.href, postsOn(topic))),
    ...authors.flatMap((author) => listPages(author.href, postsBy(author))),
    ...tags.filter(({ hasPage }) => hasPage).flatMap((tag) => listPages(tag.href, tag.posts)),
  ];
  const corrections = newestCorrectionFirst(posts.flatMap((post) => post.corrections));
  return [
    ...lists.map((list) => ({ href: list.href, changedAt: lastChange(list.posts) })),
    ...posts.map((post) => ({ href: post.href, changedAt: changedAt(post), post })),
    { href: href('/corrections/'), changedAt: corrections[0]?.date },
    ...(authorsToChoose(authors).length > 0 ? [{ href: href(AUTHORS_ADDRESS) }] : []),
    ...UNDATED.map((address) => ({ href: href(address) })),
  ];
}
