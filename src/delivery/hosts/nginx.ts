import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Delivery, type HeaderRule, pathPattern } from './rules.ts';

/**
 * Writes `_nginx.conf` into a built site: what the owner includes in the `server` that the site is
 * on. Where it listens, its name, its certificate and its `root` are the owner's.
 *
 * @param folder the built site.
 */
export async function writeNginxFile(delivery: Delivery, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const addresses = files.map(
    (file) => `${delivery.base}/${file.replaceAll(path.sep, '/').replace(INDEX, '')}`,
  );
  await writeFile(path.join(folder, '_nginx.conf'), nginxText(delivery, addresses));
}

/**
 * The text of `_nginx.conf`.
 *
 * @param addresses those of all files; of a page, the one that readers see.
 */
export function nginxText(delivery: Delivery, addresses: readonly string[]): string {
  const { base, origin } = delivery;
  const host = quoted(new URL(origin).hostname);
  const site = [
    'server_tokens off;',
    // Behind a server that speaks HTTPS for this one, nginx does not know its own address.
    'absolute_redirect off;',
    'etag on;',
    'charset off;',
    'gzip_static on;',
    // A file that has changed is noticed after a second.
    'open_file_cache max=1000 inactive=60s;',
    'open_file_cache_valid 1s;',
    'gzip_vary on;',
    // A request that nginx cannot read is answered before the values below are there.
    'uninitialized_variable_warn off;',
    'default_type application/octet-stream;',
    `error_page 404 ${quoted(delivery.notFound)};`,
    ...block('types', mediaTypes(delivery)),
    ...headerLines(delivery),
    ...block(`location = ${quoted(delivery.notFound)}`, [
      'internal;',
      // As at most of the addresses where there is nothing.
      ...settings(delivery, rulesAt(delivery, `${base}/`)),
    ]),
    ...delivery.redirects.flatMap((redirect) => redirectLines(delivery, redirect)),
    ...delivery.gone.flatMap((address) => goneLines(delivery, address)),
    ...locationsOf(delivery, addresses),
    // A page has one address.
    ...block(`location ~ ${quoted(String.raw`/index\.html$`)}`, [
      ...block(`if ($request_uri ~ ${quoted(String.raw`^([^?]*/)index\.html(\?.*)?$`)})`, [
        `return 301 ${origin}$1$2;`,
      ]),
      'return 404;',
    ]),
    // What hosts read, and what is hidden, is not for readers.
    ...block(`location ~ ${quoted(`^${literal(base)}/_[^/]+$|/\\.(?!well-known/)`)}`, [
      'return 404;',
    ]),
  ];
  const lines = [
    '# For an nginx: include this file in the server that the site is on, and reload nginx after each build.',
    ...variables(delivery).map(([name, text]) => `set ${name} ${value(text)};`),
    '# The site under another name of the host leads to the site.',
    'set $site_host $host;',
    // What else is on the host is not ours.
    ...(base === ''
      ? []
      : block(`if ($request_uri !~ ${quoted(`^${literal(base)}/`)})`, [`set $site_host ${host};`])),
    ...block(`if ($site_host != ${host})`, [`return 301 ${origin}$request_uri;`]),
    '# No browser asks for these: they are tried by who looks for files outside the site.',
    'set $site_odd $request_uri;',
    // Most are asked for as they are: to compare is quicker than to search.
    ...block('if ($request_uri = $uri)', ['set $site_odd "";']),
    ...block(`if ($site_odd ~* ${quoted(`^${literal(base)}/${ODD}`)})`, ['return 400;']),
    ...(base === '' ? site : block(`location ^~ ${quoted(`${base}/`)}`, site)),
  ];
  return `${lines.join('\n')}\n`;
}

const INDEX = /(?<=^|[/\\])index\.html$/;

/** The page that a folder's address stands for. Not `index`, which looks for the rules again under the file's own name. */
const PAGE = 'try_files "${uri}index.html" =404;';

/** A path with an encoded slash or nothing, a backslash, or a way up, in what was asked for itself. */
const ODD = String.raw`[^?]*(%2f|%5c|%00|\\|(?<=/)(\.|%2e){1,2}(?=/|\?|$))`;

function mediaTypes({ types }: Delivery): string[] {
  return Object.entries(types).map(([ending, type]) => `${quoted(type)} ${ending};`);
}

/**
 * The locations of all files. The rules that apply together somewhere are one location, and those of
 * more rules come first: what matches all of them matches some of them, too. Pages come before
 * files, which they are never like: most of what is asked for are pages.
 */
function locationsOf(delivery: Delivery, addresses: readonly string[]): string[] {
  const sets = new Map<string, HeaderRule[]>();
  for (const address of addresses) {
    const rules = rulesAt(delivery, address);
    if (rules.length > 0) sets.set(rules.map(({ path }) => path).join(' '), rules);
  }
  const locations = [...sets.values()].map((rules) => {
    const isPage = rules.some(({ path }) => path.endsWith('/'));
    const one = rules.find(({ path }) => !/[*:]/.test(path))?.path;
    return {
      head: one === undefined ? '~' : `= ${quoted(one)}`,
      pattern: patternOf(rules),
      count: rules.length,
      isPage,
      lines: [...(isPage ? [PAGE] : []), ...settings(delivery, rules)],
    };
  });
  const alike = Map.groupBy(locations, ({ head, count, lines }) =>
    [head, count, ...lines].join('\n'),
  );
  return [...alike.values()]
    .flatMap(([first, ...others]) => (first ? [{ ...first, all: [first, ...others] }] : []))
    .sort((a, b) => Number(b.isPage) - Number(a.isPage) || b.count - a.count)
    .flatMap(({ head, all, lines }) => {
      const patterns = all.map(({ pattern }) => pattern).sort();
      const what = head === '~' ? `~ ${quoted(`^(?:${patterns.join('|')})$`)}` : head;
      return block(`location ${what}`, lines);
    });
}

/** The rules that apply at an address, without those that apply everywhere. */
function rulesAt(delivery: Delivery, address: string): HeaderRule[] {
  return delivery.headers.filter(
    (rule) => !isEverywhere(delivery, rule) && pathPattern(rule.path).test(address),
  );
}

function isEverywhere({ base }: Delivery, rule: HeaderRule): boolean {
  return rule.path === `${base}/*`;
}

/** What matches all of the rules' paths, within `^` and `$`. */
function patternOf(rules: readonly HeaderRule[]): string {
  const patterns = rules.map(({ path }) => pathPattern(path).source.slice(1, -1));
  const [last = '', ...others] = patterns.map((text) => text.replaceAll('\\/', '/')).reverse();
  return others.map((pattern) => `(?=${pattern}$)`).join('') + last;
}

/** Each header, at every status. A header in a location would replace all of these, so those that differ are variables. */
function headerLines(delivery: Delivery): string[] {
  const names = new Set(delivery.headers.flatMap(({ headers }) => Object.keys(headers)));
  names.delete('Content-Type');
  const variable = new Map(variables(delivery));
  return [...names].map((name) => {
    const ours = variableOf(name);
    const text = variable.has(ours) ? ours : value(valueEverywhere(delivery, name));
    return `add_header ${name} ${text} always;`;
  });
}

/** What the headers that differ by address are where no rule says otherwise; nginx leaves out an empty one. */
function variables(delivery: Delivery): [name: string, value: string][] {
  const names = new Set(
    delivery.headers
      .filter((rule) => !isEverywhere(delivery, rule))
      .flatMap(({ headers }) => Object.keys(headers)),
  );
  names.delete('Content-Type');
  return [...names].map((name) => [variableOf(name), valueEverywhere(delivery, name)]);
}

function valueEverywhere(delivery: Delivery, name: string): string {
  const rules = delivery.headers.filter((rule) => isEverywhere(delivery, rule));
  return rules.map(({ headers }) => headers[name]).findLast((value) => value !== undefined) ?? '';
}

function variableOf(header: string): string {
  return `$site_${header.toLowerCase().replaceAll('-', '_')}`;
}

/** What a location says of its headers. */
function settings(delivery: Delivery, rules: readonly HeaderRule[]): string[] {
  const headers = Object.assign({}, ...rules.map((rule) => rule.headers)) as Record<string, string>;
  return Object.entries(headers).flatMap(([name, text]) => {
    if (name === 'Content-Type') return ['types {}', `default_type ${quoted(text)};`];
    return text === valueEverywhere(delivery, name)
      ? []
      : [`set ${variableOf(name)} ${value(text)};`];
  });
}

function redirectLines(delivery: Delivery, { from, to }: Delivery['redirects'][number]): string[] {
  return block(`location = ${quoted(decodeURI(from))}`, [
    ...settings(delivery, rulesAt(delivery, from)),
    `return 301 ${value(to).slice(0, -1)}$is_args$args";`,
  ]);
}

/** nginx gives the page at another address than the one that was asked for, which is for itself alone. */
function goneLines(delivery: Delivery, address: string): string[] {
  const page = quoted(`${decodeURI(address)}index.html`);
  return [
    ...block(`location = ${quoted(decodeURI(address))}`, [
      `error_page 410 ${page};`,
      'return 410;',
    ]),
    ...block(`location = ${page}`, [
      'internal;',
      ...settings(delivery, rulesAt(delivery, address)),
    ]),
  ];
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];
}

/** A text as nginx reads it. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** A text where nginx puts in variables. It has no way to write a dollar sign; of what is written here, only an address can have one. */
function value(text: string): string {
  return quoted(text.replaceAll('$', '%24'));
}

/** A text as part of a regular expression. */
function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
