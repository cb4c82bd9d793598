import type { Query } from '../query.ts';

/** An article as Pagefind found it. */
export interface Hit {
  readonly url: string;
  /** Text with `<mark>` around what was found; the start of the text where only a field matched. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly SectionHit[];
}

/** A part of an article in which something was found: from a heading to the next. */
export interface SectionHit {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  /** Missing for what stands before the first heading. */
  readonly anchor?: { readonly id: string };
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** What a search gives: hits are read from the index only as they are asked for. */
export interface Finding {
  readonly results: readonly { readonly data: () => Promise<Hit> }[];
  /** How many articles match in each topic, wherever the query looks. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The part of Pagefind that this page uses; its package has no types for the browser. */
interface Engine {
  filters(): Promise<unknown>;
  search(text: string | null, options: object): Promise<Finding>;
}

const PROGRAM = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
let engine: Promise<Engine> | undefined;

/** Loads the index once; after a failure the next call tries again. */
export function loadEngine(): Promise<Engine> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start(): Promise<Engine> {
  const program = (await import(/* @vite-ignore */ PROGRAM)) as {
    createInstance(options: object): Engine;
  };
  const made = program.createInstance({
    // One file less to fetch and to allow in a policy; an index of this size is searched in no time.
    noWorker: true,
    // The addresses in the index are whole: Pagefind would put the site's folder before them again.
    baseUrl: '/',
    excerptLength: 22,
    excerptEllipsis: '…',
    ranking: { metaWeights: { title: 5, keywords: 3, description: 2 } },
  });
  // Without this the first search would know no counts of topics.
  await made.filters();
  return made;
}

/** Everything that matches, the best first; without a text, all of the topics, newest first. */
export async function search({ text, topics }: Query): Promise<Finding> {
  const filters = topics.length > 0 ? { topic: { any: topics } } : {};
  const sort = text ? {} : { published: 'desc' };
  return (await loadEngine()).search(text || null, { filters, sort });
}
