import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Delivery, headersOf } from '../hosts/rules.ts';

/** What a host has to answer at an address. */
export interface Expected {
  /** As a browser asks for it, with the site's folder. */
  readonly address: string;
  /** The statuses that are right. */
  readonly statuses: readonly number[];
  /** The file whose bytes are the answer, from the folder of the built site. */
  readonly file?: string;
  /** Where a redirect leads. */
  readonly location?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where no site has a page. */
const NOWHERE = '/there-is-nothing-at-this-address/';

/**
 * What a host has to answer for a built site: each file with its own bytes, each old address with the
 * way to the new one, and the error page where there is nothing.
 *
 * @param folder the built site.
 * @param obeys whether the host sends the headers, and the redirects, that the rules ask for.
 */
export async function expectedAnswers(
  folder: string,
  delivery: Delivery,
  obeys: { readonly headers: boolean; readonly redirects: boolean },
): Promise<Expected[]> {
  const { base, gone } = delivery;
  const redirects = obeys.redirects ? delivery.redirects : [];
  const moved = new Set(redirects.map(({ from }) => from));
  const headers = (address: string, isFound = true) =>
    obeys.headers ? headersOf(delivery, address, isFound) : {};
  const names = await filesIn(folder);
  // What a server sends in place of the file beside it.
  const isCompressed = (file: string) =>
    /\.(?:br|gz|zst)$/.test(file) && names.includes(file.replace(/\.\w+$/, ''));
  const files = names.flatMap((file): Expected[] => {
    if (file === '404.html') {
      const address = base + NOWHERE;
      return [{ address, statuses: [404], file, headers: headers(address, false) }];
    }
    const address = base + encodeURI(`/${file}`).replace(/\/index\.html$/, '/');
    if (moved.has(address) || isCompressed(file)) return [];
    // For the host alone.
    if (/^_[^/]+$/.test(file)) return [{ address, statuses: [404], headers: {} }];
    const statuses = gone.includes(address) ? [200, 410] : [200];
    return [{ address, statuses, file, headers: headers(address) }];
  });
  const ways = redirects.map(({ from, to }) => ({
    address: from,
    statuses: [301],
    location: to,
    headers: {},
  }));
  return [...files, ...ways];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted();
}
