import path from 'node:path';
import type { z } from 'zod';
import { isSlug, suggestSlug } from '../../blog/permalinks.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { listFolder } from './list-folder.ts';
import { schemaFaults } from './schema-faults.ts';
import { PICTURE } from '../pictures/picture-file.ts';
import { readContentFile } from './read-file.ts';
import { readYaml, type YamlFields } from './yaml-file.ts';

/** A record that could be read, sound or not. */
export interface ContentRecord {
  readonly file: string;
  readonly yaml: YamlFields;
}

/**
 * Checks a folder of YAML files that hold one record each and are named by its
 * id. `ids` are all well-named files, so that a post that refers to a faulty
 * record is not at fault too. Authors may have their pictures beside them.
 */
export async function checkRecords(
  root: string,
  room: 'topics' | 'authors' | 'sources' | 'glossary' | 'retired',
  schema: z.ZodType,
  help: Readonly<Record<string, string>>,
  synonyms: Readonly<Record<string, string>> = {},
): Promise<{ faults: Finding[]; ids: string[]; records: ContentRecord[] }> {
  const faults: Finding[] = [];
  const ids: string[] = [];
  const records: ContentRecord[] = [];
  for (const { name } of await listFolder(path.join(root, 'content', room))) {
    if (room === 'authors' && PICTURE.test(name)) continue;
    const file = `content/${room}/${name}`;
    const id = name.replace(/\.yaml$/, '');
    if (id === name || !isSlug(id)) {
      faults.push(
        findingsOf(file, 'names')(
          `"${name}" is not a name of lower-case words, hyphens and .yaml`,
          `Call it ${suggestSlug(name.replace(/\.ya?ml$/, ''))}.yaml`,
        ),
      );
      continue;
    }
    ids.push(id);
    const text = await readContentFile(root, file);
    const yaml = typeof text === 'string' ? readYaml(file, text) : text;
    if (Array.isArray(yaml)) {
      faults.push(...yaml);
    } else {
      records.push({ file, yaml });
      faults.push(...yaml.faults, ...schemaFaults(file, yaml, schema, help, synonyms));
    }
  }
  return { faults, ids, records };
}

/** Finds records that have the same value in a field where each needs one of its own. */
export function sharedValues(
  records: readonly ContentRecord[],
  field: string,
  help: string,
): Finding[] {
  const owners = new Map<string, string>();
  return records.flatMap(({ file, yaml }) => {
    const value = (yaml.fields as Record<string, unknown> | null)?.[field];
    if (typeof value !== 'string') return [];
    const owner = owners.get(value);
    owners.set(value, owner ?? file);
    if (!owner) return [];
    const problem = `${field} is "${value}", which ${owner} has too`;
    return [findingsOf(file, 'schema')(problem, `Write ${help}`, yaml.placeOf([field]))];
  });
}
