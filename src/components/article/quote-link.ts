/** Words that somebody selected, and where they stand. */
export interface Quote {
  /** As the page has them, white space folded. */
  readonly text: string;
  /** What stands before them in the same block, white space folded. */
  readonly before: string;
  /** Whether they reach from one block, such as a paragraph, into another. */
  readonly crossesBlocks: boolean;
}

/**
 * The fragment of an address that leads to a quote and marks it
 * (https://wicg.github.io/scroll-to-text-fragment/). A long quote is named by
 * its first and its last words; the words before it tell it from its like.
 */
export function quoteFragment({ text, before, crossesBlocks }: Quote): string {
  const words = text.split(' ');
  const isLong = crossesBlocks || text.length > LONG;
  const prefix = before.trim().split(' ').slice(-3).join(' ');
  // The ends must not overlap: a browser looks for the last words after the first.
  const half = words.length / 2;
  const first = words.slice(0, Math.min(ENDS, Math.floor(half)));
  const last = words.slice(-Math.min(ENDS, Math.ceil(half)));
  const parts = isLong ? [first, last].map((end) => encode(end.join(' '))) : [encode(text)];
  return `#:~:text=${prefix === '' ? '' : `${encode(prefix)}-,`}${parts.join(',')}`;
}

/** Characters: a longer quote makes an address that is awkward to send. */
const LONG = 120;
/** How many words at most name each end of a long quote. */
const ENDS = 4;

/** A hyphen has a meaning of its own there, besides the comma and the ampersand. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
