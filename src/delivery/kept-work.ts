import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { removeDrafts } from '../kept-file.ts';

/** What earlier builds keep that a change of any of `MADE_BY` makes worthless. */
const KEPT = ['.cache/astro/data-store.json', '.cache/texts'];

const MADE_BY = ['src', 'astro.config.mjs', 'package.json', 'node_modules/.package-lock.json'];

/**
 * Astro's copies of pictures. It takes one for whole that a stopped build has cut short, and knows
 * nothing of what encodes it: `pictures/service.ts` keeps them better.
 */
const COPIES = '.cache/astro/assets';

/** Of which version all of that is; a server of `astro dev` may start while a build of another one still writes. */
const VERSION = '.cache/made-by/texts';

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
        const root = fileURLToPath(config.root);
        forgetOutdated(root, command, Boolean(process.env['CLEAN_BUILD']));
      },
    },
  };
}

/** @param root the folder of the project. */
export function forgetOutdated(root: string, command: 'build' | 'dev', isClean = false): void {
  forget(root, [COPIES]);
  for (const folder of ['.cache/pictures', '.cache/texts']) removeDrafts(path.join(root, folder));
  const file = path.join(root, VERSION);
  const version = versionOf(root, MADE_BY);
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === version;
  if (isSame && !isClean) return;
  forget(root, [...KEPT, VERSION]);
  if (command === 'dev') return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, version);
}

function forget(root: string, places: readonly string[]): void {
  for (const place of places) rmSync(path.join(root, place), { recursive: true, force: true });
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
