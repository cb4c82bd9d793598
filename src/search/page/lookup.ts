import { markedIn } from '../excerpt.ts';
import { missingWords } from '../matching.ts';
import type { Query } from '../query.ts';
import { mendSpelling } from '../spelling.ts';
import { wordsOf } from '../words.ts';
import { type Finding, type Hit, search } from './engine.ts';

/** What was found for a query, and how. */
export interface Answer {
  readonly finding: Finding;
  /** What was looked for instead, when the text looked misspelled. */
  readonly mended?: string;
}

/** How many articles are shown at a time. */
export const BATCH = 10;

const NOTHING: Finding = { results: [], totalFilters: {} };

/**
 * Looks a query up, and if a word of it is not found in any topic, the nearest
 * that the site knows. What Pagefind finds for a mere beginning of a word
 * counts for nothing.
 */
export async function lookUp(query: Query): Promise<Answer> {
  if (!query.text) return { finding: await search(query) };
  const missing = await missingWordsOf(query.text);
  if (missing.length === 0) return { finding: await search(query) };
  const mended = mendSpelling(query.text, await knownWords());
  if (mended && (await missingWordsOf(mended)).length === 0) {
    return { finding: await search({ ...query, text: mended }), mended };
  }
  const all = wordsOf(query.text).length;
  return { finding: missing.length < all ? await search(query) : NOTHING };
}

async function missingWordsOf(text: string): Promise<string[]> {
  const { results } = await search({ text, topics: [] });
  const hits = await Promise.all(results.slice(0, BATCH).map((result) => result.data()));
  return missingWords(text, hits.map(foundIn).join(' '));
}

function foundIn({ excerpt, meta, sub_results }: Hit): string {
  return [
    ...[excerpt, ...sub_results.map((section) => section.excerpt)].map(markedIn),
    ...Object.values(meta),
  ].join(' ');
}

let known: Promise<readonly string[]> | undefined;

/** The words of the site; without them there is no mending, which is no reason to fail. */
function knownWords(): Promise<readonly string[]> {
  known ??= fetch(`${import.meta.env.BASE_URL}search/words.json`)
    .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
    .catch(() => {
      known = undefined;
      return [];
    });
  return known;
}
