import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../blog/text.ts';
import { type PageFacts, readPage } from './read-page.ts';

/** Where a site is served. */
export interface Place {
  /** Such as `https://example.com`. */
  readonly origin: string;
  /** The folder of the host that it is in, such as `/blog`; empty at the root. */
  readonly base: string;
}

/** A built site, read once for everything that the walk looks at. */
export interface BuiltSite extends Place {
  /** The folder on disk. */
  readonly folder: string;
  /** The address of every file, below the site's folder: `/articles/` for `articles/index.html`. */
  readonly addresses: ReadonlySet<string>;
  /** Every page, in the order of the addresses: the home page first. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

export interface BuiltPage extends PageFacts {
  readonly address: string;
  /** Path in the built folder. */
  readonly file: string;
  readonly html: string;
  /** Whether it comes from the owner's `public`: then only its links are checked. */
  readonly isOwn: boolean;
}

/** Where an address on a page leads. */
export type Target =
  /** To this site, whether it exists or not. The anchor is empty if there is none. */
  | { readonly kind: 'here'; readonly address: string; readonly anchor: string }
  /** To this host, but outside the folder of the site, although it names no host. */
  | { readonly kind: 'astray'; readonly address: string }
  /** To another host. */
  | { readonly kind: 'elsewhere'; readonly host: string }
  /** To nothing on the web, such as an email address or data. */
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid' };

/** Reads a built folder. What the site's own `public` folder brought in as HTML counts as the owner's. */
export async function readSite(
  folder: string,
  publicFolder: string,
  place: Place,
): Promise<BuiltSite> {
  const files = await filesIn(folder);
  const pages = new Map<string, BuiltPage>();
  const pageFiles = files.filter((name) => name.endsWith('.html'));
  for (const file of pageFiles.toSorted((a, b) => compareText(addressOf(a), addressOf(b)))) {
    const html = await readFile(path.join(folder, file), 'utf8');
    const address = addressOf(file);
    const isOwn = existsSync(path.join(publicFolder, file));
    pages.set(address, { ...readPage(html), address, file, html, isOwn });
  }
  return { ...place, folder, addresses: new Set(files.map(addressOf)), pages };
}

/** Where an address leads that stands on the page at `from`. */
export function targetOf(address: string, from: string, { origin, base }: Place): Target {
  const here = origin + base + from;
  if (!URL.canParse(address, here)) return { kind: 'invalid' };
  const url = new URL(address, here);
  if (!/^https?:$/.test(url.protocol)) return { kind: 'none' };
  const isWhole = /^[a-z][a-z+.-]*:|^\/\//i.test(address);
  if (url.host !== new URL(origin).host) return { kind: 'elsewhere', host: url.host };
  const pathname = decoded(url.pathname);
  if (base !== '' && pathname !== base && !pathname.startsWith(`${base}/`)) {
    return isWhole ? { kind: 'elsewhere', host: url.host } : { kind: 'astray', address: pathname };
  }
  // What follows `:~:` is text for the browser to find, not an id.
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  return { kind: 'here', address: pathname.slice(base.length) || '/', anchor };
}

/** Whether the site has something at an address, in whatever form: `/about/index.html` is `/about/`. */
export function isThere(address: string, { addresses }: BuiltSite): boolean {
  return addresses.has(address.replace(/(^|\/)index\.html$/, '$1'));
}

/** The files of a site with this ending, as addresses. */
export function addressesEnding(ending: string, { addresses }: BuiltSite): string[] {
  return [...addresses].filter((address) => address.endsWith(ending));
}

/** Reads a file of a built site by its address. */
export function readFileAt(address: string, { folder }: BuiltSite): Promise<string> {
  return readFile(path.join(folder, address.replace(/\/$/, '/index.html')), 'utf8');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    );
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
