import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

/**
 * Strips what a camera wrote into a picture, such as the place where it was taken, from every
 * picture that is published as it is: from `public`, or by its address among the assets. Copies in
 * other sizes and what the site draws have none of it.
 */
export function picturePrivacy(): AstroIntegration {
  let asTheyAre: URL;
  let assets = '_astro';
  return {
    name: 'picture-privacy',
    hooks: {
      'astro:config:done': ({ config }) => {
        asTheyAre = config.publicDir;
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const names = [
          ...(await picturesIn(fileURLToPath(asTheyAre))),
          ...(await picturesIn(path.join(folder, assets))).map((name) => path.join(assets, name)),
        ];
        for (const name of names) {
          const file = path.join(folder, name);
          if (!(await hasNotes(file))) continue;
          await writeFile(file, await withoutNotes(await readFile(file)));
          logger.info(`removed what a camera wrote into ${name}`);
        }
      },
    },
  };
}

/** The pictures below a folder, by their paths in it; none where there is no folder. */
async function picturesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /\.(?:jpe?g|png|webp|avif|tiff?)$/i.test(name));
}

async function hasNotes(file: string): Promise<boolean> {
  const { exif, xmp, iptc } = await sharp(file).metadata();
  return Boolean(exif ?? xmp ?? iptc);
}

/** The picture, upright and without its metadata. A color profile stays: the colors need it. */
function withoutNotes(picture: Buffer): Promise<Buffer> {
  return sharp(picture).autoOrient().keepIccProfile().toBuffer();
}
