/**
 * Which characters the fonts of the site have. Every page loads the files with the common ones. The rare
 * ones are files of their own, which a browser fetches where a page has one of their characters:
 * `faces.css` names them in `unicode-range`. What neither has is set in a font of the reader's system.
 */

const CODE = '^`{|}\\';

/** English prose with its numbers and units, and the small letters of Western European languages. */
export const COMMON = `${without(range(0x20, 0x7e), CODE)}\u00a0–—‘’“”…°×−·↑↓${without(range(0xdf, 0xfc), '÷ð')}`;

/** The capitals and the other letters of those languages, their signs, and the signs of code. */
export const RARE = without(
  // A soft hyphen shows only as a hyphen.
  `${CODE}${range(0xa1, 0xff)}œŒ•′″`,
  `${COMMON}\u00ad`,
);

/** Characters as the value of `unicode-range`. */
export function unicodeRange(characters: string): string {
  const points = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
  const spans: [first: number, last: number][] = [];
  for (const point of points.toSorted((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span?.[1] === point - 1) span[1] = point;
    else spans.push([point, point]);
  }
  return spans
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last).slice(2)}`))
    .join();
}

function hex(point: number): string {
  return `U+${point.toString(16)}`;
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

function without(characters: string, others: string): string {
  return Array.from(characters)
    .filter((character) => !others.includes(character))
    .join('');
}
