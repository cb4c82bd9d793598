import path from 'node:path';
import { changesBetween, type Look, lookAt, type Stamps } from './look.ts';

/** What the check and the library read: the texts and records, and the files that are served as they are. */
const FOLDERS = ['content', 'public'];

let looks: readonly Look[] = [];
let stamps: Stamps = new Map();
let version = 0;

/**
 * Looks at the content of the project again: once for every request of `astro
 * dev`, whatever its watcher has noticed by then.
 *
 * @returns the files that changed since the last look, as paths from the project's root.
 */
export function lookAgain(): string[] {
  looks = FOLDERS.map((folder, i) => lookAt(folder, looks[i]));
  const now: Stamps = new Map(looks.flatMap((look) => [...look.stamps]));
  const changed = changesBetween(stamps, now);
  stamps = now;
  if (changed.length > 0) version++;
  return changed;
}

/** Another number after each look that found a change. */
export function contentVersion(): number {
  if (version === 0) lookAgain();
  return version;
}

/** The files right in a folder of the content, by name, each with its stamp. */
export function filesIn(folder: string): { name: string; stamp: string }[] {
  const listing = looks.flatMap((look) => look.listings.get(folder)?.entries ?? []);
  return listing.flatMap(({ name }) => {
    const stamp = stamps.get(path.posix.join(folder, name));
    return stamp === undefined ? [] : [{ name, stamp }];
  });
}

/** The folders right in a folder of the content, by name. */
export function foldersIn(folder: string): string[] {
  const listing = looks.flatMap((look) => look.listings.get(folder)?.entries ?? []);
  return listing.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
