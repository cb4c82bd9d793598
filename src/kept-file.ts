import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Keeps what a later build can use again. Other builds see the file whole or not at all. One that
 * cannot be written costs the next build some time, and no more: nothing is thrown.
 */
export async function keepFile(file: string, content: string | Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, file);
  } catch {
    // No room, no right to write, or something else in its place.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
