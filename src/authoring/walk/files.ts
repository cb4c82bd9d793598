import { existsSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { importsIn } from './budgets.ts';
import { addressesEnding, type BuiltSite, isThere, readFileAt, targetOf } from './built-site.ts';
import { type Fault, REBUILD } from './faults.ts';

/**
 * What is wrong with files other than pages: feeds and other lists that do not parse, entries that
 * share an id, broken redirects and styles. What the owner put into `publicFolder` is not checked.
 */
export async function fileFaults(site: BuiltSite, publicFolder: string): Promise<Fault[]> {
  const made = (ending: string) =>
    addressesEnding(ending, site).filter(
      (address) => !existsSync(path.join(publicFolder, address)),
    );
  const readers: [string, FileReader][] = [
    ['.xml', xmlFaults],
    ['.opml', xmlFaults],
    ['.json', jsonFaults],
    ['.webmanifest', manifestFaults],
    ['/_redirects', redirectListFaults],
    ['.css', (css, address) => styleFaults(css, address, site)],
    ['.js', (code, address) => scriptFaults(code, address, site)],
    ['/llms.txt', markdownFaults],
  ];
  const faults = await Promise.all(
    readers.flatMap(([ending, faultsOf]) =>
      made(ending).map(async (address) => faultsOf(await readFileAt(address, site), address, site)),
    ),
  );
  return [...faults.flat(), ...redirectFaults(site), ...inlineStyleFaults(site)];
}

type FileReader = (text: string, address: string, site: BuiltSite) => Fault[];

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'entry', 'url', 'link'].includes(name),
  // Entries carry whole articles: their markup stays text.
  processEntities: false,
});

function xmlFaults(text: string, address: string, site: BuiltSite): Fault[] {
  const document = parseXml(text);
  if (document instanceof Error) {
    return [feedFault(address, `is not well-formed XML: ${document.message.replace(/\.$/, '')}`)];
  }
  const items = document.rss?.channel?.item ?? [];
  const entries = document.feed?.entry ?? [];
  const ids = [...items.map(({ guid }) => textOf(guid)), ...entries.map(({ id }) => textOf(id))];
  const links = [
    ...items.flatMap(({ link = [] }) => link.map(textOf)),
    ...entries.flatMap(({ link = [] }) => link.map((each) => attribute(each, '@_href'))),
    ...(document.urlset?.url ?? []).map(({ loc }) => textOf(loc)),
  ];
  return [...entryFaults(ids, address), ...lostFaults(links, address, site)];
}

interface XmlDocument {
  readonly rss?: { channel?: { item?: { guid?: unknown; link?: unknown[] }[] } };
  readonly feed?: { entry?: { id?: unknown; link?: unknown[] }[] };
  readonly urlset?: { url?: { loc?: unknown }[] };
}

function jsonFaults(text: string, address: string, site: BuiltSite): Fault[] {
  const value = parseJson(text);
  if (value instanceof Error) return [feedFault(address, `is not JSON: ${value.message}`)];
  const { version, items } = value as {
    version?: unknown;
    items?: { id?: unknown; url?: string }[];
  };
  if (!String(version).startsWith('https://jsonfeed.org/')) return [];
  const entries = items ?? [];
  return [
    ...entryFaults(
      entries.map(({ id }) => textOf(id)),
      address,
    ),
    ...lostFaults(
      entries.flatMap(({ url }) => url ?? []),
      address,
      site,
    ),
  ];
}

function manifestFaults(text: string, address: string, site: BuiltSite): Fault[] {
  const value = parseJson(text);
  if (value instanceof Error) return [feedFault(address, `is not JSON: ${value.message}`)];
  const { icons = [], start_url } = value as { icons?: { src: string }[]; start_url?: string };
  return lostFaults([...icons.map(({ src }) => src), start_url ?? '/'], address, site);
}

function markdownFaults(text: string, address: string, site: BuiltSite): Fault[] {
  const links = [...text.matchAll(/\]\(([^)\s]*)\)/g)].map(([, link = '']) => link);
  return lostFaults(links, address, site);
}

/** Pages that redirect to nothing, or to another redirect. */
function redirectFaults(site: BuiltSite): Fault[] {
  return [...site.pages.values()].flatMap(({ address, refresh, isOwn }) =>
    refresh === undefined || isOwn ? [] : redirectFault(refresh, address, address, site),
  );
}

/** The same for `_redirects`, which some hosts read: `from to status` on each line. */
function redirectListFaults(text: string, address: string, site: BuiltSite): Fault[] {
  return text.split('\n').flatMap((line) => {
    const [from = '', to = '', status = '301'] = line.trim().split(/\s+/);
    if (from === '' || from.startsWith('#') || to === '' || !/^30\d$/.test(status)) return [];
    return redirectFault(to, decodeURI(from).slice(site.base.length), address, site);
  });
}

function redirectFault(to: string, from: string, address: string, site: BuiltSite): Fault[] {
  const target = targetOf(to, from, site);
  if (target.kind === 'elsewhere') return [];
  const fault = (problem: string): Fault[] => [
    { rule: 'redirect', severity: 'error', address, problem, fix: REBUILD },
  ];
  if (target.kind !== 'here' || !isThere(target.address, site)) {
    return fault(`leads from ${from} to ${to}, which does not exist`);
  }
  if (site.pages.get(target.address)?.refresh !== undefined) {
    return fault(`leads from ${from} to ${to}, which itself redirects`);
  }
  return [];
}

function inlineStyleFaults(site: BuiltSite): Fault[] {
  const styles = new Map<string, string>();
  for (const { address, inlineStyles, isOwn } of site.pages.values()) {
    for (const css of inlineStyles) if (!isOwn && !styles.has(css)) styles.set(css, address);
  }
  return [...styles].flatMap(([css, address]) => styleFaults(css, address, site));
}

function styleFaults(css: string, address: string, site: BuiltSite): Fault[] {
  const asked = [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map(
    ([, , plain, , imported]) => plain ?? imported ?? '',
  );
  return asked.flatMap((words): Fault[] => {
    if (words.startsWith('#')) return [];
    const target = targetOf(words, address, site);
    const fault = { severity: 'error' as const, address, fix: REBUILD };
    if (target.kind === 'elsewhere') {
      const problem = `asks ${target.host} for something (style), which tells that host of every reader`;
      return [{ ...fault, rule: 'third-party', problem }];
    }
    if (target.kind === 'astray' || (target.kind === 'here' && !isThere(target.address, site))) {
      const problem = `asks for ${target.address} (style), which does not exist`;
      return [{ ...fault, rule: 'missing-file', problem }];
    }
    return [];
  });
}

function scriptFaults(code: string, address: string, site: BuiltSite): Fault[] {
  return importsIn(code, address, site)
    .filter((file) => !isThere(file, site))
    .map((file) => ({
      rule: 'missing-file',
      severity: 'error',
      address,
      problem: `imports ${file}, which does not exist`,
      fix: REBUILD,
    }));
}

function entryFaults(ids: readonly string[], address: string): Fault[] {
  const seen = new Set<string>();
  const twice = new Set(ids.filter((id) => seen.size === seen.add(id).size));
  return [...twice].map((id) =>
    feedFault(
      address,
      id === '' ? 'has more than one entry without an id' : `has two entries with the id ${id}`,
    ),
  );
}

function lostFaults(links: readonly string[], address: string, site: BuiltSite): Fault[] {
  return links.flatMap((link): Fault[] => {
    const target = targetOf(link, address, site);
    if (target.kind !== 'astray' && (target.kind !== 'here' || isThere(target.address, site)))
      return [];
    const problem = `names ${link}, which does not exist`;
    return [{ rule: 'missing-file', severity: 'error', address, problem, fix: REBUILD }];
  });
}

function feedFault(address: string, problem: string): Fault {
  return { rule: 'feed', severity: 'error', address, problem, fix: REBUILD };
}

function parseXml(text: string): XmlDocument | Error {
  try {
    // The validator that replaces this is a separate package; this one comes with the parser.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return parser.parse(text, true) as XmlDocument;
  } catch (error) {
    return errorOf(error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return errorOf(error);
  }
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** The text of an element, which is an object if it has attributes. */
function textOf(element: unknown): string {
  if (typeof element === 'object') return attribute(element, '#text');
  return typeof element === 'string' || typeof element === 'number' ? String(element) : '';
}

function attribute(element: unknown, name: string): string {
  if (typeof element !== 'object' || element === null) return '';
  return textOf((element as Record<string, unknown>)[name]);
}
