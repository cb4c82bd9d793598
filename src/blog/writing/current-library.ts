import type { Library } from '../library.ts';
import { currentTime, nextOpening } from '../publication.ts';
import { contentVersion } from './content-folder.ts';

/** A library, with what makes it out of date. */
interface Current {
  readonly library: Promise<Library>;
  readonly version: number;
  /** When a scheduled post is published. */
  until?: Date | undefined;
}

let current: Current | undefined;

/** The library as the content is now: opened again after a change, or when the hour of a scheduled post has come. */
export async function currentLibrary(open: () => Promise<Library>): Promise<Library> {
  const version = contentVersion();
  const isOver = current?.until && current.until <= currentTime();
  if (current?.version === version && !isOver) return current.library;
  const opened: Current = { library: open(), version };
  current = opened;
  try {
    opened.until = nextOpening((await opened.library).posts);
  } catch {
    // The next request tries again.
    if (current === opened) current = undefined;
  }
  return opened.library;
}
