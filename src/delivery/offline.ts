import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { amount } from '../authoring/commands/print-findings.ts';
import { WORKER } from '../offline/address.ts';
import type { Lists } from '../offline/lists.ts';

/** What the route of `pages/_offline.json.ts` writes for the worker, and no one else reads. */
const LISTS = 'offline.json';

/**
 * Makes the worker that keeps pages on a reader's device, or, for a site without, the one that frees
 * the devices of earlier readers. Must come after all that writes pages, and before the integration
 * that puts the output in place.
 */
export function offline(isOn: boolean): AstroIntegration {
  let root: string;
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        const isKept = isOn && command === 'build';
        updateConfig({ vite: { define: { __OFFLINE__: JSON.stringify(isKept) } } });
      },
      // A preview on the same port may have left its worker in the author's browser.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!pathname.endsWith(`/${WORKER}`)) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'text/javascript');
          bundle(root, 'unregister.ts').then((code) => response.end(code), next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const lists = isOn ? await readLists(output) : undefined;
        const code = lists
          ? await bundle(root, 'worker.ts', { __LISTS__: JSON.stringify(lists) })
          : await bundle(root, 'unregister.ts');
        await writeFile(path.join(output, WORKER), code);
        if (lists) {
          logger.info(`listed ${amount(Object.keys(lists.revisions).length, 'page')} to keep`);
        }
      },
    },
  };
}

/** One classic script: not all browsers have modules in workers. */
async function bundle(root: string, entry: string, define = {}): Promise<string> {
  const input = path.join(root, 'src/offline', entry);
  const bundle = await rolldown({ input, cwd: root, transform: { define } });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

async function readLists(output: string): Promise<Lists> {
  const file = path.join(output, LISTS);
  const lists = JSON.parse(await readFile(file, 'utf8')) as Omit<Lists, 'revisions'>;
  await rm(file);
  const pages = [...new Set([...lists.always, ...Object.values(lists.newest).flat()])];
  return { ...lists, revisions: await revisionsOf(pages, output, lists.base) };
}

/** The revision of each page, by its address. */
async function revisionsOf(
  pages: readonly string[],
  output: string,
  base: string,
): Promise<Record<string, string>> {
  // This part alone: the whole package takes three times as long to load.
  const { getManifest } = await import('workbox-build/build/get-manifest.js');
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: output,
    globPatterns: pages.map((page) => `${page.slice(base.length + 1)}index.html`),
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const found = new Map(manifestEntries.map(({ url, revision }) => [url, revision ?? '']));
  return Object.fromEntries(
    pages.map((page) => [page, found.get(`${page.slice(base.length + 1)}index.html`) ?? '']),
  );
}
