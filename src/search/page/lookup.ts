import { type Match, type Ranked, rank } from '../ranking.ts';
import { nearestWord } from '../spelling.ts';
import { partsOf } from '../synonyms.ts';
import { type Index, loadIndex } from './engine.ts';

/** What was found for a query, and how. */
export interface Answer {
  /** The best first. */
  readonly pages: readonly Ranked[];
  /** How many articles match in each topic, by its name, whichever topics are selected. */
  readonly counts: ReadonlyMap<string, number>;
  /** What was searched for instead, if no page has a word of the query. */
  readonly instead?: string | undefined;
}

/**
 * Searches for a text, in everything or in the topics of the given names. A word that no page has
 * is replaced by the nearest one that the site has, or left out.
 */
export async function lookUp(text: string, topics: readonly string[]): Promise<Answer> {
  const index = await loadIndex();
  const parts = await Promise.all(partsOf(text, index.same).map((part) => findPart(index, part)));
  const found = parts.filter(({ matches }) => matches.size > 0);
  const everywhere = rank(found.map(({ matches }) => matches));
  const counts = new Map<string, number>();
  for (const { id } of everywhere) {
    const topic = index.topicOf.get(id);
    if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return {
    pages: everywhere.filter(
      ({ id }) => topics.length === 0 || topics.includes(index.topicOf.get(id) ?? ''),
    ),
    counts,
    instead:
      found.length > 0 &&
      (found.length < parts.length || found.some(({ isCorrected }) => isCorrected))
        ? found.map(({ words }) => words).join(' ')
        : undefined,
  };
}

interface FoundPart {
  readonly words: string;
  readonly matches: ReadonlyMap<string, Match>;
  readonly isCorrected: boolean;
}

async function findPart(index: Index, part: readonly string[]): Promise<FoundPart> {
  const [typed = ''] = part;
  const matches = await matchesOf(index, part);
  const near = matches.size === 0 ? nearestWord(typed, index.known) : undefined;
  if (near === undefined) return { words: typed, matches, isCorrected: false };
  return { words: near, matches: await matchesOf(index, [near]), isCorrected: true };
}

/** The pages that have any of these. */
async function matchesOf(index: Index, part: readonly string[]): Promise<Map<string, Match>> {
  const matches = new Map<string, Match>();
  for (const words of part) {
    const known = await Promise.all(words.split(' ').map(index.hasWord));
    if (known.includes(false)) continue;
    for (const result of await index.search(words)) {
      // A phrase counts no more than a word.
      const score = result.score / known.length;
      if (score > (matches.get(result.id)?.score ?? 0)) matches.set(result.id, { score, words });
    }
  }
  return matches;
}
