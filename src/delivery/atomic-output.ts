import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeLock } from './build-lock.ts';
import { explainFailure, stopBuild, systemFault } from './stop-build.ts';
import { type Folders, prepare, swap } from './swap.ts';

/**
 * Builds beside `dist` and swaps the result in at the very end: a build that fails or is stopped
 * leaves the last good output alone. Only one build runs in a folder at a time. Must come after
 * every integration that writes when a build is done.
 */
export function atomicOutput(): AstroIntegration {
  let folders: Folders;
  return {
    name: 'atomic-output',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const fault = folderFault(root);
        if (fault) stopBuild(fault);
        if (command !== 'build') return;
        const staging = new URL('.cache/next-dist/', config.root);
        folders = {
          place: pathOf(config.outDir),
          next: pathOf(staging),
          last: pathOf(new URL('.cache/last-dist/', config.root)),
        };
        await inWords(async () => {
          const builder = takeLock(path.join(root, LOCK));
          if (builder !== undefined) stopBuild(alreadyBuilding(builder));
          await prepare(folders);
        });
        explainFailure(path.join(root, '.cache'));
        updateConfig({ outDir: staging });
      },
      'astro:build:done': () => inWords(() => swap(folders)),
    },
  };
}

/** What is wrong with the path of a project: the build tools read `#`, `?` and `%` in it as parts of an address. */
export function folderFault(root: string): string | undefined {
  const [found] = /[#?%]/.exec(root) ?? [];
  if (found === undefined) return undefined;
  return `The project is in ${root}, and a path with ${found} in it cannot be built. Move or rename the folder, such as ${root.replaceAll(/[#?%]+/g, '-')}`;
}

const LOCK = '.cache/building';

function alreadyBuilding(builder: number): string {
  return `Another build of this project is running (process ${builder}). Wait for it to end, then build again. If there is none, delete ${LOCK}.`;
}

async function inWords(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const fault = systemFault(error);
    if (fault) stopBuild(fault);
    throw error;
  }
}

/** Without a slash at its end; where there is a link, what it leads to. */
function pathOf(folder: URL): string {
  const own = fileURLToPath(folder).replace(/[/\\]$/, '');
  return existsSync(own) ? realpathSync(own) : own;
}
