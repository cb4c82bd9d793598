/**
 * Breaks a text into as few lines as fit the width, and of all ways to do so
 * takes the most even one, as `text-wrap: balance` does. Breaks between words,
 * between Chinese or Japanese characters, and inside a word only if the word
 * alone is too wide.
 *
 * @param widthOf the width of a line, in the unit of `width`.
 */
export function breakLines(
  text: string,
  width: number,
  widthOf: (line: string) => number,
): string[] {
  const pieces = piecesOf(text, width, widthOf);
  // For each piece, the best lines that end with it.
  const best: Setting[] = [{ lines: [], unevenness: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const line = pieces.slice(start, end).join('').trimEnd();
      const space = width - widthOf(line);
      if (space < 0 && start < end - 1) break;
      const before = best[start];
      if (!before) continue;
      const setting = {
        lines: [...before.lines, line],
        unevenness: before.unevenness + space ** 2,
      };
      if (isBetter(setting, best[end])) best[end] = setting;
    }
  }
  return best[pieces.length]?.lines ?? [];
}

/** Whether every word fits into a line, so that none has to be broken. */
export function keepsWordsWhole(
  text: string,
  width: number,
  widthOf: (line: string) => number,
): boolean {
  return wordsOf(text).every((word) => widthOf(word.trimEnd()) <= width);
}

interface Setting {
  readonly lines: string[];
  /** The sum of the squares of the space at the end of each line. */
  readonly unevenness: number;
}

function isBetter(a: Setting, b: Setting | undefined): boolean {
  if (!b) return true;
  if (a.lines.length !== b.lines.length) return a.lines.length < b.lines.length;
  return a.unevenness < b.unevenness;
}

/** The parts that a line can end after; a space belongs to the part before it. */
function piecesOf(text: string, width: number, widthOf: (line: string) => number): string[] {
  return wordsOf(text).flatMap((word) =>
    widthOf(word.trimEnd()) <= width ? [word] : graphemesOf(word),
  );
}

function wordsOf(text: string): string[] {
  const words = text.trim().replaceAll(/\s+/g, ' ').match(/\S+ ?/g) ?? [];
  return words.flatMap((word) => (WIDE.test(word) ? partsOf(word) : [word]));
}

/**
 * The words of a text in Chinese or Japanese, which has no spaces: a bracket
 * stays with what it encloses, other marks and small letters with what is
 * before them, and what is neither Chinese nor Japanese whole.
 */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of wordSegmenter.segment(text)) {
    const before = parts.at(-1);
    const joins =
      before !== undefined &&
      (OPENING.test(before) ||
        HANGING.test(segment) ||
        !(WIDE.test(segment) || WIDE.test(before.at(-1) ?? '')));
    if (joins) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}

const wordSegmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，！？：；]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
const HANGING = /^(?![\p{Ps}\p{Pi}])[\p{P}\p{Z}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;

/** What a reader takes for one character each: a letter with its marks, an emoji with all its parts. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemeSegmenter.segment(text), ({ segment }) => segment);
}

const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
