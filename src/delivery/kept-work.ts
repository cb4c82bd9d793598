import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Forgets what earlier builds have kept for the next one, but for pictures, when the engine has
 * changed since or `CLEAN_BUILD` is set: it is good for the same code, settings and packages alone.
 */
export function keptWork(): AstroIntegration {
  return {
    name: 'kept-work',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const file = path.join(root, '.cache/engine');
        const version = engineVersion(root);
        const isSame = existsSync(file) && readFileSync(file, 'utf8') === version;
        if (isSame && !process.env['CLEAN_BUILD']) return;
        const entries = fileURLToPath(new URL('data-store.json', config.cacheDir));
        for (const work of [entries, path.join(root, '.cache/texts')]) {
          rmSync(work, { recursive: true, force: true });
        }
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, version);
      },
    },
  };
}

/** A digest of all that is not content: the code, the settings, and which packages are installed. */
function engineVersion(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of ENGINE.flatMap((part) => filesIn(path.join(root, part)))) {
    const content = readFileSync(file);
    hash.update(`\0${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('base64url');
}

const ENGINE = ['src', 'astro.config.mjs', 'package.json', 'node_modules/.package-lock.json'];

/** The files in a folder, in order, or the file itself; none where there is neither. */
function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (path.extname(place)) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
