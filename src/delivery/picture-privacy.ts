import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

/**
 * Strips what a camera wrote into a picture, such as the place where it was taken, from every
 * picture of the output. Astro's copies have none of it; this is for pictures that are published as
 * they are, from `public` or by their address.
 */
export function picturePrivacy(): AstroIntegration {
  return {
    name: 'picture-privacy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        for (const name of await readdir(folder, { recursive: true })) {
          if (!/\.(?:jpe?g|png|webp|avif|tiff?)$/i.test(name)) continue;
          const file = path.join(folder, name);
          const clean = await withoutNotes(await readFile(file));
          if (!clean) continue;
          await writeFile(file, clean);
          logger.info(`removed what a camera wrote into ${name}`);
        }
      },
    },
  };
}

/**
 * The picture, upright and without its metadata; `undefined` when it has none. A color profile
 * stays: the colors need it.
 */
async function withoutNotes(picture: Buffer): Promise<Buffer | undefined> {
  const { exif, xmp, iptc } = await sharp(picture).metadata();
  if (!exif && !xmp && !iptc) return undefined;
  return sharp(picture).autoOrient().keepIccProfile().toBuffer();
}
