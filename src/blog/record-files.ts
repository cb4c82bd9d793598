import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
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
  return namesIn(folder).flatMap((name) => {
    const data = fieldsIn(path.join(folder, name), schema);
    return data ? [{ id: name.replace(/\.yaml$/, ''), data }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .toSorted();
  } catch {
    return [];
  }
}

function fieldsIn<Schema extends z.ZodType>(file: string, schema: Schema) {
  try {
    return schema.safeParse(parseYaml(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
