import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Redirect } from '../../seo/redirects.ts';
import { type HostLists, LIMITS, pathsIn, refuseBeyondLimits } from './limits.ts';
import { ALWAYS_ASKED_FOR, type Delivery, type HeaderRule, pathPattern } from './rules.ts';

/**
 * Writes `_headers` and `_redirects` into a built site, for Cloudflare's static assets and for
 * Netlify. What the owner has in files of these names comes after what the build has to say.
 *
 * @param folder the built site.
 * @param publicFolder the owner's files that are served unchanged.
 * @throws {Refusal} when Cloudflare would not read all of it.
 */
export async function writeCloudflareFiles(
  delivery: Delivery,
  folder: string,
  publicFolder: string,
): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const files = names.map((name) => `${delivery.base}/${name.replaceAll(path.sep, '/')}`);
  const own = {
    headers: await readOwn(publicFolder, '_headers'),
    redirects: await readOwn(publicFolder, '_redirects'),
  };
  const { headers, redirects } = cloudflareLists(delivery, files, own);
  await writeFile(path.join(folder, '_headers'), headers);
  if (redirects !== '') await writeFile(path.join(folder, '_redirects'), redirects);
}

/**
 * The texts of both files.
 *
 * @param files the addresses of all files of the site.
 * @param own what the owner wrote.
 * @throws {Refusal} when Cloudflare would not read all of it.
 */
export function cloudflareLists(
  delivery: Delivery,
  files: readonly string[],
  own: HostLists = { headers: '', redirects: '' },
): HostLists {
  const room = LIMITS.headerRules - pathsIn(own.headers).length;
  const moved = redirectsWithin(LIMITS.redirects - pathsIn(own.redirects).length, delivery);
  const lists = {
    headers: headersText(delivery, files, room) + own.headers,
    redirects: moved.map(({ from, to }) => `${from} ${to} 301\n`).join('') + own.redirects,
  };
  refuseBeyondLimits(lists, own, moved);
  return lists;
}

/** What wrangler, Cloudflare's own program, has to know to serve `dist` here or to send it there. */
export function wranglerConfiguration({ base }: Delivery): string {
  const configuration = {
    compatibility_date: '2026-11-01',
    assets: {
      // From the folder of this file, which is `.cache`.
      directory: '../dist',
      base_path: `${base}/`,
      // /articles/ is the address; /articles leads there.
      html_handling: 'auto-trailing-slash',
      not_found_handling: '404-page',
    },
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}

async function readOwn(publicFolder: string, name: string): Promise<string> {
  const text = await readFile(path.join(publicFolder, name), 'utf8').catch(() => '');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function headersText({ headers }: Delivery, files: readonly string[], room: number): string {
  const rules = headers.map(withoutDefaults).filter((rule) => Object.keys(rule.headers).length > 0);
  const [forFiles, others] = [rules.filter(isForFiles), rules.filter((rule) => !isForFiles(rule))];
  const everywhere = others[0];
  return [...others, ...rulesForFiles(forFiles, files, room - others.length)]
    .map((rule) => {
      const lines = Object.entries(rule.headers).flatMap(([name, value]) => [
        // A second value would be added to the first.
        ...(rule !== everywhere && everywhere?.headers[name] !== undefined ? [`! ${name}`] : []),
        `${name}: ${value}`,
      ]);
      return `${[rule.path, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
    })
    .join('');
}

function isForFiles({ onlyFound }: HeaderRule): boolean {
  return onlyFound === true;
}

/** All redirects, or, where they are too many, those that Cloudflare cannot do without: it adds a slash by itself. */
function redirectsWithin(room: number, { redirects }: Delivery): readonly Redirect[] {
  if (redirects.length <= room) return redirects;
  const all = new Set(redirects.map(({ from }) => from));
  return redirects.filter(({ from }) => !all.has(`${from}/`));
}

/** The rule without what both hosts send of their own accord. */
function withoutDefaults(rule: HeaderRule): HeaderRule {
  const headers = Object.entries(rule.headers).filter(([, value]) => value !== ALWAYS_ASKED_FOR);
  return { ...rule, headers: Object.fromEntries(headers) };
}

/**
 * Rules for what is there. Both hosts apply a rule to the answer that there is nothing, too: a page
 * of the last build would ask for a style of its own, and the browser keep for a year that there is
 * none. So what a page cannot do without is named, as far as there is room, and the rest is matched
 * by its ending.
 */
function rulesForFiles(
  rules: readonly HeaderRule[],
  files: readonly string[],
  room: number,
): HeaderRule[] {
  const found = rules.flatMap(({ path: rulePath, headers }) => {
    const pattern = pathPattern(rulePath);
    const [before = ''] = rulePath.split('*');
    const paths = files
      .filter((file) => pattern.test(file) && path.posix.extname(file) !== '')
      .map((file) => (NEEDED.test(file) ? file : `${before}*${path.posix.extname(file)}`));
    return [...new Set(paths)].toSorted().map((path) => ({ path, headers }));
  });
  const [named, matched] = [
    found.filter(({ path }) => NEEDED.test(path)),
    found.filter(({ path }) => !NEEDED.test(path)),
  ];
  return [...matched, ...named.slice(0, Math.max(0, room - matched.length))];
}

const NEEDED = /\.(?:css|js|woff2)$/;
