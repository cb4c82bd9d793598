/**
 * Makes the font files of the site from the families' npm packages: the characters, the weights and
 * the features that are in use. Run `npm run fonts` after a change here or a new release of a family;
 * a test holds the files to what this makes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { COMMON, RARE } from './characters.ts';
import { withTable } from './tables.ts';

interface Family {
  readonly name: string;
  readonly weight: { readonly min: number; readonly max: number };
  /** The weight whose kerning serves all; left out where each weight has its own. */
  readonly kerningOf?: number;
}

export const families: readonly Family[] = [
  // Its kerning hardly varies with the weight, and to say how takes 5 KB.
  { name: 'bricolage-grotesque', weight: { min: 500, max: 800 }, kerningOf: 700 },
  { name: 'source-serif-4', weight: { min: 400, max: 700 } },
];

/** What one file of a family holds. */
export interface FontFile {
  readonly path: URL;
  readonly family: Family;
  readonly characters: string;
  /** The OpenType features that it keeps. */
  readonly features: string[];
}

export const fontFiles: readonly FontFile[] = families.flatMap((family) => [
  {
    path: new URL(`./${family.name}.woff2`, import.meta.url),
    family,
    characters: COMMON,
    features: ['kern', 'liga', 'tnum'],
  },
  {
    path: new URL(`./${family.name}-rare.woff2`, import.meta.url),
    family,
    characters: RARE,
    // Between characters of different files there is no kerning, and two rare ones seldom meet.
    features: [],
  },
]);

/** The bytes of a font file as WOFF2. */
export async function subset({ family, characters, features }: FontFile): Promise<Buffer> {
  const { name, weight, kerningOf } = family;
  const source = await readFile(
    fileURLToPath(
      import.meta.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`),
    ),
  );
  const options = { keepFeatures: features, dropTables: UNUSED_TABLES };
  const at = (wght: Family['weight'] | number) =>
    subsetFont(source, characters, {
      ...options,
      targetFormat: 'truetype',
      variationAxes: { wght },
    });
  let font = await at(weight);
  if (kerningOf !== undefined) {
    const still = await at(kerningOf);
    for (const table of ['GPOS', 'GDEF']) font = withTable(font, table, still);
  }
  return subsetFont(font, characters, { ...options, targetFormat: 'woff2' });
}

/** Names of styles for menus, and the baselines of other scripts: no browser asks for them. */
const UNUSED_TABLES = ['STAT', 'BASE'];

if (import.meta.main) {
  for (const file of fontFiles) await writeFile(file.path, await subset(file));
}
