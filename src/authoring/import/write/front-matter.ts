import { stringify } from 'yaml';
import { isoDay, writtenInstant } from '../../../blog/schema/instant.ts';
import type { Item } from '../model.ts';
import { comesAsDraft } from './state.ts';
import type { Planned } from './plan.ts';

/** What front matter says besides what the item and its plan say. */
export interface Chosen {
  readonly title: string;
  readonly description: string;
  readonly topic: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly cover?: Cover;
}

/** A picture beside the post, and what it shows. */
export interface Cover {
  readonly image: string;
  readonly alt: string;
}

/** The front matter of an imported article or page, with its fences. What says nothing is left out. */
export function frontMatterOf(
  item: Item,
  { id, aliases }: Pick<Planned, 'id' | 'aliases'>,
  { title, description, topic, tags, authors, cover }: Chosen,
  now: Date,
): string {
  const own =
    item.kind === 'page'
      ? {}
      : { ...datesOf(item, now), ...(authors.length > 0 && { authors }), topic, tags };
  const fields = {
    title,
    description,
    ...own,
    ...(id !== undefined && { id }),
    ...(comesAsDraft(item) && { draft: true }),
    imported: true,
    ...(item.kind === 'post' && cover && { cover }),
    ...(aliases.length > 0 && { aliases }),
  };
  return fenced(fields);
}

function fenced(fields: object): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** What was published without a date gets that of the import. An update before the publication is none. */
function datesOf({ publishedAt, updatedAt }: Item, now: Date): Record<string, string> {
  if (publishedAt === undefined) return { publishedAt: isoDay(now) };
  const isUpdated = updatedAt !== undefined && Date.parse(updatedAt) > Date.parse(publishedAt);
  return {
    publishedAt: written(publishedAt),
    ...(isUpdated && new Date(updatedAt) <= now && { updatedAt: written(updatedAt) }),
  };
}

function written(instant: string): string {
  return writtenInstant(new Date(Math.floor(Date.parse(instant) / 1000) * 1000));
}
