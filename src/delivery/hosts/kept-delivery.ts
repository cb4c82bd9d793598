import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wranglerConfiguration } from './cloudflare.ts';
import type { Delivery } from './rules.ts';

/** Cloudflare's program reads how to serve `dist` from this file of the project. */
export const WRANGLER_CONFIGURATION = '.cache/wrangler.json';

/** Keeps how the site in `dist` is to be delivered, for what serves it or looks at it after the build. */
export async function keepDelivery(root: string, delivery: Delivery): Promise<void> {
  const file = fileIn(root);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(delivery));
  await writeFile(path.join(root, WRANGLER_CONFIGURATION), wranglerConfiguration(delivery));
}

/**
 * How the site in `dist` is to be delivered.
 *
 * @param root the project's folder.
 * @throws when the site has not been built.
 */
export async function readDelivery(root: string): Promise<Delivery> {
  return JSON.parse(await readFile(fileIn(root), 'utf8')) as Delivery;
}

function fileIn(root: string): string {
  return path.join(root, '.cache/delivery.json');
}
