import { type CollectionEntry, type CollectionKey, getCollection, render } from 'astro:content';
import { existsSync, readdirSync } from 'node:fs';
import { type SiteAddress, siteAddresses } from './addresses.ts';
import { chooseDrawings } from './cover-drawings.ts';
import { coverImage } from './cover-image.ts';
import { arrangeAuthors, type Author } from './authors.ts';
import { correctionsAnchor, newestCorrectionFirst } from './corrections.ts';
import {
  chooseReadingOn,
  findNeighbors,
  inOrder,
  newestFirst,
  pickFeatured,
  type ReadingOn,
} from './lists.ts';
import { arrangeGlossary, type Term } from './glossary.ts';
import { indexLinks, slugsLinkedIn } from './linking.ts';
import { compareText, keepUnits } from './text.ts';
import { isSwitchedOn, type Page, toPage } from './pages.ts';
import { oncePublished, readRetired, type Retired } from './records.ts';
import { articleHref, authorAddress, HOME } from './permalinks.ts';
import type { Post } from './post.ts';
import { currentTime, publicationState } from './publication.ts';
import { indexRelated } from './related.ts';
import { countWords, proseOf, readingMinutes } from './reading-time.ts';
import type { Source } from './references.ts';
import { statedInstant } from './schema/instant.ts';
import { collectSeries, type Series } from './series.ts';
import { arrangeTags, type Tag } from './tags.ts';
import { arrangeTopics, type Topic, unknownTopic } from './topics.ts';
import { href } from '../addresses.ts';
import { site } from '../site.ts';

/** What is published, in order: the only view of the collection that pages and feeds have. */
export interface Library {
  /** Newest first. */
  readonly posts: readonly Post[];
  /** In the order of the site, those without articles among them. */
  readonly topics: readonly Topic[];
  /** Those with a published post, by name; in development all. */
  readonly authors: readonly Author[];
  /** Newest first. */
  readonly postsBy: (author: Author) => readonly Post[];
  /** From A to Z. */
  readonly glossary: readonly Term[];
  /** What a reader reads in the source of a post. */
  readonly proseOf: (post: Post) => string;
  /** By rank. */
  readonly featured: readonly Post[];
  /** Newest first; empty for a topic without posts. */
  readonly postsOn: (topic: Topic) => readonly Post[];
  /** What a new reader reads first, in the owner's order. */
  readonly startHere: readonly Post[];
  /** The same for the readers of a topic: posts of that topic. */
  readonly startOn: (topic: Topic) => readonly Post[];
  /** The articles that were taken back, by slug. */
  readonly retired: readonly Retired[];
  /** By name. */
  readonly tags: readonly Tag<Post>[];
  /** The series of a post, if there is one and another part of it is published. */
  readonly seriesOf: (post: Post) => Series<Post> | undefined;
  /** What a reader can go on to from a post. */
  readonly readingOnFrom: (post: Post) => ReadingOn<Post>;
  readonly sourceAt: (id: string) => Source | undefined;
  readonly renderPost: (post: Post) => Promise<RenderedText>;
  /** The pages of prose that are not switched off, by id; in development drafts too. */
  readonly pages: readonly Page[];
  /** The page with an id, if the owner has written it. */
  readonly pageAt: (id: string) => Page | undefined;
  /** The pages of the tools: `src/tools` has their order. */
  readonly tools: readonly Page[];
  /** Those of the tools that belong to a topic. */
  readonly toolsOn: (topic: Topic) => readonly Page[];
  readonly renderPage: (page: Page) => Promise<RenderedPage>;
  /** Every address of the site. */
  readonly addresses: readonly SiteAddress<Post>[];
  /** Whether search engines are allowed to index the page that a link leads to. */
  readonly isListed: (href: string) => boolean;
}

export interface RenderedText {
  /** The text as a component; none in development where a fault in the text keeps it from being one. */
  readonly Content?: Awaited<ReturnType<typeof render>>['Content'];
  /** The sections a reader can go to: the headings of the second level, then the corrections and the sources. */
  readonly contents: readonly Section[];
  /** How often the text cites each source, by id. */
  readonly citations: Readonly<Record<string, number>>;
}

/** A part of a page that its contents lead to. */
export interface Section {
  readonly slug: string;
  readonly text: string;
}

export interface RenderedPage extends RenderedText {
  /** The ids of its headings. */
  readonly anchors: readonly string[];
}

let library: Promise<Library> | undefined;

/**
 * The library of this build, read once. In development it has drafts and
 * scheduled posts too, so that a writer sees them, and is made again of what
 * has changed when there is a change, or the hour of a scheduled post has come.
 */
export async function getLibrary(): Promise<Library> {
  if (__WRITING__) {
    return (await import('./writing/current-library.ts')).currentLibrary(openLibrary);
  }
  return (library ??= openLibrary());
}

/** The entries of a collection: in a build those of Astro's store, in development as they are written. */
async function entriesOf<Name extends CollectionKey>(
  collection: Name,
): Promise<CollectionEntry<Name>[]> {
  if (__WRITING__) return (await import('./writing/entries.ts')).entriesOf(collection);
  return hasFiles(collection) ? getCollection(collection) : [];
}

/** Astro warns of a collection without entries, and a site can do without authors and begins without posts. */
function hasFiles(collection: string): boolean {
  const folder = `content/${collection}`;
  return existsSync(folder) && readdirSync(folder).length > 0;
}

async function openLibrary(): Promise<Library> {
  const [entries, pageFiles, topicFiles, authorFiles, sourceFiles, termFiles] = await Promise.all([
    entriesOf('posts'),
    entriesOf('pages'),
    entriesOf('topics'),
    entriesOf('authors'),
    entriesOf('sources'),
    entriesOf('glossary'),
  ]);
  const topics = arrangeTopics(topicFiles);
  const everyAuthor = arrangeAuthors(authorFiles);
  const shelves = {
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    authors: new Map(everyAuthor.map((author) => [author.id, author])),
    sources: new Map(sourceFiles.map(({ id, data }) => [id, { id, ...data }])),
    now: currentTime(),
  };

  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const undrawn = newestFirst(
    entries
      .map((entry) => toPost(entry, shelves))
      .filter((post) => __WRITING__ || post.state === 'published'),
  );
  const drawings = chooseDrawings(
    undrawn.map((post) => ({ ...post, named: entryOf.get(post.slug)?.data.cover?.drawing })),
  );
  const posts = undrawn.map((post): Post =>
    Object.freeze({
      ...post,
      drawing: found(drawings.get(post.slug), `a drawing of ${post.slug}`),
    }),
  );
  const neighbors = findNeighbors(posts);
  const glossary = site.features.glossary ? arrangeGlossary(termFiles) : [];
  const series = collectSeries(posts);
  const relatedTo = indexRelated(posts);
  const linkingTo = indexLinks(posts, ({ slug }) =>
    linkedIn(found(entryOf.get(slug), `the text of ${slug}`)),
  );
  const featured = pickFeatured(posts);
  const seriesOf = (post: Post) => {
    const found = series.get(post.series?.name ?? '');
    return found && found.posts.length > 1 ? found : undefined;
  };
  const sources = (ids: readonly string[]) =>
    listed(ids, shelves.sources, 'a source that a page cites');
  const pageEntryOf = new Map(pageFiles.map((entry) => [entry.id, entry]));
  const pages = pageFiles
    .filter(({ id, data }) => isSwitchedOn(id) && (__WRITING__ || !data.draft))
    .map(({ id, data }) => toPage(id, data, sources))
    .toSorted((a, b) => compareText(a.id, b.id));
  const pageOf = new Map(pages.map((page) => [page.id, page]));
  const byTopic = Map.groupBy(posts, (post) => post.topic.id);
  const startOn = (topic: Topic) => inOrder(topic.startHere, byTopic.get(topic.id) ?? []);
  const byAuthor = postsByAuthor(posts);
  // An author who has not been published yet is not to be had before their time; one who has
  // been keeps their page, also when their last article is taken back.
  const known = oncePublished('content/ledger.yaml');
  const authors = everyAuthor.filter(
    ({ id }) => __WRITING__ || byAuthor.has(id) || known.has(authorAddress(id)),
  );
  const retired = readRetired('content/retired');
  const addresses = siteAddresses({ posts, topics, authors, pages, retired });
  const listedLinks = new Set(
    addresses.filter(({ isListed }) => isListed).map(({ address }) => href(encodeURI(address))),
  );

  return Object.freeze({
    posts: Object.freeze(posts),
    topics: Object.freeze(topics),
    authors: Object.freeze(authors),
    postsBy: (author) => byAuthor.get(author.id) ?? [],
    glossary: Object.freeze(glossary),
    proseOf: (post) => proseOf(entryOf.get(post.slug)?.body ?? ''),
    featured: Object.freeze(featured),
    retired: Object.freeze(retired),
    tags: Object.freeze(arrangeTags(posts)),
    seriesOf,
    readingOnFrom: (post) =>
      chooseReadingOn(post, {
        posts,
        neighbors: neighbors.get(post.slug) ?? {},
        series: seriesOf(post)?.posts ?? [],
        featured,
        linkedFrom: linkingTo.get(post.slug) ?? [],
        relatedTo,
      }),
    postsOn: (topic) => byTopic.get(topic.id) ?? [],
    startHere: Object.freeze(inOrder(pageOf.get(HOME)?.startHere ?? [], posts)),
    startOn,
    sourceAt: (id) => shelves.sources.get(id),
    renderPost: (post) => renderEntry(found(entryOf.get(post.slug), `the text of ${post.slug}`)),
    pages: Object.freeze(pages),
    pageAt: (id) => pageOf.get(id),
    tools: Object.freeze(pages.filter(({ id }) => id.startsWith('tools/'))),
    toolsOn: ({ tools }) => tools.flatMap((name) => pageOf.get(`tools/${name}`) ?? []),
    async renderPage({ id, references }) {
      const entry = found(pageEntryOf.get(id), `the text of the page ${id}`);
      const rendered = await renderText(entry);
      if (!rendered) return { anchors: [], contents: [], citations: {} };
      const { Content, headings, remarkPluginFrontmatter } = rendered;
      return {
        Content,
        anchors: headings.map(({ slug }) => slug),
        contents: [...sectionsIn(headings), ...(references.length > 0 ? [SOURCES] : [])],
        citations: citationsIn(remarkPluginFrontmatter),
      };
    },
    addresses: Object.freeze(addresses),
    isListed: (link) => listedLinks.has(link),
  } satisfies Library);
}

/** All of a post but its drawing, which depends on the posts beside it. */
function toPost(entry: CollectionEntry<'posts'>, shelves: Shelves): Omit<Post, 'drawing'> {
  const { draft, topic, authors, references, corrections, cover, ...fields } = entry.data;
  const { publishedAt, updatedAt, reviewedAt, reviewer } = fields;
  const words = wordsOf(entry);
  return {
    ...fields,
    description: keepUnits(fields.description),
    cover: cover?.image && { image: coverImage(cover.image), alt: cover.alt ?? '' },
    slug: entry.id,
    id: fields.id ?? entry.id,
    href: articleHref(entry.id),
    topic: __WRITING__
      ? (shelves.topics.get(topic) ?? unknownTopic)
      : found(shelves.topics.get(topic), `the topic "${topic}" of ${entry.id}`),
    authors: listed(authors, shelves.authors, `an author of ${entry.id}`),
    references: listed(references, shelves.sources, `a source of ${entry.id}`),
    opensAt: publishedAt,
    publishedAt: statedInstant(publishedAt),
    updatedAt: updatedAt && statedInstant(updatedAt),
    reviewedAt: reviewedAt && statedInstant(reviewedAt),
    reviewer: reviewer && { ...reviewer, date: statedInstant(reviewer.date) },
    corrections: newestCorrectionFirst(
      corrections.map(({ date, text }) => ({ date: statedInstant(date), text })),
    ),
    words,
    minutes: readingMinutes(words),
    state: publicationState({ draft, publishedAt }, shelves.now),
  };
}

const wordCounts = new WeakMap<CollectionEntry<'posts'>, number>();

/** How many words an entry has, counted once: in development most stay as they are. */
function wordsOf(entry: CollectionEntry<'posts'>): number {
  const words = wordCounts.get(entry) ?? countWords(entry.body ?? '');
  wordCounts.set(entry, words);
  return words;
}

const links = new WeakMap<CollectionEntry<'posts'>, ReadonlySet<string>>();

/** The slugs of the articles that an entry links to, looked for once for the same reason. */
function linkedIn(entry: CollectionEntry<'posts'>): ReadonlySet<string> {
  const linked = links.get(entry) ?? slugsLinkedIn(entry.id, entry.body ?? '');
  links.set(entry, linked);
  return linked;
}

function postsByAuthor(posts: readonly Post[]): ReadonlyMap<string, Post[]> {
  const pairs = posts.flatMap((post) => post.authors.map(({ id }) => ({ id, post })));
  const grouped = Map.groupBy(pairs, ({ id }) => id);
  return new Map([...grouped].map(([id, pairs]) => [id, pairs.map(({ post }) => post)]));
}

/** In development, nothing where a fault in the text keeps it from being rendered. */
async function renderText(entry: CollectionEntry<'posts' | 'pages'>) {
  return __WRITING__ ? render(entry).catch(() => undefined) : render(entry);
}

async function renderEntry(entry: CollectionEntry<'posts'>): Promise<RenderedText> {
  const rendered = await renderText(entry);
  if (!rendered) return { contents: [], citations: {} };
  const { Content, headings, remarkPluginFrontmatter } = rendered;
  const { corrections, references } = entry.data;
  const contents = [
    ...sectionsIn(headings),
    ...(corrections.length > 0 ? [{ slug: correctionsAnchor, text: 'Corrections' }] : []),
    ...(references.length > 0 ? [SOURCES] : []),
  ];
  return { Content, contents, citations: citationsIn(remarkPluginFrontmatter) };
}

const SOURCES: Section = { slug: 'sources', text: 'Sources' };

function sectionsIn(headings: readonly (Section & { readonly depth: number })[]): Section[] {
  return headings.filter(({ depth, slug }) => depth === 2 && slug !== 'footnote-label');
}

/** What the plugin `citations` counted. */
function citationsIn(frontmatter: Record<string, unknown>): Readonly<Record<string, number>> {
  return (frontmatter['citations'] ?? {}) as Record<string, number>;
}

/** What stands on a shelf under these names. A writer sees a page also without what is not there. */
function listed<T>(
  ids: readonly string[],
  shelf: ReadonlyMap<string, T>,
  what: string,
): readonly T[] {
  const all = ids.map((id) => shelf.get(id));
  return __WRITING__
    ? all.filter((item) => item !== undefined)
    : all.map((item) => found(item, what));
}

/** The content check names such a fault in full before a build; this guards the types. */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The library lacks ${what}.`);
  return value;
}

interface Shelves {
  topics: ReadonlyMap<string, Topic>;
  authors: ReadonlyMap<string, Author>;
  sources: ReadonlyMap<string, Source>;
  now: Date;
}
