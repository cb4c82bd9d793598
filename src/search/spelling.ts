import { distance } from 'fastest-levenshtein';
import { SHORTEST } from './words.ts';

/**
 * The word that a misspelling may stand for, if any: a known word within a third of its length,
 * where swapping two neighbors is one step.
 *
 * @param known the site's words, the most used first: of two equally near, the first is taken.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length < SHORTEST || known.includes(word)) return undefined;
  const swapped = swaps(word).find((candidate) => known.includes(candidate));
  if (swapped) return swapped;
  let best: string | undefined;
  let reach = Math.floor(word.length / 3) + 1;
  for (const candidate of known) {
    const steps = distance(word, candidate);
    if (steps < reach) [best, reach] = [candidate, steps];
  }
  return best;
}

function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );
}
