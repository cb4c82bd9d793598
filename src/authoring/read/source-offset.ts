import type { Place } from '../finding.ts';

/**
 * Where a character of a text node stands in the Markdown it was written as.
 * The two differ by escapes, entities such as `&amp;`, and what begins a
 * further line of a quotation or a list.
 *
 * @param source the Markdown of the node alone.
 * @param value the text that was made of it.
 */
export function sourceOffset(source: string, value: string, index: number): number {
  if (source === value) return index;
  let at = 0;
  for (let i = 0; i < index && at < source.length; i++) {
    at += skipped(source, at, value[i]);
    at += /^&[#\w]+;/.exec(source.slice(at))?.[0].length ?? 1;
  }
  return at + skipped(source, at, value[index]);
}

/** How much of the source stands before the next character of the text. */
function skipped(source: string, at: number, next: string | undefined): number {
  const rest = source.slice(at);
  const start = /^\\(?=[!-/:-@[-`{-~])/.exec(rest)?.[0].length ?? 0;
  if (start > 0 || next === undefined || rest.startsWith(next)) return start;
  if (source[at - 1] === '\n') return /^[ \t>]*/.exec(rest)?.[0].length ?? 0;
  // White space at the end of a line is no part of the text.
  return next === '\n' ? Math.max(rest.indexOf('\n'), 0) : 0;
}

/** The place of an offset in a text whose first line is the first of its file. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
