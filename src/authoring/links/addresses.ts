import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Kind, kinds, type SiteAddress, siteAddresses } from '../../blog/addresses.ts';
import { isOwnPage, isSwitchedOn } from '../../blog/pages.ts';
import {
  addressKey,
  articleAddress,
  authorAddress,
  HTML_FILE,
  isSlug,
} from '../../blog/permalinks.ts';
import { publicationState } from '../../blog/publication.ts';
import { authorFields } from '../../blog/schema/author.ts';
import { readable } from '../../blog/schema/readable.ts';
import type { ContentRecord } from '../read/records.ts';
import type { Content } from '../read/content.ts';
import type { PostSource } from '../read/post-source.ts';
import { once } from '../rule.ts';
import type { YamlFields } from '../read/yaml-file.ts';

/** The post at each address of an article, whatever its state. */
export const articles = once(
  ({ posts }): ReadonlyMap<string, PostSource> =>
    new Map(posts.map((post) => [articleAddress(post.slug), post])),
);

/** Something with a permanent address, published or not. */
export interface Addressed {
  readonly kind: Kind;
  /** Where it is written. */
  readonly file: string;
  /** The last part of its address, and the name of its file or folder. */
  readonly slug: string;
  readonly address: string;
  /** Its name for readers, as far as it can be read. */
  readonly name: string;
  /** The slug it was first published under, if given. */
  readonly firstSlug: string | undefined;
  readonly aliases: readonly string[];
  readonly isDraft: boolean;
  /** Whether its page exists at the content's `now`. */
  readonly isPublished: boolean;
  /** The article, if it is one. */
  readonly post?: PostSource;
  readonly placeOf: YamlFields['placeOf'];
}

/**
 * Everything with a permanent address, articles first. Tag pages are not included: a tag can be
 * reworded or dropped, and its articles still say everything.
 */
export const addressed = once((content): readonly Addressed[] => {
  const authors = new Set(publishedAuthors(content));
  return [
    ...content.posts.map((post) => ({
      ...addressedText(post, kinds.article, isPublished(post, content)),
      post,
    })),
    ...content.topicRecords.map((record) => addressedRecord(record, kinds.topic, () => true)),
    ...content.authorRecords.map((record) =>
      addressedRecord(record, kinds.author, (id) => authors.has(id)),
    ),
    ...content.pages.map((page) => addressedText(page, kinds.page, isShown(page))),
  ];
});

/** Every address of the site as the content is now. */
export const addressesOf = once((content): readonly SiteAddress[] => {
  const published = addressed(content).filter((thing) => thing.isPublished);
  const things = new Map(published.map((thing) => [thing.address, thing]));
  const lists = (kind: Kind, ids: readonly string[]) =>
    ids.map((id) => {
      // An unreadable one gets its page once it is fixed.
      const { name = id, firstSlug, aliases = [] } = things.get(kind.addressOf(id)) ?? {};
      return { id, firstId: firstSlug ?? id, name, aliases };
    });
  return siteAddresses({
    posts: published.flatMap(({ slug, firstSlug, name: title, aliases, post }) => {
      if (!post) return [];
      const { topic = '', authors, tags } = post.front;
      const by = authors.map((id) => ({ id }));
      return [
        { slug, id: firstSlug ?? slug, title, aliases, topic: { id: topic }, authors: by, tags },
      ];
    }),
    topics: lists(kinds.topic, content.topics),
    authors: lists(kinds.author, publishedAuthors(content)),
    pages: published
      .filter(({ kind }) => kind === kinds.page)
      .map(({ slug: id, name: title, aliases }) => ({ id, title, aliases })),
    retired: content.retired,
  });
});

/** The id in the ledger: the kind, and the slug of the first publication. */
export function ledgerId({ kind, firstSlug, slug }: Addressed): string {
  return kind.prefix + (firstSlug ?? slug);
}

/** The kind of thing that an id in the ledger stands for. */
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

function addressedText(text: PostSource, kind: Kind, isPublished: boolean): Addressed {
  const { file, slug, address, front, placeOf } = text;
  const { title: name = '', id, aliases, draft: isDraft } = front;
  const firstSlug = kind.hasId ? id : undefined;
  return { kind, file, slug, address, name, firstSlug, aliases, isDraft, isPublished, placeOf };
}

function addressedRecord(
  { file, yaml: { fields, placeOf } }: ContentRecord,
  kind: Kind,
  isPublished: (slug: string) => boolean,
): Addressed {
  const slug = path.posix.basename(file, '.yaml');
  const { name = '', id: firstSlug, aliases } = readRecord(fields);
  const address = kind.addressOf(slug);
  const state = { isDraft: false, isPublished: isPublished(slug), placeOf };
  return { kind, file, slug, address, name, firstSlug, aliases, ...state };
}

/** The fields that authors and topics share. */
const readRecord = readable(authorFields(z.string()).pick({ name: true, id: true, aliases: true }));

/** Whether readers can see a post at the content's `now`. */
export function isPublished({ front }: PostSource, { now }: Content): boolean {
  const { draft, publishedAt } = front;
  return publishedAt !== undefined && publicationState({ draft, publishedAt }, now) === 'published';
}

/** Every address that readers get something at without a redirect, including files of `public`. */
export const liveAddresses = once((content): ReadonlySet<string> => {
  const live = addressesOf(content).filter(({ type, moved }) => !moved && type !== 'gone');
  return new Set([...live.map(({ address }) => address), ...publicFiles(content.root)]);
});

/** The ids of authors with a page: those of a published article, and those who once had one. */
function publishedAuthors(content: Content): string[] {
  const published = content.posts.filter((post) => isPublished(post, content));
  const ids = new Set(published.flatMap(({ front }) => front.authors));
  return content.authors.filter(
    (id) => ids.has(id) || content.ledger?.idAt(authorAddress(id)) !== undefined,
  );
}

/** Whether readers get a page of prose. */
function isShown({ slug, front }: PostSource): boolean {
  return isSwitchedOn(slug) && !front.draft;
}

/** The page of prose at each address, without drafts, switched-off pages and the engine's own. */
export const shownPages = once(
  ({ pages }): ReadonlyMap<string, PostSource> =>
    new Map(
      pages
        .filter((page) => isShown(page) && (isOwnPage(page.slug) || page.slug.includes('/')))
        .map((page) => [page.address, page]),
    ),
);

/** Whether the site has an address, in whatever form it is written. */
export function isLive(address: string, content: Content): boolean {
  return liveKeys(content).has(addressKey(address));
}

/** The post at an address, whatever its state and however the address is written. */
export function articleAt(address: string, content: Content): PostSource | undefined {
  return articleKeys(content).get(addressKey(address));
}

/** The file or the `.html` alias that an address would be inside, as if it were a folder. */
export function fileAbove(address: string, content: Content): string | undefined {
  const segments = addressKey(address).split('/');
  return segments
    .map((_, i) => segments.slice(0, i).join('/'))
    .find((above) => fileKeys(content).has(above));
}

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

/** The addresses of the files of `public`. */
export function publicFiles(root: string): string[] {
  const folder = path.join(root, 'public');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .map((file) => `/${file}`);
}
