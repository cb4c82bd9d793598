import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { families, subset, subsetPath } from '../../../src/fonts/subset.ts';

describe('the font files', () => {
  it.each(families)('are what the script makes of the package: $file', async (family) => {
    const kept = await readFile(subsetPath(family));
    expect(kept.equals(await subset(family))).toBe(true);
  });

  it('are two, and weigh 70,000 bytes together at most', async () => {
    const files = await Promise.all(families.map((family) => readFile(subsetPath(family))));
    expect(files).toHaveLength(2);
    expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(70_000);
  });
});
