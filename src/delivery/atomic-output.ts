import { rename, rm } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside `dist` and puts the result in its place at the very end: a
 * build that fails or is stopped leaves the last good output alone. Must be
 * the last integration, since others still write when a build is done.
 */
export function atomicOutput(): AstroIntegration {
  let place: URL;
  let staging: URL;
  return {
    name: 'atomic-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        place = config.outDir;
        staging = new URL('.cache/next-dist/', config.root);
        updateConfig({ outDir: staging });
      },
      'astro:build:done': async () => {
        await rm(place, { recursive: true, force: true });
        await rename(staging, place);
      },
    },
  };
}
