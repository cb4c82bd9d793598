import { addressKey } from '../../../blog/permalinks.ts';
import { addressIn } from '../../../blog/schema/fields.ts';
import type { Content } from '../../read/content.ts';
import type { Item } from '../model.ts';

/**
 * Tells whether an item was brought over before: its name in the old feed is an article's `id`, or an
 * address it had leads to an article or a page. Whatever the author has done to that since, it stays.
 */
export function knownIn({ posts, pages, retired }: Content): (item: Item) => boolean {
  const ids = new Set([
    ...posts.map(({ front, slug }) => front.id ?? slug),
    ...retired.map(({ id }) => id),
  ]);
  const aliases = [...posts, ...pages].flatMap(({ front }) => front.aliases);
  const addresses = new Set(
    [...aliases, ...retired.flatMap((each) => each.aliases)].map(addressKey),
  );
  // A draft may have had neither a name nor an address: its title is all there is to know it by.
  const titles = new Set([...posts, ...pages].map(({ front }) => front.title));
  return (item) => {
    if (item.guid !== undefined && ids.has(item.guid)) return true;
    if (oldAddresses(item).some((address) => addresses.has(addressKey(address)))) return true;
    return item.guid === undefined && item.path === undefined && titles.has(item.title);
  };
}

/** Every address that an item had and that this site can keep, each once. */
export function oldAddresses({ path, aliases = [] }: Item): string[] {
  const all = [path ?? '', ...aliases].flatMap((each) => addressIn(each) ?? []);
  const seen = new Set<string>();
  return all.filter((address) => {
    const key = addressKey(address);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
