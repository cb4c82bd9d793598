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
        const unnamed = await unnamedAssets(output, files, assets);
        await Promise.all(unnamed.map((asset) => rm(asset)));
      },
    },
  };
}

/** The assets that no text of the output names. Each text is read once. */
async function unnamedAssets(
  output: string,
  files: readonly string[],
  assets: string,
): Promise<string[]> {
  const folder = path.join(output, assets, path.sep);
  const inFolder = files.filter((file) => file.startsWith(folder));
  /** By their addresses below the folder. */
  const unnamed = new Map(
    inFolder.map((file) => [file.slice(folder.length).replaceAll(path.sep, '/'), file]),
  );
  for (const file of files) {
    if (unnamed.size === 0) break;
    if (!TEXT.test(file)) continue;
    const text = await readFile(file, 'utf8');
    // Whatever is elsewhere says the folder before a name, which a text of any length is soon asked for.
    for (const name of namesAfter(`${assets}/`, text)) unnamed.delete(name);
    const isAsset = file.startsWith(folder);
    for (const [name, asset] of unnamed) {
      if (!isAsset && PLAIN.test(name)) continue;
      const own = path.basename(asset);
      const isNamed = text.includes(own) || text.includes(encodeURI(own));
      if (isNamed && asset !== file) unnamed.delete(name);
    }
  }
  return [...unnamed.values()];
}

/** A name that is the same in an address, and ends where an address does. */
const PLAIN = /^[\w/.-]+$/;

/** The plain names that follow the name of a folder in a text. */
function namesAfter(folder: string, text: string): Set<string> {
  const names = new Set<string>();
  const name = /[\w/.-]*/y;
  for (let at = text.indexOf(folder); at !== -1; at = text.indexOf(folder, at + 1)) {
    name.lastIndex = at + folder.length;
    // A sentence can end with an address.
    names.add((name.exec(text)?.[0] ?? '').replace(/\.+$/, ''));
  }
  return names;
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
