import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { articleHref } from './permalinks.ts';
import { retiredFields } from './schema/retired.ts';

/** An article that was taken back. Its address says so. */
export interface Retired extends Readonly<z.output<typeof retiredFields>> {
  readonly slug: string;
  /** Root-relative address of what was the article. */
  readonly href: string;
}

/**
 * The articles that were taken back, by slug. Read from the files, since most
 * sites have none and Astro warns of a collection without entries. Files that
 * cannot be read are left out; the content check names each, and stops the build.
 *
 * @param folder such as `content/retired`; one that is not there is empty.
 */
export function readRetired(folder: string): Retired[] {
  return namesIn(folder).flatMap((name) => {
    const fields = fieldsIn(path.join(folder, name));
    const slug = name.replace(/\.yaml$/, '');
    return fields ? [{ ...fields, slug, href: articleHref(slug) }] : [];
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

function fieldsIn(file: string) {
  try {
    return retiredFields.safeParse(parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
