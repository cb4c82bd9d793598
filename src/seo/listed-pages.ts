import { href } from '../addresses.ts';
import { authorsToChoose } from '../blog/authors.ts';
import { changedAt, lastChange } from '../blog/changes.ts';
import { newestCorrectionFirst } from '../blog/corrections.ts';
import type { Library } from '../blog/library.ts';
import { listPages } from '../blog/list-pages.ts';
import { AUTHORS_ADDRESS } from '../blog/permalinks.ts';
import type { Post } from '../blog/post.ts';
import { isOwnPage } from '../blog/pages.ts';
import { site } from '../site.ts';

/** A page that searches may list. */
export interface ListedPage {
  /** What a link to it says: the page's canonical address, without the host. */
  readonly href: string;
  /** When what the page says last changed, where its content has a date. */
  readonly changedAt?: Date | undefined;
  /** The article, if it is one. */
  readonly post?: Post;
}

/** Every page that searches may list: the lists, newest articles first, then the rest. */
export function listedPages(
  library: Pick<
    Library,
    'posts' | 'topics' | 'authors' | 'tags' | 'postsOn' | 'postsBy' | 'pages' | 'tools'
  >,
): ListedPage[] {
  const { posts, topics, authors, tags, postsOn, postsBy, pages, tools } = library;
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
    // Without tags, nothing links to their list.
    ...(tags.length > 0 ? [{ href: href('/tags/') }] : []),
    // Those whose lists have no dates, and the pages of text.
    ...['/topics/', '/search/', '/sources/', '/subscribe/'].map((address) => ({
      href: href(address),
    })),
    ...(site.features.tools ? [{ href: href('/tools/') }] : []),
    ...tools.map((tool) => ({ href: tool.href })),
    ...(site.features.glossary ? [{ href: href('/glossary/') }] : []),
    ...pages.filter(({ id }) => isOwnPage(id)).map((page) => ({ href: page.href })),
  ];
}
