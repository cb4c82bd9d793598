import { expect, it } from 'vitest';
import { eachSheetOnce } from '../../../src/delivery/sheets.ts';

it('keeps the first link to each stylesheet', () => {
  const [bar, tool] = ['bar', 'tool'].map((name) => `<link rel="stylesheet" href="/${name}.css">`);
  expect(eachSheetOnce(`<p>${bar}a${tool}b${bar}c</p>${bar}`)).toBe(`<p>${bar}a${tool}bc</p>`);
});
