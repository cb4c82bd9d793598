/** One sentence of a text. */
export interface Sentence {
  readonly text: string;
  /** Where it starts in the text. */
  readonly at: number;
  /** How many words it has. */
  readonly words: number;
}

/**
 * Cuts a text into its sentences by the rules of Unicode (UAX 29), except after an abbreviation, an
 * initial, "No." before its number, or a mark before a lower-case letter. A decimal such as 2.5
 * does not end a sentence either.
 */
export function sentencesOf(text: string): Sentence[] {
  const starts: number[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const before = text.slice(starts.at(-1) ?? 0, index);
    if (starts.length === 0 || !isOpen(before, segment)) {
      starts.push(index);
    }
  }
  return starts.flatMap((start, i) => {
    const whole = text.slice(start, starts[i + 1]);
    const words = wordsOf(whole).length;
    const at = start + (whole.length - whole.trimStart().length);
    return words === 0 ? [] : [{ text: whole.trim(), at, words }];
  });
}

/** The words of a text as an author counts them, separated by white space or a dash. "low-back" is one. */
export function wordsOf(text: string): string[] {
  return text.match(/[^\s—]*[\p{L}\p{N}][^\s—]*/gu) ?? [];
}

function isOpen(before: string, next: string): boolean {
  if (OPEN.test(before) || /^\P{L}*\p{Ll}/u.test(next)) return true;
  return COUNTED.test(before) && /^\d/.test(next);
}

/** An abbreviation before a number: "No. 3". */
const COUNTED = /\b(?:No|Nos|Vol|pp?)\.\s*$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A period that does not end the sentence. "I" and "vitamin D" end sentences; initials do not. */
const OPEN =
  /(?:^|[\s(“"‘'])(?:e\.g|i\.e|vs|cf|approx|Dr|Mr|Mrs|Ms|Prof|Fig|al|(?<!(?:vitamin|plan|type|group|option)\s)(?!I)\p{Lu})\.\s*$/u;
