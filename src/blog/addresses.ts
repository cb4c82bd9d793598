import { authorsToChoose } from './authors.ts';
import { feedFiles } from './channels.ts';
import { listPages } from './lists.ts';
import { type EnginePage, isOwnPage, isSwitchedOn, NOT_FOUND, OFFLINE } from './pages.ts';
import {
  addressKey,
  articleAddress,
  authorAddress,
  AUTHORS_ADDRESS,
  HOME,
  HTML_FILE,
  markdownAddress,
  pageAddress,
  tagAddress,
  topicAddress,
} from './permalinks.ts';
import { arrangeTags } from './tags.ts';

/** One address of the site. */
export interface SiteAddress<P = unknown> {
  /** As content writes it, without the folder that the site is served from; `/articles/` for `articles/index.html`. */
  readonly address: string;
  /** `gone` is an article that was taken back; `moved` is an old address. */
  readonly type: 'page' | 'article' | 'gone' | 'moved' | 'feed' | 'file';
  /** What made it: a path from the project's root. */
  readonly file: string;
  /** Whether it is in the sitemap, and search engines are allowed to index it. */
  readonly isListed: boolean;
  /** The articles that it shows. */
  readonly posts: readonly P[];
  /** Its id in the ledger, where the address must last. */
  readonly id?: string | undefined;
  /** Where the page or the feed that used to be here is now. */
  readonly moved?: Moved;
}

/** Where something that used to be at another address is now, and what it is. */
export interface Moved {
  readonly to: string;
  readonly kind: Kind;
  readonly name: string;
}

/** What the things of one kind that have a page have in common. */
export interface Kind {
  /** Such as `article`. */
  readonly noun: string;
  /** What stands before the id in the ledger. */
  readonly prefix: string;
  /** Where the thing with a slug is written. */
  readonly fileOf: (slug: string) => string;
  readonly addressOf: (slug: string) => string;
  /** Whether its page has feeds, which move along with it. */
  readonly hasFeeds: boolean;
  /** Whether readers' apps know it by its first slug, so that it keeps that as its id. */
  readonly hasId: boolean;
}

export const kinds = {
  article: {
    noun: 'article',
    prefix: '',
    fileOf: (slug) => `content/posts/${slug}/index.mdx`,
    addressOf: articleAddress,
    hasFeeds: false,
    hasId: true,
  },
  topic: {
    noun: 'topic',
    prefix: 'topics/',
    fileOf: (slug) => `content/topics/${slug}.yaml`,
    addressOf: topicAddress,
    hasFeeds: true,
    hasId: true,
  },
  author: {
    noun: 'author',
    prefix: 'authors/',
    fileOf: (slug) => `content/authors/${slug}.yaml`,
    addressOf: authorAddress,
    hasFeeds: true,
    hasId: true,
  },
  page: {
    noun: 'page',
    prefix: 'pages/',
    fileOf: (slug) => `content/pages/${slug}.mdx`,
    addressOf: pageAddress,
    hasFeeds: false,
    hasId: false,
  },
} as const satisfies Record<string, Kind>;

/** The parts of a blog that have addresses: the library has them, and so does the content that the check has read. */
export interface Addressable<P extends AddressablePost> {
  /** Published, newest first. */
  readonly posts: readonly P[];
  readonly topics: readonly AddressableList[];
  /** Those with a page. */
  readonly authors: readonly AddressableList[];
  /** Those that are switched on. */
  readonly pages: readonly AddressablePage[];
  readonly retired: readonly {
    readonly slug: string;
    readonly title?: string | undefined;
    readonly aliases: readonly string[];
  }[];
}

interface AddressablePost {
  readonly slug: string;
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly topic: { readonly id: string };
  readonly authors: readonly { readonly id: string }[];
  readonly tags: readonly string[];
}

interface AddressablePage {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

interface AddressableList {
  readonly id: string;
  readonly firstId: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * Every address of a site but those of pictures, those of what a build puts together
 * out of it all (scripts, styles, the search index), and those of `public`. Lists come
 * first, then articles, newest first, then the rest.
 */
export function siteAddresses<P extends AddressablePost>(
  content: Addressable<P>,
): SiteAddress<P>[] {
  const { posts, topics, authors, pages, retired } = content;
  const tags = arrangeTags(posts);
  const byTopic = Map.groupBy(posts, ({ topic }) => topic.id);
  const written = posts.flatMap((post) => post.authors.map(({ id }) => ({ id, post })));
  const byAuthor = Map.groupBy(written, ({ id }) => id);
  // The owner's file where there is one: its words are on the page.
  const engine = (id: EnginePage, file: string) =>
    at<P>(pageAddress(id), pages.some((text) => text.id === id) ? kinds.page.fileOf(id) : file);
  return [
    { ...engine(HOME, 'src/pages/index.astro'), posts },
    ...feedsAt('/', 'src/pages/index.astro', posts.length),
    ...lists('/articles/', 'src/pages/articles/[...page].astro', posts),
    ...topics.flatMap((topic) => {
      const posts = byTopic.get(topic.id);
      return withFeeds(kinds.topic, topic, posts ?? [], posts !== undefined);
    }),
    ...authors.flatMap((author) =>
      withFeeds(kinds.author, author, byAuthor.get(author.id)?.map(({ post }) => post) ?? []),
    ),
    ...tags
      .filter(({ hasPage }) => hasPage)
      .flatMap(({ name, posts }) =>
        lists(tagAddress(name), 'src/pages/tags/[tag]/[...page].astro', posts),
      ),
    ...posts.flatMap(ofPost),
    ...retired.flatMap(({ slug, title: name = slug, aliases }) => {
      const [address, file] = [articleAddress(slug), `content/retired/${slug}.yaml`];
      return [
        at<P>(address, file, { type: 'gone' }),
        ...movedFrom(aliases, file, { to: address, kind: kinds.article, name }),
      ];
    }),
    engine('corrections', 'src/pages/corrections.astro'),
    ...(authorsToChoose(authors).length > 0
      ? [at(AUTHORS_ADDRESS, 'src/pages/authors/[...list].astro')]
      : []),
    // Without tags, nothing links to their list.
    at('/tags/', 'src/pages/tags/index.astro', { isListed: tags.length > 0 }),
    engine('topics', 'src/pages/topics/index.astro'),
    at('/search/', 'src/pages/search/index.astro'),
    engine('privacy', 'src/pages/privacy.astro'),
    engine('sources', 'src/pages/sources.astro'),
    engine('subscribe', 'src/pages/subscribe.astro'),
    ...(isSwitchedOn('tools') ? [engine('tools', 'src/pages/tools/_index.astro')] : []),
    ...(isSwitchedOn('glossary') ? [engine('glossary', 'src/pages/_glossary.astro')] : []),
    ...(isSwitchedOn(OFFLINE)
      ? [{ ...engine(OFFLINE, 'src/pages/_offline.astro'), isListed: false }]
      : []),
    ...pages.flatMap(ofPage),
    ...FILES.map((name) => at(name, `src/pages${name}.ts`, { type: 'file' })),
    { ...engine(NOT_FOUND, 'src/pages/404.astro'), address: '/404.html', isListed: false },
  ] satisfies SiteAddress<P>[];
}

/** The files of the site as a whole, each made by the route of its name. */
const FILES = [
  ...['/sitemap.xml', '/robots.txt', '/llms.txt', '/feeds.opml', '/site.webmanifest'],
  ...['/favicon.ico', '/favicon.svg', '/card.png'],
];

/** Whether an address is where a build puts what it makes, or where a host looks for its settings. */
export function isGenerated(address: string): boolean {
  return GENERATED.test(addressKey(address));
}

const GENERATED =
  /^\/(?:_|(?:covers|drawings|cards|search|pagefind)(?:\/|$)|articles\/[^/]+\.md$|404\.html$|offline(?:-worker\.js|\.json)$|(?:articles|(?:topics|authors)\/[^/]+)\/\d+$|(?:.+\/)?(?:rss|atom|feed)\/archive-\d+\.(?:xml|json)$)/;

function ofPost<P extends AddressablePost>(post: P): SiteAddress<P>[] {
  const { slug, id, title: name, aliases } = post;
  const [address, file] = [articleAddress(slug), kinds.article.fileOf(slug)];
  return [
    at(address, file, { type: 'article', posts: [post], id }),
    ...movedFrom(aliases, file, { to: address, kind: kinds.article, name }, id),
    at(markdownAddress(slug), file, { type: 'file' }),
  ];
}

/** The pages of prose and of tools, and the old addresses also of those that the engine makes. */
function ofPage({ id, title: name, aliases }: AddressablePage): SiteAddress<never>[] {
  if (id === NOT_FOUND) return [];
  const [address, file] = [pageAddress(id), kinds.page.fileOf(id)];
  // The engine's own pages are there with every blog.
  const ledgerId = isOwnPage(id) ? kinds.page.prefix + id : undefined;
  return [
    ...(isOwnPage(id) || id.includes('/') ? [at(address, file, { id: ledgerId })] : []),
    ...movedFrom(aliases, file, { to: address, kind: kinds.page, name }, ledgerId),
  ];
}

/** The pages of a list that has feeds, and both at its old addresses. */
function withFeeds<P>(
  kind: Kind,
  { id, firstId, name, aliases }: AddressableList,
  posts: readonly P[],
  isKept = true,
): SiteAddress<P>[] {
  const [to, file] = [kind.addressOf(id), kind.fileOf(id)];
  const ledgerId = isKept ? kind.prefix + firstId : undefined;
  return [
    ...lists(to, file, posts).map((page, i) => (i === 0 ? { ...page, id: ledgerId } : page)),
    ...feedsAt(to, file, posts.length),
    ...movedFrom(aliases, file, { to, kind, name }, ledgerId),
    ...aliases
      .filter((alias) => !HTML_FILE.test(alias))
      .flatMap((alias) => feedsAt(alias, file, posts.length, { to, kind, name })),
  ];
}

function lists<P>(first: string, file: string, posts: readonly P[]): SiteAddress<P>[] {
  return listPages(first, posts).map(({ address, posts }) => at(address, file, { posts }));
}

/** @param moved where the page is now whose feeds were below this one. */
function feedsAt(page: string, file: string, posts: number, moved?: Moved): SiteAddress<never>[] {
  return feedFiles(posts).map((name) => {
    const more = moved && { moved: { ...moved, to: moved.to + name } };
    return at(page.replace(/\/?$/, `/${name}`), file, { type: 'feed', ...more });
  });
}

function movedFrom(
  aliases: readonly string[],
  file: string,
  moved: Moved,
  id?: string,
): SiteAddress<never>[] {
  return aliases.map((alias) => at(alias, file, { type: 'moved', moved, id }));
}

function at<P = never>(
  address: string,
  file: string,
  more: Partial<SiteAddress<P>> = {},
): SiteAddress<P> {
  const { type = 'page' } = more;
  const isListed = type === 'page' || type === 'article';
  return { address, file, type, isListed, posts: [], ...more };
}
