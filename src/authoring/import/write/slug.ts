import { suggestSlug as suggested } from '../../../blog/permalinks.ts';
import type { Item } from '../model.ts';

/** How long a slug made of a title may be, in characters. */
const LONGEST = 60;

/**
 * The slug of an item: the last part of its old address where that has words in it, or else its title.
 * Where it is taken, a number is added.
 */
export function slugOf(
  { kind, path = '', title }: Pick<Item, 'kind' | 'path' | 'title'>,
  isTaken: (slug: string) => boolean,
): string {
  const last = path.replace(/\/$/, '').replace(/^.*\//, '');
  const own = suggestSlug(last.replace(/\.\w+$/, '').replace(MEDIUM_ID, ''));
  const words = cut(/[a-z]/.test(own) ? own : suggestSlug(title)) || 'untitled';
  // A number alone is the address of a page of a list.
  const base = /^\d+$/.test(words) ? `${kind}-${words}` : words;
  let slug = base;
  for (let n = 2; isTaken(slug); n++) slug = `${base}-${n}`;
  return slug;
}

/** What Medium adds to the words of an address. */
const MEDIUM_ID = /-[\da-f]{10,16}$/;

/** A slug of words, with letters that no accent is taken off of. */
function suggestSlug(words: string): string {
  return suggested(words.replaceAll(/ß/g, 'ss').replaceAll(/[æÆ]/g, 'ae').replaceAll(/[øØ]/g, 'o'));
}

function cut(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const whole = slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
  return whole.slice(0, LONGEST);
}
