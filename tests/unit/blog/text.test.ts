import { describe, expect, it } from 'vitest';
import { keepUnits, printable } from '../../../src/blog/text.ts';

describe('printable text', () => {
  it('stays as it is when a page and a feed can hold it', () => {
    const text = 'Tab\t, line\r\n, <b> & "quotes", שלום, 🏋️, \ufffd, \u{10ffff}';
    expect(printable(text)).toBe(text);
  });

  it('loses every control character that XML or HTML forbids', () => {
    const controls = [...span(0x00, 0x20), ...span(0x7f, 0xa0)].join('');
    expect(printable(`a${controls}b`)).toBe('a\t\n\rb');
  });

  it('loses the two characters that are none', () => {
    expect(printable('a\ufffeb\uffffc')).toBe('abc');
  });

  it.each(['a\ud83cb', 'a\udfcbb'])('has no half of a surrogate pair', (text) => {
    expect(printable(text).isWellFormed()).toBe(true);
    expect(printable(text)).toMatch(/^a.?b$/u);
  });
});

describe('a number and its unit', () => {
  it('stay on one line', () => {
    expect(keepUnits('A ramp to 100 kg (220 lb), 1.6 g a day, 90 % and 4 °C.')).toBe(
      'A ramp to 100\u00a0kg (220\u00a0lb), 1.6\u00a0g a day, 90\u00a0% and 4\u00a0°C.',
    );
  });

  it('are not any word after a number', () => {
    const text = '5 lifts, 3 sets, 2 grams, 10 members; kg, and 5  kg';
    expect(keepUnits(text)).toBe(text);
  });
});

/** The characters from one code point up to another, without it. */
function span(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i));
}
