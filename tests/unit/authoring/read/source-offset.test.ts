import { describe, expect, it } from 'vitest';
import { placeAt, sourceOffset } from '../../../../src/authoring/read/text-tree.ts';

describe('a character of a text', () => {
  it.each([
    ['plain words', 'plain words', 'words'],
    [String.raw`one \* two`, 'one * two', 'two'],
    ['A &amp; B &#39;two', "A & B 'two", 'two'],
    ['one\n> two', 'one\ntwo', 'two'],
    ['one\n  two', 'one\ntwo', 'two'],
    ['one   \ntwo', 'one\ntwo', 'two'],
    [String.raw`a\\b two`, String.raw`a\b two`, 'two'],
  ])('is found in its Markdown: %s', (source, value, word) => {
    expect(sourceOffset(source, value, value.indexOf(word))).toBe(source.indexOf(word));
  });
});

describe('a place', () => {
  it('counts lines and columns from 1', () => {
    expect(placeAt('one\ntwo\n', 0)).toEqual({ line: 1, column: 1 });
    expect(placeAt('one\ntwo\n', 5)).toEqual({ line: 2, column: 2 });
    expect(placeAt('one\ntwo\n', 8)).toEqual({ line: 3, column: 1 });
  });
});
