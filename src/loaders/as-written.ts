import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parseYaml, splitFrontMatter } from '../blog/yaml.ts';

/**
 * A loader that reads files as the check reads them: Astro's own YAML reader turns days into dates
 * and some texts into numbers. In development, where the library reads them itself, it only lists
 * them.
 */
export function asWritten(loader: Loader): Loader {
  return {
    ...loader,
    load: async (context) => {
      if (context.watcher) listFiles(context);
      else await loader.load({ ...context, ...readByUs(context) });
    },
  };
}

/** Editors find the fields of a file by its entry. */
function listFiles({ collection, config, store }: LoaderContext): void {
  const folder = `content/${collection}`;
  const root = fileURLToPath(config.root);
  store.clear();
  if (!existsSync(path.join(root, folder))) return;
  for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:mdx|yaml)$/.test(name)) continue;
    const file = `${folder}/${name.replaceAll(path.sep, '/')}`;
    store.set({ id: file, data: {}, filePath: file });
  }
}

function readByUs(context: LoaderContext): object {
  if (!hasEntryTypes(context)) return {};
  const types = [...context.entryTypes].map(([ending, type]) => {
    const read = ending === '.mdx' ? readText : readRecord;
    const getEntryInfo = ({ contents }: { contents: string }) => read(contents);
    return [ending, { ...type, getEntryInfo }] as const;
  });
  return { entryTypes: new Map(types) };
}

function readText(contents: string) {
  const { yaml = '', body = contents } = splitFrontMatter(contents) ?? {};
  return { data: parseYaml(yaml) ?? {}, body: body.trim(), slug: '', rawData: yaml };
}

function readRecord(contents: string) {
  return { data: parseYaml(contents) ?? {}, body: contents, slug: '', rawData: contents };
}

/** What Astro passes to its own loaders beyond what it documents. */
function hasEntryTypes(
  context: LoaderContext,
): context is LoaderContext & { entryTypes: Map<string, object> } {
  return 'entryTypes' in context && context.entryTypes instanceof Map;
}
