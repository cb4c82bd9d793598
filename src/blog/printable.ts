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
