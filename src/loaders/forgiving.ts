import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parseYaml, splitFrontMatter } from '../blog/yaml.ts';

type Fields = Record<string, unknown>;

/**
 * A loader for `astro dev`, where one faulty file must not break every page: fields that the schema
 * refuses are repaired, and an entry that cannot be repaired is left out. A build does not need
 * that, since the check stops it first; it reads files as the check does.
 *
 * @param repair turns what an author wrote into fields that the schema takes; left out where a
 *   faulty entry is better dropped.
 */
export function forgiving(
  loader: Loader,
  repair?: (fields: Fields, id: string, file: string) => Fields | undefined,
): Loader {
  return {
    ...loader,
    load: async (context) => {
      const ours = { ...context, ...readByUs(context) };
      await loader.load(context.watcher ? forgive(ours, repair) : ours);
      readAgainWithPictures(context);
    },
  };
}

function forgive(context: LoaderContext, repair: Parameters<typeof forgiving>[1]): LoaderContext {
  const repaired = new Set<string>();
  const parseData: LoaderContext['parseData'] = async (entry) => {
    repaired.delete(entry.id);
    try {
      if (picturesAreThere(entry.data, entry.filePath ?? '')) return await context.parseData(entry);
    } catch {
      // The check says what is wrong.
    }
    const data = repair?.(entry.data, entry.id, entry.filePath ?? '');
    repaired.add(entry.id);
    try {
      if (data) return await context.parseData({ ...entry, data: data as typeof entry.data });
    } catch {
      context.logger.error(`${entry.id} is left out until its fields are right.`);
    }
    return LEFT_OUT as never;
  };
  const store = Object.create(context.store, {
    // The digest shows that the file is unchanged, but not that its pictures are.
    get: {
      value: (id: string) => {
        const entry = context.store.get(id);
        return entry && hasPictures(entry, context) ? entry : undefined;
      },
    },
    set: {
      value: (entry: DataEntry) => {
        if (entry.data === LEFT_OUT) return false;
        if (!repaired.has(entry.id)) return context.store.set(entry);
        const before = context.store.get(entry.id);
        // Without a digest it is read again, when the fault may be fixed.
        const undigested = { ...entry };
        delete undigested.digest;
        const isNew = context.store.set(undigested);
        if (before) forgetPictures(context.store, before);
        return isNew;
      },
    },
  }) as LoaderContext['store'];
  return { ...context, parseData, store };
}

const LEFT_OUT: Fields = {};

type DataEntry = Parameters<LoaderContext['store']['set']>[0];

function hasPictures({ filePath, assetImports = [] }: DataEntry, context: LoaderContext): boolean {
  const folder = path.dirname(path.join(fileURLToPath(context.config.root), filePath ?? ''));
  return assetImports.every(
    (picture) => !picture.startsWith('.') || existsSync(path.resolve(folder, picture)),
  );
}

/** Astro drops the pictures that no entry uses anymore, but only when told of one of them. */
function forgetPictures(store: LoaderContext['store'], { assetImports = [], filePath }: DataEntry) {
  if (hasAssetImports(store)) store.addAssetImports(assetImports, filePath);
}

/** What Astro passes to its own loaders beyond what it documents. */
function hasAssetImports(
  store: LoaderContext['store'],
): store is typeof store & { addAssetImports: (pictures: string[], file?: string) => void } {
  return 'addAssetImports' in store;
}

/** Has the entries beside a file read again when it is added or deleted: it may be one of their pictures. */
function readAgainWithPictures({ watcher, store, config }: LoaderContext): void {
  const root = fileURLToPath(config.root);
  const readAgain = (file: string) => {
    const entries = store.values().map(({ filePath = '' }) => path.join(root, filePath));
    if (entries.includes(file)) return;
    for (const entry of entries) {
      if (path.dirname(entry) === path.dirname(file)) watcher?.emit('change', entry);
    }
  };
  watcher?.on('add', readAgain);
  watcher?.on('unlink', readAgain);
}

/** Whether an entry's own pictures are beside it: a missing one would break every page that reads the collection. */
export function picturesAreThere(fields: Fields, file: string): boolean {
  return ['cover', 'photo'].every((name) => {
    const picture = fields[name];
    if (typeof picture !== 'object' || picture === null || !('image' in picture)) return true;
    return existsSync(path.resolve(path.dirname(file), String(picture.image)));
  });
}

/**
 * Has a file read as the check reads it: Astro's own YAML reader turns days into dates and some
 * texts into numbers. In `astro dev` a file that cannot be read has no fields, and still shows its
 * text.
 */
function readByUs(context: LoaderContext): object {
  if (!hasEntryTypes(context)) return {};
  const types = [...context.entryTypes].map(([ending, type]) => {
    const read = ending === '.mdx' ? readText : readRecord;
    const getEntryInfo = ({ contents }: { contents: string }) => {
      try {
        return read(contents);
      } catch (error) {
        if (!context.watcher) throw error;
        return { data: {}, body: '', slug: '', rawData: '' };
      }
    };
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
