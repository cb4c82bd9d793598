import { describe, expect, it } from 'vitest';
import { xmlText } from '../../../src/feeds/xml-text.ts';

describe('text for XML', () => {
  it('stays as it is when XML can hold it', () => {
    const text = 'Tab\t, line\r\n, <b> & "quotes", שלום, 🏋️, \u007f, \ufffd, \u{10ffff}';
    expect(xmlText(text)).toBe(text);
  });

  it('loses every control character that XML forbids', () => {
    const controls = Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('');
    expect(xmlText(`a${controls}b`)).toBe('a\t\n\rb');
  });

  it('loses the two characters that are none', () => {
    expect(xmlText('a\ufffeb\uffffc')).toBe('abc');
  });

  it.each(['a\ud83cb', 'a\udfcbb'])('has no half of a surrogate pair', (text) => {
    expect(xmlText(text).isWellFormed()).toBe(true);
    expect(xmlText(text)).toMatch(/^a.?b$/u);
  });
});
