/** A piece of an excerpt, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * An excerpt from Pagefind, which is text with `<mark>` around what was found, as pieces of plain
 * text: nothing in it can become markup. Punctuation around a found word is left out of the mark.
 */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .flatMap((part) => {
      const found = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      if (found === undefined) return [{ text: plain(part), marked: false }];
      const [, before = '', word = '', after = ''] =
        /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(plain(found)) ?? [];
      return [
        { text: before, marked: false },
        { text: word, marked: true },
        { text: after, marked: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** Pagefind writes these two as character references, and nothing else. */
function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** A part of a page in which something was found. */
interface Section {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** The parts with the most matches, up to a number, in page order. */
export function bestSections<S extends Section>(sections: readonly S[], count: number): S[] {
  const best = sections.toSorted((a, b) => score(b) - score(a)).slice(0, count);
  return sections.filter((section) => best.includes(section));
}

function score({ weighted_locations }: Section): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
