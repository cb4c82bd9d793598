import type { Lists } from './lists.ts';

/** The most that is kept on a device, in bytes as they are stored, uncompressed. */
export const ROOM = 20_000_000;

/** A page that is kept on the device, with all the files that it cannot do without. */
export interface Kept {
  /** Its path on the host, the folder of the site included. */
  readonly address: string;
  readonly title: string;
  /** The link to the page of its topic, for an article. */
  readonly topic?: string | undefined;
  /** When it came from the site, in milliseconds. */
  readonly keptAt: number;
  /** When the reader last saw it, in milliseconds; 0 for a page that they have not opened. */
  readonly readAt: number;
  readonly bytes: number;
  /** The paths of its files. */
  readonly files: readonly string[];
  /** Which version it is, where the build told of one. */
  readonly revision?: string | undefined;
}

/** The newest articles of the topics that were read, which are kept before they are read themselves. */
export function aheadOf(pages: readonly Kept[], { newest }: Pick<Lists, 'newest'>): string[] {
  const topics = pages.flatMap(({ topic, readAt }) => (topic && readAt > 0 ? [topic] : []));
  return [...new Set(topics)].flatMap((topic) => newest[topic] ?? []);
}

/** The pages that no longer belong here: articles taken back, and those that were new once and never read. */
export function outdated(
  pages: readonly Kept[],
  lists: Pick<Lists, 'always' | 'newest' | 'gone'>,
): Kept[] {
  const expected = new Set([...lists.always, ...aheadOf(pages, lists)]);
  return pages.filter(
    ({ address, readAt }) =>
      lists.gone.includes(address) || (readAt === 0 && !expected.has(address)),
  );
}

/**
 * The pages that have to go for the rest to fit: first what was never read, then what was read
 * longest ago; never those that are always kept.
 *
 * @param sizes the bytes of each file, by its path.
 * @param room bytes.
 */
export function overflow(
  pages: readonly Kept[],
  sizes: ReadonlyMap<string, number>,
  always: readonly string[],
  room = ROOM,
): Kept[] {
  const uses = new Map<string, number>();
  for (const file of pages.flatMap(({ files }) => files)) {
    uses.set(file, (uses.get(file) ?? 0) + 1);
  }
  const sizeOf = (file: string) => sizes.get(file) ?? 0;
  let total = pages.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const file of uses.keys()) total += sizeOf(file);
  const leaving: Kept[] = [];
  for (const page of oldestFirst(pages, always)) {
    if (total <= room) break;
    leaving.push(page);
    total -= page.bytes;
    for (const file of page.files) {
      const others = (uses.get(file) ?? 0) - 1;
      uses.set(file, others);
      if (others === 0) total -= sizeOf(file);
    }
  }
  return leaving;
}

/** The pages that can go, the first to go first. */
export function oldestFirst(pages: readonly Kept[], always: readonly string[]): Kept[] {
  return pages
    .filter(({ address }) => !always.includes(address))
    .toSorted((a, b) => a.readAt - b.readAt || a.keptAt - b.keptAt);
}

/** The files that belong to no page. */
export function unused(files: Iterable<string>, pages: readonly Kept[]): string[] {
  const used = new Set(pages.flatMap((page) => page.files));
  return [...files].filter((file) => !used.has(file));
}
