/**
 * Makes the two font files of the site from the families' npm packages: the
 * characters of English prose and of Western European names and the weights the styles use.
 * Run `npm run fonts` after a change here or a new release of a family; a test
 * holds the files to what this makes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

export const families = [
  { file: 'bricolage-grotesque', weight: { min: 500, max: 800 } },
  { file: 'source-serif-4', weight: { min: 400, max: 700 } },
] as const;

/** One family's subset as WOFF2 bytes. */
export async function subset({ file, weight }: (typeof families)[number]): Promise<Buffer> {
  const source = import.meta.resolve(
    `@fontsource-variable/${file}/files/${file}-latin-wght-normal.woff2`,
  );
  return subsetFont(await readFile(fileURLToPath(source)), CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: weight },
  });
}

/** Where a family's subset is kept. */
export function subsetPath({ file }: (typeof families)[number]): URL {
  return new URL(`./${file}.woff2`, import.meta.url);
}

/** What the packages' Latin files have and the site may write. Arrows to the sides are not among them. */
export const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•′″−×↑↓½¼¾œŒ`;

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

if (import.meta.main) {
  for (const family of families) await writeFile(subsetPath(family), await subset(family));
}
