import type { z } from 'zod';
import { articleHref } from './permalinks.ts';
import { readRecords } from './record-files.ts';
import { retiredFields } from './schema/retired.ts';

/** An article that was taken back. Its address says so. */
export interface Retired extends Readonly<z.output<typeof retiredFields>> {
  readonly slug: string;
  /** Root-relative address of what was the article. */
  readonly href: string;
}

/**
 * The articles that were taken back, by slug.
 *
 * @param folder such as `content/retired`; one that is not there is empty.
 */
export function readRetired(folder: string): Retired[] {
  return readRecords(folder, retiredFields).map(({ id: slug, data }) => ({
    ...data,
    slug,
    href: articleHref(slug),
  }));
}
