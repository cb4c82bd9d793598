import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { retiredFields } from './schema/retired.ts';
import { parseYaml } from './yaml.ts';

/** A YAML file of one record: its name without the ending, and its fields. */
export interface RecordFile<Fields> {
  readonly id: string;
  readonly data: Fields;
}

/**
 * The records of a folder, by name, for what is made apart from the collections:
 * styles and plugins come before them, and Astro warns of one without entries.
 * Files that cannot be read are left out; the content check names each, and
 * stops the build.
 *
 * @param folder such as `content/topics`; one that is not there is empty.
 */
export function readRecords<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
): RecordFile<z.output<Schema>>[] {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return names.flatMap((name) => {
    const { name: id, ext } = path.parse(name);
    const data = ext === '.yaml' && schema.safeParse(fieldsIn(path.join(folder, name))).data;
    return data ? [{ id, data }] : [];
  });
}

function fieldsIn(file: string): unknown {
  try {
    return parseYaml(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** An article that was taken back. Its address says so. */
export type Retired = Readonly<z.output<typeof retiredFields>> & { readonly slug: string };

/**
 * The articles that were taken back, by slug.
 *
 * @param folder such as `content/retired`; one that is not there is empty.
 */
export function readRetired(folder: string): Retired[] {
  return readRecords(folder, retiredFields).map(({ id: slug, data }) => ({ ...data, slug }));
}

/**
 * The addresses that were ever published.
 *
 * @param ledger the file that lists them, such as `content/ledger.yaml`. Where
 *   it is not there, or cannot be read, which the check says, none is known.
 */
export function oncePublished(ledger: string): ReadonlySet<string> {
  return new Set(Object.keys(fieldsIn(ledger) ?? {}));
}
