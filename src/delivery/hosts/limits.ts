import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../authoring/refusal.ts';
import type { Redirect } from '../../seo/redirects.ts';

/**
 * What Cloudflare reads of `_headers` and `_redirects`; it leaves out what goes beyond, and says so
 * only where it is sent there. Netlify has no such limits.
 */
export const LIMITS = { headerRules: 100, redirects: 2000, patterns: 100, line: 2000 };

/** `_headers` and `_redirects`. */
export interface HostLists {
  readonly headers: string;
  readonly redirects: string;
}

/**
 * Refuses lists that Cloudflare would not read to the end.
 *
 * @param own the part of them that the owner wrote, in `public`.
 * @param moved the redirects in them that come from the content.
 * @throws {Refusal} that names the owner's file, and says what to do.
 */
export function refuseBeyondLimits(
  { headers, redirects }: HostLists,
  own: HostLists,
  moved: readonly Redirect[],
): void {
  refuseLongLines('public/_headers', own.headers);
  refuseLongLines('public/_redirects', own.redirects);
  const long = moved.find(({ from, to }) => `${from} ${to} 301`.length > LIMITS.line);
  if (long) {
    throw new Refusal(
      `${long.file}: aliases has ${decodeURI(long.from).slice(0, 40)}…, and its redirect is longer than the ${number(LIMITS.line)} characters that Cloudflare reads of a line. Take it out`,
    );
  }
  const rules = pathsIn(headers).length;
  if (rules > LIMITS.headerRules) {
    const ours = pathsIn(own.headers).length;
    throw new Refusal(
      `public/_headers has ${ours} rules, and with the ${rules - ours} of the build they are more than the ${LIMITS.headerRules} that Cloudflare reads. Take ${rules - LIMITS.headerRules} out, or put some together with *`,
    );
  }
  // From the first of these on, Cloudflare counts every line as one.
  const paths = pathsIn(redirects);
  const start = paths.findIndex((path) => /[*:]/.test(path));
  const exact = start === -1 ? paths.length : start;
  const patterns = paths.length - exact;
  if (patterns > LIMITS.patterns) {
    throw new Refusal(
      `public/_redirects has ${patterns} lines from the first with * or : on, and Cloudflare reads ${LIMITS.patterns} of those. Put the lines without first, or take some out`,
    );
  }
  if (exact > LIMITS.redirects) throw new Refusal(tooManyRedirects(exact, moved));
}

/**
 * Refuses what an owner wrote for Cloudflare and Netlify where another host serves the site.
 *
 * @throws {Refusal} that names the file.
 */
export function refuseOwnLists(host: string, publicFolder: string): void {
  const name = ['_headers', '_redirects'].find((each) => existsSync(path.join(publicFolder, each)));
  if (name === undefined) return;
  throw new Refusal(
    `public/${name} says something to Cloudflare and Netlify alone, and src/site.ts says host: '${host}'. Delete the file, or write host: 'cloudflare'`,
  );
}

/** The paths that begin the lines of either file. */
export function pathsIn(text: string): string[] {
  return text.split('\n').flatMap((line) => /^\s*((?:\/|https:\/\/)\S*)/.exec(line)?.[1] ?? []);
}

function refuseLongLines(file: string, text: string): void {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.trim().length > LIMITS.line);
  if (line === -1) return;
  throw new Refusal(
    `${file}:${line + 1}: the line is longer than the ${number(LIMITS.line)} characters that Cloudflare reads. Write it shorter`,
  );
}

function tooManyRedirects(count: number, moved: readonly Redirect[]): string {
  const byFile = [...Map.groupBy(moved, ({ file }) => file)].map(
    ([file, redirects]) => [file, redirects.length] as const,
  );
  const own = count - moved.length;
  const [file, most] = [...byFile, ['public/_redirects', own] as const].reduce((a, b) =>
    b[1] > a[1] ? b : a,
  );
  return `The site has ${number(count)} redirects, and Cloudflare reads ${number(LIMITS.redirects)}. ${file} has the most, ${number(most)}. Take out old addresses that no one asks for anymore, or write host: 'nginx' in src/site.ts, which has no such limit`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
