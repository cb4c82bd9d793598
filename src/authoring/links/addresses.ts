import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  addressKey,
  articleAddress,
  authorAddress,
  AUTHORS_ADDRESS,
  HTML_FILE,
  isSlug,
  pageAddress,
  topicAddress,
} from '../../blog/permalinks.ts';
import { authorsToChoose } from '../../blog/authors.ts';
import { isOwnPage, isSwitchedOn } from '../../blog/pages.ts';
import { publicationState } from '../../blog/publication.ts';
import { formats } from '../../blog/channels.ts';
import type { ContentRecord } from '../read/check-records.ts';
import type { Content } from '../read/content.ts';
import type { PostSource } from '../read/post-source.ts';
import { once } from '../rule.ts';
import type { YamlFields } from '../read/yaml-file.ts';

/** The post at each address of an article, whatever its state. */
export const articles = once(
  ({ posts }): ReadonlyMap<string, PostSource> =>
    new Map(posts.map((post) => [articleAddress(post.slug), post])),
);

/** Something with a page that readers keep the address of. */
export interface Addressed {
  readonly kind: Kind;
  /** Where it is written. */
  readonly file: string;
  /** The last part of its address, and the name of its file or folder. */
  readonly slug: string;
  readonly address: string;
  /** What readers see it called, as far as it can be read. */
  readonly name: string;
  /** The slug that it says it was first published under. */
  readonly firstSlug: string | undefined;
  readonly aliases: readonly string[];
  /** Whether its page is there at the content's `now`. */
  readonly isPublished: boolean;
  /** Whether readers may have its address, so that the ledger keeps it. */
  readonly isKept: boolean;
  /** The article, if it is one. */
  readonly post?: PostSource;
  readonly placeOf: YamlFields['placeOf'];
}

/** What the addressed things of one kind have in common. */
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
    fileOf: (slug) => `content/posts/${slug}`,
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

/**
 * Everything with an address that must last, articles first. The pages of tags
 * are not among it: a tag is a word of its articles, and one that is reworded
 * or falls out of use says nothing that its articles do not say elsewhere.
 */
export const addressed = once((content): readonly Addressed[] => {
  const topicsInUse = new Set(
    content.posts.filter((post) => isPublished(post, content)).map(({ front }) => front.topic),
  );
  const authors = new Set(publishedAuthors(content));
  return [
    ...content.posts.map((post) => addressedPost(post, content)),
    ...content.topicRecords.map((record) => {
      const topic = addressedRecord(record, kinds.topic);
      return { ...topic, isPublished: true, isKept: topicsInUse.has(topic.slug) };
    }),
    ...content.authorRecords.map((record) => {
      const author = addressedRecord(record, kinds.author);
      const isPublished = authors.has(author.slug);
      return { ...author, isPublished, isKept: isPublished };
    }),
    // The engine's own pages are there with every blog; only their old addresses are an owner's.
    ...content.pages.map((page) => {
      const isPublished = isSwitchedOn(page.slug);
      return { ...addressedPage(page), isPublished, isKept: isPublished && isOwnPage(page.slug) };
    }),
  ];
});

/** What the ledger knows a thing by: its kind, and the slug it was first published under. */
export function ledgerId({ kind, firstSlug, slug }: Addressed): string {
  return kind.prefix + (firstSlug ?? slug);
}

/** The kind of what the ledger knows by an id. */
export function kindOf(id: string): Kind {
  return (
    Object.values(kinds).find(({ prefix }) => prefix && id.startsWith(prefix)) ?? kinds.article
  );
}

/** The slug in an address of a thing of this kind, or `undefined` for any other address. */
export function slugAt(address: string, { addressOf }: Kind): string | undefined {
  const slug = address.split('/').findLast((part) => part !== '') ?? '';
  return isSlug(slug) && addressKey(addressOf(slug)) === addressKey(address) ? slug : undefined;
}

/** The addresses of the feeds of a page. */
export function feedsBelow(page: string): string[] {
  const folder = page.replace(/\/?$/, '/');
  return Object.values(formats).map(({ file }) => folder + file);
}

function addressedPost(post: PostSource, content: Content): Addressed {
  const published = isPublished(post, content);
  return {
    kind: kinds.article,
    file: post.file,
    slug: post.slug,
    address: articleAddress(post.slug),
    name: post.front.title ?? '',
    firstSlug: post.front.id,
    aliases: post.front.aliases,
    isPublished: published,
    isKept: published,
    post,
    placeOf: post.placeOf,
  };
}

function addressedRecord(
  { file, yaml }: ContentRecord,
  kind: Kind,
): Omit<Addressed, 'isPublished' | 'isKept'> {
  const slug = path.posix.basename(file, '.yaml');
  const { name, id, aliases } = recordFields.parse(yaml.fields);
  return {
    kind,
    file,
    slug,
    address: kind.addressOf(slug),
    name,
    firstSlug: id,
    aliases,
    placeOf: yaml.placeOf,
  };
}

function addressedPage(page: PostSource): Omit<Addressed, 'isPublished' | 'isKept'> {
  const { file, slug, address, front, placeOf } = page;
  const { title = '', aliases } = front;
  return {
    kind: kinds.page,
    file,
    slug,
    address,
    name: title,
    firstSlug: undefined,
    aliases,
    placeOf,
  };
}

/** What can be read of a record; `schema` says what is wrong with the others. */
const recordFields = z
  .looseObject({
    name: z.string().catch(''),
    id: z.string().optional().catch(undefined),
    aliases: z.array(z.string()).catch([]),
  })
  .catch({ name: '', aliases: [] });

/** Whether readers can see a post at the content's `now`. */
export function isPublished({ front }: PostSource, { now }: Content): boolean {
  const { draft, publishedAt } = front;
  return publishedAt !== undefined && publicationState({ draft, publishedAt }, now) === 'published';
}

/**
 * Every address that the site has of its own: pages, published articles and
 * their authors, topics, feeds, files of `public`. Addresses that only a build
 * gives out, such as those of pictures, and the further pages of long lists are
 * not among them.
 */
export const liveAddresses = once((content): ReadonlySet<string> => {
  const topics = content.topics.map(topicAddress);
  const published = content.posts.filter((post) => isPublished(post, content));
  const authors = publishedAuthors(content).map(authorAddress);
  const feeds = ['/', ...topics, ...authors].flatMap(feedsBelow);
  return new Set([
    ...fixedPages(),
    ...shownPages(content).keys(),
    '/articles/',
    ...published.map(({ slug }) => articleAddress(slug)),
    ...topics,
    ...authors,
    ...(authorsToChoose(authors).length > 0 ? [AUTHORS_ADDRESS] : []),
    ...feeds,
    ...publicFiles(content.root),
  ]);
});

/** The ids of the authors whom readers know: those of a published article, and those who once had one. */
function publishedAuthors(content: Content): string[] {
  const published = content.posts.filter((post) => isPublished(post, content));
  const ids = new Set(published.flatMap(({ front }) => front.authors));
  return content.authors.filter(
    (id) => ids.has(id) || content.ledger?.idAt(authorAddress(id)) !== undefined,
  );
}

/** The page of prose at each address; without those that are switched off, and those that the engine makes. */
export const shownPages = once(
  ({ pages }): ReadonlyMap<string, PostSource> =>
    new Map(
      pages
        .filter(({ slug }) => isSwitchedOn(slug) && (isOwnPage(slug) || slug.includes('/')))
        .map((page) => [page.address, page]),
    ),
);

/** Whether the site has an address of its own, in whatever form it is written. */
export function isLive(address: string, content: Content): boolean {
  return liveKeys(content).has(addressKey(address));
}

/** The post at an address, whatever its state and however the address is written. */
export function articleAt(address: string, content: Content): PostSource | undefined {
  return articleKeys(content).get(addressKey(address));
}

/** Whether an address is where a build puts what it makes, or where a host looks for its settings. */
export function isGenerated(address: string): boolean {
  return GENERATED.test(addressKey(address));
}

/** The file of the site or the `.html` alias that an address would be inside of, as if it were a folder. */
export function fileAbove(address: string, content: Content): string | undefined {
  const segments = addressKey(address).split('/');
  return segments
    .map((_, i) => segments.slice(0, i).join('/'))
    .find((above) => fileKeys(content).has(above));
}

const GENERATED =
  /^\/(?:_|(?:covers|drawings|cards|search)(?:\/|$)|articles\/[^/]+\.md$|404\.html$|(?:articles|(?:topics|authors)\/[^/]+)\/\d+$|(?:.+\/)?(?:rss|atom|feed)\/archive-\d+\.(?:xml|json)$)/;

const liveKeys = once((content) => new Set([...liveAddresses(content)].map(addressKey)));

const articleKeys = once(
  (content) =>
    new Map([...articles(content)].map(([address, post]) => [addressKey(address), post])),
);

const fileKeys = once((content) => {
  const aliases = addressed(content).flatMap((thing) => thing.aliases);
  return new Set([
    ...[...liveAddresses(content)].filter((address) => !address.endsWith('/')).map(addressKey),
    ...aliases.map(addressKey).filter((key) => HTML_FILE.test(key)),
  ]);
});

/** The pages whose address is the name of their file: those without a parameter, and those that are switched on. */
export function fixedPages(): string[] {
  return filesIn(path.join(import.meta.dirname, '../../pages'))
    .map((file) => file.replace(/(^|\/)_/, '$1'))
    .filter((file) => !file.includes('[') && file !== '404.astro')
    .filter((file) => isSwitchedOn(file.replace(/\/index\.astro$|\.astro$/, '')))
    .map((file) => {
      const name = file.replace(/\.(?:astro|ts)$/, '');
      if (name === file || path.posix.extname(name) !== '') return `/${name}`;
      return `/${name === 'index' ? '' : `${name.replace(/\/index$/, '')}/`}`;
    });
}

/** The addresses of the files of `public`. */
export function publicFiles(root: string): string[] {
  return filesIn(path.join(root, 'public')).map((file) => `/${file}`);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    );
}
