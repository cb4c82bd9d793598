import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';

type Fields = Record<string, unknown>;

/**
 * A loader for `astro dev`, where one file at fault must not take every page
 * along: fields that the schema refuses are repaired, and an entry that cannot
 * be repaired is left out. In a build it is the loader as it was, since the
 * check has stopped before.
 *
 * @param repair fields that the schema takes, made of those that an author
 *   wrote; left out where an entry at fault is better not there at all.
 */
export function forgiving(
  loader: Loader,
  repair?: (fields: Fields, id: string, file: string) => Fields | undefined,
): Loader {
  return {
    ...loader,
    load: (context) => loader.load(context.watcher ? forgive(context, repair) : context),
  };
}

function forgive(context: LoaderContext, repair: Parameters<typeof forgiving>[1]): LoaderContext {
  const parseData: LoaderContext['parseData'] = async (entry) => {
    try {
      if (picturesAreThere(entry.data, entry.filePath ?? '')) return await context.parseData(entry);
    } catch {
      // What is wrong is the check's to say.
    }
    const data = repair?.(entry.data, entry.id, entry.filePath ?? '');
    try {
      if (data) return await context.parseData({ ...entry, data: data as typeof entry.data });
    } catch {
      context.logger.error(`${entry.id} is left out until its fields are right.`);
    }
    return LEFT_OUT as never;
  };
  const store = Object.create(context.store, {
    set: {
      value: (entry: Parameters<LoaderContext['store']['set']>[0]) =>
        entry.data === LEFT_OUT ? false : context.store.set(entry),
    },
  }) as LoaderContext['store'];
  return { ...context, parseData, store, ...forgivingTypes(context) };
}

const LEFT_OUT: Fields = {};

/** Whether the pictures of an entry's own are beside it: one that is not would stop every page that reads the collection. */
export function picturesAreThere(fields: Fields, file: string): boolean {
  return ['cover', 'photo'].every((name) => {
    const picture = fields[name];
    if (typeof picture !== 'object' || picture === null || !('image' in picture)) return true;
    return existsSync(path.resolve(path.dirname(file), String(picture.image)));
  });
}

/** A file whose YAML cannot be read has no fields, and its text for people to see. */
function forgivingTypes(context: LoaderContext): object {
  if (!hasEntryTypes(context)) return {};
  const types = [...context.entryTypes].map(([ending, type]) => [
    ending,
    {
      ...type,
      async getEntryInfo(file: { contents: string }) {
        try {
          return await type.getEntryInfo(file);
        } catch {
          return { data: {}, body: '', slug: '', rawData: '' };
        }
      },
    },
  ]);
  return { entryTypes: new Map(types as [string, EntryType][]) };
}

interface EntryType {
  getEntryInfo: (file: { contents: string }) => unknown;
}

/** What Astro gives its own loaders besides what it documents. */
function hasEntryTypes(
  context: LoaderContext,
): context is LoaderContext & { entryTypes: Map<string, EntryType> } {
  return 'entryTypes' in context && context.entryTypes instanceof Map;
}
