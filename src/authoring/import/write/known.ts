import { createHash } from 'node:crypto';
import { addressKey } from '../../../blog/permalinks.ts';
import { addressIn } from '../../../blog/schema/fields.ts';
import type { Content } from '../../read/content.ts';
import type { PostSource } from '../../read/post-source.ts';
import type { Item } from '../model.ts';
import { titleOf } from './title.ts';

/** What an earlier import made of an item. */
export interface Known {
  /** The article or page as it is now; left out where it was taken back. */
  readonly text?: PostSource;
}

/**
 * Tells what was brought over before: its name in the old feed is an article's `id`, or an address it
 * had leads to an article or a page. Whatever the author has done to that since, it stays.
 */
export function knownIn({ posts, pages, retired }: Content): (item: Item) => Known | undefined {
  const texts = [...posts, ...pages];
  const ids = new Map<string, Known>([
    ...retired.map(({ id }) => [id, {}] as const),
    ...posts.map((text) => [text.front.id ?? text.slug, { text }] as const),
  ]);
  const addresses = new Map<string, Known>([
    ...retired.flatMap((each) => each.aliases.map((alias) => [addressKey(alias), {}] as const)),
    ...texts.flatMap((text) =>
      text.front.aliases.map((alias) => [addressKey(alias), { text }] as const),
    ),
  ]);
  // What kept neither a name nor an address has only its title to be known by.
  const titles = new Map<string, Known>(
    texts
      .filter(({ front }) => front.imported && front.id === undefined && !front.aliases.length)
      .map((text) => [`${text.kind} ${text.front.title ?? ''}`, { text }]),
  );
  return (item) =>
    (item.guid === undefined ? undefined : ids.get(item.guid)) ??
    ids.get(givenId(item)) ??
    oldAddresses(item)
      .map((address) => addresses.get(addressKey(address)))
      .find((known) => known !== undefined) ??
    titles.get(`${item.kind} ${titleOf(item)}`);
}

/** The id of an article that keeps neither a name in a feed nor an address, so that a later import knows it. */
export function givenId({ kind, title, publishedAt = '' }: Item): string {
  const hash = createHash('sha256').update([kind, title, publishedAt].join('\n'));
  return `import-${hash.digest('hex').slice(0, 12)}`;
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

/** The paths of an item that can be no address of this site, such as one with an encoded slash. */
export function lostPaths({ path, aliases = [] }: Item): string[] {
  return [...(path === undefined ? [] : [path]), ...aliases].filter(
    (each) => addressKey(each) !== '' && addressIn(each) === undefined,
  );
}
