import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../refusal.ts';

/** Where texts are made whole before they are put into the content, on the same disk. */
const ROOM = '.cache/import';

/** The file of a room that says what was done in it so far: a line of JSON for each text. */
const DONE = 'done.jsonl';

export interface Workroom<Done> {
  /** What interrupted imports had done: nothing else knows what was found in it. */
  readonly earlier: readonly Done[];
  /** An empty folder for the pictures of one text. */
  folderFor(slug: string): Promise<string>;
  /** Puts a text into the content, all at once, with what is in its folder: it is there whole or not at all. */
  place(file: string, text: string, folder: string): Promise<void>;
  /** Keeps what was done, in case this import is interrupted. */
  note(done: Done): Promise<void>;
  /** Clears the room. One that is left open is cleared by the next import, which reports what was done in it. */
  close(): Promise<void>;
}

/**
 * Opens a room for one import, and clears what interrupted ones left.
 *
 * @throws {Refusal} where another import is at work.
 */
export async function openWorkroom<Done>(root: string): Promise<Workroom<Done>> {
  const room = path.join(root, ROOM);
  const own = path.join(room, String(process.pid));
  // The same process number may have been another's.
  const left = await doneIn<Done>(own);
  await mkdir(own, { recursive: true });
  const others = (await readdir(room)).filter((name) => name !== path.basename(own));
  if (others.some((name) => isRunning(Number(name)))) {
    await rm(own, { recursive: true });
    throw new Refusal(
      `Another import is at work here. Wait until it is done, or delete ${ROOM} if there is none`,
    );
  }
  const inOthers = await Promise.all(others.map((name) => doneIn<Done>(path.join(room, name))));
  const earlier = [...left, ...inOthers.flat()];
  for (const name of await readdir(own)) {
    if (name !== DONE) await rm(path.join(own, name), { recursive: true });
  }
  // Before it goes elsewhere: this import may be interrupted as well.
  await writeFile(path.join(own, DONE), earlier.map(lineOf).join(''));
  for (const name of others) await rm(path.join(room, name), { recursive: true, force: true });

  return {
    earlier,
    note: (done) => appendFile(path.join(own, DONE), lineOf(done)),
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

function lineOf(done: unknown): string {
  return `${JSON.stringify(done)}\n`;
}

async function doneIn<Done>(room: string): Promise<Done[]> {
  const text = await readFile(path.join(room, DONE), 'utf8').catch(() => '');
  // The last line may be cut off.
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Done);
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
