import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';

/**
 * The stamp of every file of a folder, by its path: a file with another stamp
 * may say something else. Files whose names begin with a dot are left out.
 */
export type Stamps = ReadonlyMap<string, string>;

/** What stands in a folder, and how to look at it again. */
export interface Look {
  readonly stamps: Stamps;
  /** The names in each folder, as long as it has the same stamp. */
  readonly listings: ReadonlyMap<string, Listing>;
}

interface Listing {
  readonly stamp: string;
  readonly entries: readonly Dirent[];
}

/** A change this young, in milliseconds, can be followed by another that leaves the same time on the file. */
const YOUNG = 20;

/**
 * Looks at everything in a folder without reading a file: some ten microseconds
 * for each, so that a server can look whenever it is asked for a page.
 *
 * @param before the last look at it, which spares the reading of its folders.
 */
export function lookAt(folder: string, before?: Look): Look {
  const stamps = new Map<string, string>();
  const listings = new Map<string, Listing>();
  const now = Date.now();

  const enter = (inner: string) => {
    const stats = statSync(inner, { throwIfNoEntry: false });
    if (!stats?.isDirectory()) return;
    const known = before?.listings.get(inner);
    const stamp = stampFrom(stats, now);
    const entries = known?.stamp === stamp ? known.entries : list(inner);
    listings.set(inner, { stamp, entries });
    for (const entry of entries) {
      const path = `${inner}/${entry.name}`;
      if (entry.isDirectory()) {
        enter(path);
      } else {
        const file = statSync(path, { throwIfNoEntry: false });
        if (file) stamps.set(path, stampFrom(file, now));
      }
    }
  };
  enter(folder);
  return { stamps, listings };
}

/** The files that are new, gone or not the same between two looks. */
export function changesBetween(before: Stamps, after: Stamps): string[] {
  const changed = [...after].flatMap(([file, stamp]) => (before.get(file) === stamp ? [] : [file]));
  return [...changed, ...before.keys().filter((file) => !after.has(file))];
}

/** The stamp of a file; `undefined` if it is not there. */
export function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && stampFrom(stats, Date.now());
}

/** Also a file that takes the place of another has its own: the time of a change is not its author's to set. */
function stampFrom({ ctimeMs, size, ino }: Stats, now: number): string {
  const stamp = `${ino} ${size} ${ctimeMs}`;
  return now - ctimeMs < YOUNG ? `${stamp} seen at ${now}` : stamp;
}

function list(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.'));
  } catch {
    // It went away between two looks.
    return [];
  }
}
