import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Deletes every asset that nothing in the output names, and what systems leave in folders. The
 * bundler emits the pictures of all posts, and those of drafts and scheduled articles must not be
 * public yet. Must come before the integration that puts the output in place.
 */
export function unusedAssets(): AstroIntegration {
  let assets = '_astro';
  return {
    name: 'unused-assets',
    hooks: {
      'astro:config:done': ({ config }) => {
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        const files = await filesIn(output);
        const left = files.filter((file) => LEFT_BEHIND.test(path.basename(file)));
        await Promise.all(left.map((file) => rm(file)));
        const unnamed = new Set(await filesIn(path.join(output, assets)));
        for (const file of files) {
          if (unnamed.size === 0) return;
          if (!TEXT.test(file)) continue;
          const text = await readFile(file, 'utf8');
          for (const asset of unnamed) {
            if (asset !== file && text.includes(path.basename(asset))) unnamed.delete(asset);
          }
        }
        await Promise.all([...unnamed].map((asset) => rm(asset)));
      },
    },
  };
}

/** What git and other systems leave in a folder such as `public`, and no reader needs. */
const LEFT_BEHIND = /^(?:\.gitkeep|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** The kinds of file that can name another. */
const TEXT = /\.(?:html|css|m?js|json|xml|svg|md|txt|webmanifest)$/;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
