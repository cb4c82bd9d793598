import { standsFor } from '../matching.ts';
import type { SiteWords } from '../words.ts';

/** A page as Pagefind found it. */
export interface Hit {
  readonly url: string;
  /** Text with `<mark>` around what was found; the start of the text if only a field matched. */
  readonly excerpt: string;
  /** The whole text, with character references for angle brackets. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The topic of an article, or the kind of another page. */
  readonly filters: Readonly<Record<'topic' | 'kind', readonly string[] | undefined>>;
  readonly sub_results: readonly SectionHit[];
}

/** A part of a page in which something was found: from a heading to the next. */
export interface SectionHit {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  /** Missing for what stands before the first heading. */
  readonly anchor?: { readonly id: string };
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** A page that has all words of a search. It is read from the index on demand. */
export interface Result {
  readonly id: string;
  readonly score: number;
  /** The places of the found words in the text. */
  readonly words: readonly number[];
  readonly data: () => Promise<Hit>;
}

/** The part of Pagefind that this page uses; its package has no types for the browser. */
interface Pagefind {
  filters(): Promise<{ readonly topic?: Readonly<Record<string, number>> }>;
  search(text: string | null, options?: object): Promise<{ readonly results: readonly Result[] }>;
}

/** The index of the site, and its vocabulary. */
export type Index = Awaited<ReturnType<typeof start>>;

let index: Promise<Index> | undefined;

/** Loads the index once; after a failure the next call tries again. */
export function loadIndex(): Promise<Index> {
  index ??= start().catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

async function start() {
  const [pagefind, words] = await Promise.all([startPagefind(), readWords()]);
  const { topic = {} } = await pagefind.filters();
  const shelves = Object.keys(topic).map(async (name) => {
    const { results } = await pagefind.search(null, { filters: { topic: name } });
    return results.map(({ id }) => [id, name] as const);
  });
  const search = async (text: string) => (await pagefind.search(text)).results;
  return {
    ...words,
    /** The pages that have all of these words, the best first. */
    search,
    /** Whether a page has a word, in some form. */
    hasWord: async (word: string) => {
      const [best] = await search(word);
      return best !== undefined && standsFor(word, foundIn(best, await best.data()));
    },
    /** The names of articles' topics, by the ids of results. */
    topicOf: new Map((await Promise.all(shelves)).flat()),
  };
}

async function startPagefind(): Promise<Pagefind> {
  const program = (await import(
    /* @vite-ignore */ `${import.meta.env.BASE_URL}pagefind/pagefind.js`
  )) as { createInstance(options: object): Pagefind };
  return program.createInstance({
    // One less file to fetch and to allow in a policy; an index of this size is searched in no time.
    noWorker: true,
    baseUrl: import.meta.env.BASE_URL,
    excerptLength: 22,
    excerptEllipsis: '…',
    ranking: { metaWeights: { title: 5, synonyms: 5, tags: 3, topic: 3, authors: 3 } },
  });
}

/** Without the site's vocabulary, spelling is not corrected and terms have no other names, which is no reason to fail. */
function readWords(): Promise<SiteWords> {
  return fetch(`${import.meta.env.BASE_URL}search/words.json`)
    .then((response) => response.json() as Promise<SiteWords>)
    .catch(() => ({ known: [], same: [] }));
}

/** The words by which a page was found. Not from its excerpt, which another search for the same page may change in the meantime. */
function foundIn({ words }: Result, { raw_content: text, meta }: Hit): string {
  // Pagefind splits languages without spaces with a mark of its own.
  const all = text.split(text.includes('\u200B') ? '\u200B' : /\s+/);
  return [...words.map((place) => all[place]), ...Object.values(meta)].join(' ');
}
