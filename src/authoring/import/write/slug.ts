import { suggestSlug } from '../../../blog/permalinks.ts';
import type { Item } from '../model.ts';

/** How long a slug made of a title may be, in characters. */
const LONGEST = 60;

/**
 * The slug of an item: the last part of its old address where that has words in it, or else its title.
 * Where it is taken, a number is added.
 *
 * @param taken the slugs that are in use; the new one is added.
 */
export function slugOf({ path = '', title }: Item, taken: Set<string>): string {
  const last = path.replace(/\/$/, '').replace(/^.*\//, '');
  const own = suggestSlug(last.replace(/\.\w+$/, '').replace(MEDIUM_ID, ''));
  const base = cut(/[a-z]/.test(own) ? own : suggestSlug(title)) || 'untitled';
  let slug = base;
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
  taken.add(slug);
  return slug;
}

/** What Medium adds to the words of an address. */
const MEDIUM_ID = /-[\da-f]{10,12}$/;

function cut(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const whole = slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
  return whole.slice(0, LONGEST);
}
