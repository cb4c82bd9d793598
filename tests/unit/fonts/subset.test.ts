import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { create, type Font } from 'fontkit';
import { CHARACTERS, families, subset, subsetPath } from '../../../src/fonts/subset.ts';

/** A sign for any currency, and a hyphen that does not show: neither family needs them. */
const RARE = new Set(['\u00a4', '\u00ad']);

describe('the font files', () => {
  it.each(families)('are what the script makes of the package: $file', async (family) => {
    const kept = await readFile(subsetPath(family));
    expect(kept.equals(await subset(family))).toBe(true);
  });

  it.each(families)('have every character that the script names: $file', async (family) => {
    const font = create(await readFile(subsetPath(family))) as Font;
    const lacking = Array.from(CHARACTERS).filter((character) => {
      const point = character.codePointAt(0) ?? 0;
      return !font.hasGlyphForCodePoint(point) && !RARE.has(character);
    });
    expect(lacking).toEqual([]);
  });

  it('are two, and weigh 70,000 bytes together at most', async () => {
    const files = await Promise.all(families.map((family) => readFile(subsetPath(family))));
    expect(files).toHaveLength(2);
    expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(70_000);
  });
});
