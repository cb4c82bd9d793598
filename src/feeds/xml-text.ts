/**
 * Text without the characters that XML 1.0 cannot hold even when escaped:
 * most control characters, U+FFFE, U+FFFF and halves of surrogate pairs
 * (https://www.w3.org/TR/xml/#charsets). Everything else stays as it is.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
