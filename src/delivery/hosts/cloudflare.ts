import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ALWAYS_ASKED_FOR, type Delivery, type HeaderRule, pathPattern } from './rules.ts';

/**
 * Writes `_headers` and `_redirects` into a built site, for Cloudflare's static assets and for
 * Netlify.
 *
 * @param folder the built site.
 */
export async function writeCloudflareFiles(delivery: Delivery, folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const files = names.map((name) => `${delivery.base}/${name.replaceAll(path.sep, '/')}`);
  await writeFile(path.join(folder, '_headers'), headersText(delivery, files));
  const redirects = redirectsText(delivery);
  if (redirects !== '') await writeFile(path.join(folder, '_redirects'), redirects);
}

/**
 * The lines of `_headers`.
 *
 * @param files the addresses of all files.
 */
export function headersText({ headers }: Delivery, files: readonly string[]): string {
  const rules = headers
    .map(withoutDefaults)
    .filter((rule) => Object.keys(rule.headers).length > 0)
    .flatMap((rule) => (rule.onlyFound ? rulesForFiles(rule, files.toSorted()) : [rule]));
  const everywhere = rules[0];
  return rules
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

/** The lines of `_redirects`. */
export function redirectsText({ redirects }: Delivery): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** The rule without what both hosts send of their own accord. */
function withoutDefaults(rule: HeaderRule): HeaderRule {
  const headers = Object.entries(rule.headers).filter(([, value]) => value !== ALWAYS_ASKED_FOR);
  return { ...rule, headers: Object.fromEntries(headers) };
}

/**
 * Rules for what is there. Both hosts apply a rule to the answer that there is nothing, too: a page
 * of the last build would ask for a style of its own, and the browser keep for a year that there is
 * none. So what a page cannot do without is named; the rest is matched by its ending.
 */
function rulesForFiles(rule: HeaderRule, files: readonly string[]): HeaderRule[] {
  const pattern = pathPattern(rule.path);
  const [before = ''] = rule.path.split('*');
  const paths = files
    .filter((file) => pattern.test(file) && path.posix.extname(file) !== '')
    .map((file) => (NEEDED.test(file) ? file : `${before}*${path.posix.extname(file)}`));
  return [...new Set(paths)].map((path) => ({ path, headers: rule.headers }));
}

const NEEDED = /\.(?:css|js|woff2)$/;
