import { closest, distance } from 'fastest-levenshtein';

/**
 * The name an author most likely meant: the closest of the known ones, if it is within a third of
 * the word’s length; case does not count.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(word.toLowerCase(), known);
  const reach = Math.ceil(word.length / 3);
  return distance(word.toLowerCase(), candidate.toLowerCase()) <= reach ? candidate : undefined;
}
