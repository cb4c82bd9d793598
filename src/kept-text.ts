import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { keepFile } from './kept-file.ts';

/**
 * What `make` makes, from the disk if an earlier build made it of the same things. A name holds one
 * value: the folder does not grow with every edit. Another version of the engine finds it empty; see
 * `delivery/kept-work.ts`.
 *
 * @param name what the value is about, such as the slug of an article; part of a file's name.
 * @param madeOf everything that the value depends on besides the engine.
 * @param make returns what JSON can hold.
 */
export async function keptText<Value>(
  name: string,
  madeOf: readonly unknown[],
  make: () => Value | Promise<Value>,
  folder = '.cache/texts',
): Promise<Value> {
  // The server of `astro dev` keeps running while the engine changes.
  if (__WRITING__) return make();
  const key = createHash('sha256').update(JSON.stringify(madeOf)).digest('base64url');
  const file = path.join(folder, `${name}.json`);
  const last = await readKept<Value>(file);
  if (last?.key === key) return last.value;
  const value = await make();
  await keepFile(file, JSON.stringify({ key, value } satisfies Kept<Value>));
  return value;
}

interface Kept<Value> {
  readonly key: string;
  readonly value: Value;
}

/** `undefined` where there is none, or none that can be read. */
async function readKept<Value>(file: string): Promise<Kept<Value> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept<Value>;
  } catch {
    return undefined;
  }
}
