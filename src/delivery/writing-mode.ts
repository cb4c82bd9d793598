import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { DevEnvironment, RunnableDevEnvironment, ViteDevServer } from 'vite';
import { forgetTerms } from '../blog/term-files.ts';

type ContentFolder = typeof import('../blog/writing/content-folder.ts');

/**
 * Shows drafts and scheduled posts in `astro dev`, and nowhere else. The
 * command decides, not `import.meta.env.DEV`: a stray NODE_ENV or DEV in the
 * environment makes that true in a build, and would publish every draft.
 *
 * There, every page shows the content as its files are at that moment.
 */
export function writingMode(): AstroIntegration {
  return {
    name: 'writing-mode',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const isWriting = command === 'dev';
        updateConfig({ vite: { define: { __WRITING__: JSON.stringify(isWriting) } } });
        if (!isWriting) return;
        const texts = new URL('./src/blog/writing/texts.ts', config.root);
        const alias = { 'astro:content-module-imports': fileURLToPath(texts) };
        updateConfig({ vite: { resolve: { alias } } });
      },
      'astro:server:setup': ({ server, logger }) => {
        const { ssr } = server.environments;
        if (!isRunnable(ssr)) return;
        server.middlewares.use((request, _response, next) => {
          if (isForVite(request.url ?? '', server.config.base)) next();
          else void renew(ssr, server.config.root).then(next, next);
        });
        reloadBrowsers(server);
        const settings = path.join(server.config.root, 'src/site.ts');
        server.watcher.on('change', (file) => {
          if (path.resolve(file) === settings) logger.warn(RESTART);
        });
      },
    },
  };
}

/** What is made of the settings before there is a page stays as it was. */
const RESTART =
  'src/site.ts has changed. Pages show it at once, but for its address, its features and the values in texts: for those, start npm run dev again.';

/** Whether a request is for a module or a style rather than for something of the site. */
function isForVite(address: string, base: string): boolean {
  return /^(?:@|src\/|node_modules\/|\.astro\/)/.test(address.slice(base.length));
}

/** Vite's own question, without Vite. */
function isRunnable(environment: DevEnvironment): environment is RunnableDevEnvironment {
  return 'runner' in environment;
}

/** Has what was made of a file of the content made again, if the file has changed since the last request. */
async function renew(environment: RunnableDevEnvironment, root: string): Promise<void> {
  const { runner, moduleGraph } = environment;
  const folder = await runner.import<ContentFolder>('/src/blog/writing/content-folder.ts');
  const changed = folder.lookAgain();
  if (changed.length === 0) return;
  // The texts hold the meanings of the glossary.
  const isGlossary = changed.some((file) => file.startsWith('content/glossary/'));
  if (isGlossary) forgetTerms();
  const files = new Set(changed.map((file) => path.posix.join(root, file)));
  for (const [id, module] of moduleGraph.idToModuleMap) {
    const { file } = module;
    if (!file || !(files.has(file) || (isGlossary && file.endsWith('.mdx')))) continue;
    moduleGraph.invalidateModule(module);
    const evaluated = runner.evaluatedModules.getModuleById(id);
    if (evaluated) runner.evaluatedModules.invalidateModule(evaluated);
  }
  // Astro keeps which pages a route has until it hears this.
  environment.hot.send('astro:content-changed', {});
}

/** Has open pages load again when a file of the content changes. */
function reloadBrowsers({ watcher, config, environments }: ViteDevServer): void {
  const content = path.join(config.root, 'content') + path.sep;
  watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(content)) return;
    environments.client.hot.send({ type: 'full-reload', path: '*' });
  });
}
