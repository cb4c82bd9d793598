import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { termFields } from './schema/glossary.ts';
import { arrangeGlossary, type Term } from './glossary.ts';

/**
 * The glossary from its files, for what is made before there are collections:
 * the plugins of the renderer. Files that cannot be read are left out; the
 * content check names each, and stops the build.
 *
 * @param folder such as `content/glossary`; one that is not there is empty.
 */
export function readGlossary(folder: string): Term[] {
  const names = readNames(folder).filter((name) => name.endsWith('.yaml'));
  return arrangeGlossary(
    names.flatMap((name) => {
      const data = readFields(path.join(folder, name));
      return data ? [{ id: name.replace(/\.yaml$/, ''), data }] : [];
    }),
  );
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readFields(file: string) {
  try {
    return termFields.safeParse(parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
