import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { standsAlone } from '../markdown/standing-alone.ts';

/**
 * Keeps articles out of the bundle: Astro's list of texts gets those that need nothing but components
 * from `compiled-text.ts`, and imports the others as ever.
 */
export function textsApart(): Plugin {
  let root = '';
  return {
    name: 'texts-apart',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transform: {
      filter: { id: /\/content-modules\.mjs$/ },
      handler: (list) => ({
        code: withTextsApart(list, (file) => readFileSync(path.join(root, file), 'utf8')),
        map: null,
      }),
    },
  };
}

/**
 * Astro's list of texts, in which those that stand alone are compiled apart.
 *
 * @param read gives the source of a text by its path from the folder of the project.
 */
export function withTextsApart(list: string, read: (file: string) => string): string {
  const changed = list.replaceAll(
    /\["(content\/posts\/[^"\\]+)", \(\) => import\("[^"]*"\)\]/g,
    (imported, file: string) =>
      standsAlone(read(file)) ? `["${file}", () => textAt("${file}")]` : imported,
  );
  return `import { textAt } from '/src/markdown/compiled-text.ts';\n${changed}`;
}
