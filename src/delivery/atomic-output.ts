import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Folders, prepare, swap } from './swap.ts';

/**
 * Builds beside `dist` and puts the result in its place at the very end: a
 * build that fails or is stopped leaves the last good output alone. Must come
 * after every integration that writes when a build is done.
 */
export function atomicOutput(): AstroIntegration {
  let folders: Folders;
  return {
    name: 'atomic-output',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const staging = new URL('.cache/next-dist/', config.root);
        folders = {
          place: pathOf(config.outDir),
          next: pathOf(staging),
          last: pathOf(new URL('.cache/last-dist/', config.root)),
        };
        await prepare(folders);
        updateConfig({ outDir: staging });
      },
      'astro:build:done': () => swap(folders),
    },
  };
}

/** Without a slash at its end, which some systems take for "what the link leads to". */
function pathOf(folder: URL): string {
  return fileURLToPath(folder).replace(/[/\\]$/, '');
}
