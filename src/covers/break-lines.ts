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
  const parts = text.trim().replaceAll(/\s+/g, ' ').match(PIECE) ?? [];
  return parts.flatMap((part) =>
    widthOf(part.trimEnd()) <= width
      ? [part]
      : Array.from(graphemes.segment(part), ({ segment }) => segment),
  );
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const PIECE = new RegExp(`[${WIDE}ー][、。，！？：」』）]*\\s?|[^\\s${WIDE}]+\\s?`, 'gu');
