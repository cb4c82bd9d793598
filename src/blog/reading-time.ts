/** Words a minute of silent reading: a round figure for plain English prose on a screen. */
const WORDS_PER_MINUTE = 230;

/** Counts the words a reader reads in the source of a Markdown or MDX body. */
export function countWords(body: string): number {
  return proseOf(body).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;
}

/** The source of a body without imports, tags, comments and link targets. */
export function proseOf(body: string): string {
  return body
    .replaceAll(/^(?:import|export) .*$/gm, ' ')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, '] ');
}

/** Whole minutes it takes to read so many words, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
