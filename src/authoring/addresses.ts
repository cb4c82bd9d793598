import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  addressKey,
  articleAddress,
  authorAddress,
  AUTHORS_ADDRESS,
  HTML_FILE,
  topicAddress,
} from '../blog/permalinks.ts';
import { authorsToChoose } from '../blog/authors.ts';
import { publicationState } from '../blog/publication.ts';
import type { Content } from './content.ts';
import type { PostSource } from './post-source.ts';
import { once } from './rule.ts';

/** The post at each address of an article, whatever its state. */
export const articles = once(
  ({ posts }): ReadonlyMap<string, PostSource> =>
    new Map(posts.map((post) => [articleAddress(post.slug), post])),
);

/** Whether readers can see a post at the content's `now`. */
export function isPublished({ front }: PostSource, { now }: Content): boolean {
  const { draft, publishedAt } = front;
  return publishedAt !== undefined && publicationState({ draft, publishedAt }, now) === 'published';
}

/**
 * Every address that the site has of its own: pages, published articles and
 * their authors, topics, feeds, files of `public`. Addresses that only a build gives out, such
 * as those of pictures, and the further pages of long lists are not among them.
 */
export const liveAddresses = once((content): ReadonlySet<string> => {
  const topics = content.topics.map(topicAddress);
  const published = content.posts.filter((post) => isPublished(post, content));
  const authors = publishedAuthors(content).map(authorAddress);
  const feeds = ['/', ...topics, ...authors].flatMap((home) =>
    ['rss.xml', 'atom.xml', 'feed.json'].map((name) => home + name),
  );
  return new Set([
    ...fixedPages(),
    '/articles/',
    ...published.map(({ slug }) => articleAddress(slug)),
    ...topics,
    ...authors,
    ...(authorsToChoose(authors).length > 0 ? [AUTHORS_ADDRESS] : []),
    ...feeds,
    ...publicFiles(content.root),
  ]);
});

/** The ids of the authors whom readers know: those of a published article. */
export function publishedAuthors(content: Content): string[] {
  const published = content.posts.filter((post) => isPublished(post, content));
  const ids = new Set(published.flatMap(({ front }) => front.authors));
  return content.authors.filter((id) => ids.has(id));
}

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
  const aliases = content.posts.flatMap(({ front }) => front.aliases);
  return new Set([
    ...[...liveAddresses(content)].filter((address) => !address.endsWith('/')).map(addressKey),
    ...aliases.map(addressKey).filter((key) => HTML_FILE.test(key)),
  ]);
});

/** The pages whose address is the name of their file: those without a parameter. */
function fixedPages(): string[] {
  return filesIn(path.join(import.meta.dirname, '../pages'))
    .filter((file) => !file.includes('[') && file !== '404.astro')
    .map((file) => {
      const name = file.replace(/\.(?:astro|ts)$/, '');
      if (name === file || path.posix.extname(name) !== '') return `/${name}`;
      return `/${name === 'index' ? '' : `${name.replace(/\/index$/, '')}/`}`;
    });
}

function publicFiles(root: string): string[] {
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
