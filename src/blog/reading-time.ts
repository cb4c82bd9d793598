/** Words a minute of silent reading: a round figure for plain English prose on a screen. */
const WORDS_PER_MINUTE = 230;

/**
 * Counts the words a reader reads in the source of a Markdown or MDX body.
 * Imports, tags, comments, link targets and punctuation do not count.
 */
export function countWords(body: string): number {
  const prose = body
    .replaceAll(/^(?:import|export) .*$/gm, ' ')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, '] ');
  return prose.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;
}

/** Whole minutes it takes to read so many words, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
