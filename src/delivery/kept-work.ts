import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where Astro keeps the copies of pictures. */
const COPIES = '.cache/astro/assets';

/** What earlier builds keep under `.cache`, and what it is good for. */
const KEPT = [
  {
    name: 'texts',
    folders: ['.cache/astro/data-store.json', '.cache/texts'],
    madeBy: ['src', 'astro.config.mjs', 'package.json', 'node_modules/.package-lock.json'],
    isClearedForCleanBuilds: true,
  },
  {
    // Astro finds a copy of a picture by its size and format: it knows nothing of what encodes it.
    name: 'copies',
    folders: [COPIES],
    madeBy: ['src/pictures/service.ts', 'astro.config.mjs', 'node_modules/.package-lock.json'],
    isClearedForCleanBuilds: false,
  },
];

/**
 * Forgets what earlier builds have kept for the next one when the code, the settings or the packages
 * that make it have changed since. `CLEAN_BUILD` has it forget all but pictures.
 */
export function keptWork(): AstroIntegration {
  return {
    name: 'kept-work',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build' && command !== 'dev') return;
        forgetOutdated(fileURLToPath(config.root), Boolean(process.env['CLEAN_BUILD']));
      },
    },
  };
}

/** @param root the folder of the project. */
export function forgetOutdated(root: string, isCleanBuild: boolean): void {
  for (const { name, folders, madeBy, isClearedForCleanBuilds } of KEPT) {
    const file = path.join(root, '.cache/made-by', name);
    const version = versionOf(root, madeBy);
    const isSame = existsSync(file) && readFileSync(file, 'utf8') === version;
    if (isSame && !(isCleanBuild && isClearedForCleanBuilds)) continue;
    for (const folder of folders) {
      rmSync(path.join(root, folder), { recursive: true, force: true });
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, version);
  }
  // A build that was stopped, or had no room, may leave copies with nothing in them, which Astro would publish.
  for (const copy of filesIn(path.join(root, COPIES))) {
    if (statSync(copy).size === 0) rmSync(copy);
  }
}

/** A digest of files and of all files in folders; those that are not there count for nothing. */
function versionOf(root: string, places: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap((place) => filesIn(path.join(root, place)))) {
    const content = readFileSync(file);
    hash.update(`\0${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('base64url');
}

/** The files in a folder, in order, or the file itself; none where there is neither. */
function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (path.extname(place)) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
