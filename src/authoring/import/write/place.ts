import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../refusal.ts';

/** Where texts are made whole before they are put into the content, on the same disk. */
const ROOM = '.cache/import';

export interface Workroom {
  /** An empty folder for the pictures of one text. */
  folderFor(slug: string): Promise<string>;
  /** Puts a text into the content, all at once, with what is in its folder: it is there whole or not at all. */
  place(file: string, text: string, folder: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a room for one import, and clears what interrupted ones left.
 *
 * @throws {Refusal} where another import is at work.
 */
export async function openWorkroom(root: string): Promise<Workroom> {
  const room = path.join(root, ROOM);
  const own = path.join(room, String(process.pid));
  await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true });
  for (const name of await readdir(room)) {
    if (name === path.basename(own)) continue;
    if (isRunning(Number(name))) {
      await rm(own, { recursive: true });
      throw new Refusal(
        `Another import is at work here. Wait until it is done, or delete ${ROOM} if there is none`,
      );
    }
    await rm(path.join(room, name), { recursive: true, force: true });
  }
  return {
    async folderFor(slug) {
      const folder = path.join(own, slug);
      await mkdir(folder, { recursive: true });
      return folder;
    },
    async place(file, text, folder) {
      const place = path.join(root, file);
      if (path.basename(file) === 'index.mdx') {
        await writeFile(path.join(folder, 'index.mdx'), text);
        await mkdir(path.dirname(path.dirname(place)), { recursive: true });
        await rename(folder, path.dirname(place));
        return;
      }
      const names = await readdir(folder);
      await mkdir(path.dirname(place), { recursive: true });
      for (const name of names) {
        await rename(path.join(folder, name), path.join(path.dirname(place), name));
      }
      // Last: what has no text yet is brought over again.
      await writeFile(path.join(folder, 'text'), text);
      await rename(path.join(folder, 'text'), place);
    },
    close: () => rm(own, { recursive: true, force: true }),
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
