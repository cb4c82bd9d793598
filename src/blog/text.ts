/** Orders text by UTF-16 code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NUMBERS = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

/** A number before a noun, in words as far as twelve: `no`, `one`, `four`, `1,204`. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString('en-US');
}

const UNITS = 'kg|g|mg|lb|oz|km|m|cm|mm|ml|l|kcal|kJ|h|min|s|°C|°F|%';
const BEFORE_UNIT = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu');

/** A text in which no line ends between a number and its unit: `100 kg (220 lb)`. */
export function keepUnits(text: string): string {
  return text.replaceAll(BEFORE_UNIT, '\u00a0');
}

/**
 * Text without the characters that neither a page nor a feed can hold, even
 * escaped: what XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets), which is
 * most control characters, U+FFFE, U+FFFF and halves of surrogate pairs, and
 * the further control characters that are a fault in HTML. No reader would see
 * them. Everything else stays as it is.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
}
