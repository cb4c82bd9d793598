import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDelivery } from '../../src/delivery/hosts/kept-delivery.ts';
import { type Delivery, headersOf } from '../../src/delivery/hosts/rules.ts';
import { toolNames } from '../../src/tools/index.ts';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { listFiles, parse, readPages, wordsOf } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';
import { htmlFaults, inlineBlocks, inlineScripts, policyFaults } from './html.ts';

/** What on a page has a script of its own, in a file: the theme, the search, the contents, tools that wait for a reader, and every kind of custom element. */
function scripted(page: Document): Set<string> {
  const names = [...page.querySelectorAll('body *')].map(({ localName }) => localName);
  const all = ['.theme-toggle', 'form.search', '.contents details', '.tool + template'];
  const places = all.filter((each) => page.querySelector(each));
  return new Set([...places, ...names.filter((name) => name.includes('-'))]);
}

/** The scripts of tools that come once a reader is near. */
function waitingScripts(page: Document): Element[] {
  return [...page.querySelectorAll<HTMLTemplateElement>('.tool + template')].flatMap(
    ({ content }) => [...content.querySelectorAll('script[src]')],
  );
}

interface Patterns {
  readonly href_matches: string | string[];
}

/** What a page lets a browser make ready, as far as its pages use the rules. */
interface Rules {
  readonly prerender: readonly [
    { readonly where: { readonly and: [Patterns, { not: Patterns }] } },
  ];
}

const HOST = 'https://a.example';

function nameOf(element: Element, page: Document): string | null | undefined {
  const label = element.getAttribute('aria-labelledby');
  return label ? page.getElementById(label)?.textContent : element.getAttribute('aria-label');
}

function brotli(text: string | Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Stylesheets and scripts that a page fetches. */
const FETCHED = 'link[rel=stylesheet], script[src]';

function isTitle({ localName }: Element): boolean {
  return localName === 'h1';
}

function scriptsOf(page: Document): string[] {
  return [...page.querySelectorAll('script[src]')].map(
    (script) => script.getAttribute('src') ?? '',
  );
}

/** The scripts that every page fetches. */
function ofEveryPage(pages: readonly { page: Document }[]): string[] {
  const [first = [], ...others] = pages.map(({ page }) => scriptsOf(page));
  return first.filter((script) => others.every((scripts) => scripts.includes(script)));
}

/** What a page shows or runs that is a file here, as root-relative addresses. */
function fetchedBy(page: Document): string[] {
  const fetched = page.querySelectorAll(
    `${FETCHED}, link[rel=preload], link[rel=icon], img[src], use[href]`,
  );
  return [...fetched]
    .map((each) => each.getAttribute('src') ?? each.getAttribute('href') ?? '')
    .map((address) => address.replace(/#.*/, ''))
    .filter((address) => address.startsWith('/'));
}

/** The bytes of a file on the way: fonts and pictures are compressed in themselves. */
async function transferred(file: string): Promise<number> {
  const bytes = await readFile(file);
  return /\.(?:woff2|webp|avif|png|jpg)$/.test(file) ? bytes.length : brotli(bytes);
}

describe.each([
  ['a whole site', wholeSite],
  ['a site of odd posts', oddPosts],
])('every page of %s', (_, posts) => {
  let pages: { file: string; html: string; page: Document }[];
  let folder: string;
  let delivery: Delivery;

  beforeAll(async () => {
    const { root, dist } = await sharedSite({ files: await posts() });
    folder = dist;
    delivery = await readDelivery(root);
    // What only leads elsewhere has neither menu nor footer: redirects.test.ts looks at it.
    pages = (await readPages(folder))
      .map((each) => ({ ...each, page: parse(each.html) }))
      .filter(({ page }) => !page.querySelector('meta[http-equiv=refresh]'));
  });

  it('is valid HTML', async () => {
    for (const { file, html } of pages) expect(await htmlFaults(html), file).toEqual([]);
  });

  it('has one h1, and skips no level of heading', () => {
    for (const { file, page } of pages) {
      const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
        Number(localName[1]),
      );
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      expect(
        levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
        file,
      ).toEqual([]);
    }
  });

  it('has its landmarks, each with a name where there is more than one', () => {
    for (const { file, page } of pages) {
      expect(page.querySelectorAll('main'), file).toHaveLength(1);
      expect(page.querySelectorAll('body > header, body > footer'), file).toHaveLength(2);
      const names = [...page.querySelectorAll('nav')].map((nav) => nameOf(nav, page));
      expect(new Set(names).size, file).toBe(names.length);
      expect(names, file).not.toContain(null);
      expect(page.querySelector('body > a')?.getAttribute('href'), file).toBe('#main');
    }
  });

  it('has no id twice, and no link to an id that is not there', () => {
    for (const { file, page } of pages) {
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        file,
      ).toEqual([]);
      const targets = [...page.querySelectorAll('a[href^="#"]')].map((a) =>
        decodeURIComponent(a.getAttribute('href')?.slice(1) ?? ''),
      );
      expect(
        targets.filter((target) => !ids.includes(target)),
        file,
      ).toEqual([]);
    }
  });

  it('links only to pages and files that exist', async () => {
    const files = new Set(
      (await listFiles(folder)).map((file) => `/${file.replace(/index\.html$/, '')}`),
    );
    for (const { file, page } of pages) {
      const links = [...page.querySelectorAll('a[href^="/"]')].map(
        (a) => a.getAttribute('href')?.replace(/[?#].*/, '') ?? '',
      );
      expect(
        links.filter((href) => !files.has(href)),
        file,
      ).toEqual([]);
    }
  });

  it('fits a strict content security policy and asks no other host for anything', () => {
    for (const { file, page } of pages) expect(policyFaults(page), file).toEqual([]);
  });

  it('inlines nothing that its policy does not name', () => {
    for (const { file, page } of pages) {
      const headers = headersOf(delivery, `/${file.replace(/index\.html$/, '')}`);
      for (const block of inlineBlocks(page)) {
        const hash = createHash('sha256').update(block).digest('base64');
        expect(headers['Content-Security-Policy'], file).toContain(`'sha256-${hash}'`);
      }
    }
  });

  it('shares ten inline blocks at most with all the others', () => {
    expect(new Set(pages.flatMap(({ page }) => inlineBlocks(page))).size).toBeLessThanOrEqual(10);
  });

  it('lets a browser make ready the pages that it links, but no search and no file', () => {
    for (const { file, page } of pages) {
      const blocks = page.querySelectorAll('script[type=speculationrules]');
      expect(blocks, file).toHaveLength(1);
      const [{ where }] = (JSON.parse(blocks[0]?.textContent ?? '') as Rules).prerender;
      const [wanted, { not: unwanted }] = where.and;
      const matches = ({ href_matches }: Patterns, address: string) =>
        [href_matches].flat().some((each) => new URLPattern(each, HOST).test(address, HOST));
      const isReady = (address: string) => matches(wanted, address) && !matches(unwanted, address);
      expect(['/', '/articles/a/', '/tools/plates/?load=100kg'].filter(isReady)).toHaveLength(3);
      expect(['/search/', '/search/?q=a', '/rss.xml', '/articles/a.md'].filter(isReady)).toEqual(
        [],
      );
    }
  });

  it('carries 2 KB of script at most, compressed, with what every page fetches', async () => {
    const scripts = new Set(
      pages.flatMap(({ page }) => inlineScripts(page).map(({ textContent }) => textContent)),
    );
    const files = ofEveryPage(pages).map((file) => readFile(path.join(folder, file), 'utf8'));
    const code = [...scripts, ...(await Promise.all(files))];
    expect(brotli(code.join('\n'))).toBeLessThanOrEqual(2000);
  });

  it('fetches a script only where the page has something that it works', () => {
    for (const { file, page } of pages) {
      const fetched = [...page.querySelectorAll('script[src]'), ...waitingScripts(page)];
      const files = new Set(fetched.map((script) => script.getAttribute('src')));
      expect(files.size, file).toBe(scripted(page).size);
      for (const script of fetched) expect(script.getAttribute('type'), file).toBe('module');
    }
  });

  it('has no underline of a given width in one declaration, which WebKit drops', async () => {
    const sheets = (await listFiles(folder)).filter((file) => file.endsWith('.css'));
    const styles = await Promise.all(
      sheets.map((file) => readFile(path.join(folder, file), 'utf8')),
    );
    for (const text of [...styles, ...pages.map(({ html }) => html)]) {
      expect(/text-decoration:[^;}]*\d[^;}]*/.exec(text)?.[0]).toBeUndefined();
    }
  });

  it('links each stylesheet once, however many of its components have it', () => {
    for (const { file, page } of pages) {
      const sheets = [...page.querySelectorAll('link[rel=stylesheet]')].map((link) =>
        link.getAttribute('href'),
      );
      expect(new Set(sheets).size, file).toBe(sheets.length);
    }
  });

  it('gives every picture its size and its words', () => {
    for (const { file, page } of pages) {
      for (const image of page.querySelectorAll('img')) {
        expect(image.getAttribute('width'), file).toMatch(/^\d+$/);
        expect(image.getAttribute('height'), file).toMatch(/^\d+$/);
        expect(image.getAttribute('alt'), file).not.toBeNull();
      }
    }
  });

  it('carries no class or attribute that only a build tool reads', () => {
    for (const { file, html } of pages)
      expect(/data-astro-|astro-[a-z0-9]{8}\b/.exec(html)?.[0], file).toBeUndefined();
  });

  it('arrives whole in 14,000 bytes, but for an article of more than 2,000 words', () => {
    for (const { file, html, page } of pages) {
      if (wordsOf(page) <= 2000) expect(brotli(html), file).toBeLessThanOrEqual(14_000);
    }
  });

  it('waits for no stylesheet and no script before its title, and an article for none at all', () => {
    for (const { file, page } of pages) {
      const own = [...page.querySelectorAll(`${FETCHED}, h1`)].filter(
        (each) => !each.closest('noscript'),
      );
      const title = page.querySelector('.article') ? own.length : own.findIndex(isTitle);
      const early = own.slice(0, title).filter((each) => !isTitle(each));
      expect(
        early.map(({ outerHTML }) => outerHTML),
        file,
      ).toEqual([]);
    }
  });

  it('is painted once its title is there, and the answer that its text begins with, where it is an article', () => {
    const waiting = pages.flatMap(({ file, page }) => {
      const href = page.querySelector('link[rel=expect][blocking=render]')?.getAttribute('href');
      const shown = page.querySelector('.text > .answer:first-child') ?? page.querySelector('h1');
      return href ? [{ file, awaited: page.querySelector(href), shown }] : [];
    });
    expect(waiting.length).toBeGreaterThan(10);
    for (const { file, awaited, shown } of waiting) {
      expect(awaited?.contains(shown), file).toBe(true);
    }
  });

  it('takes 70,000 bytes with all that it fetches, where it is an article whose cover is drawn', async () => {
    const drawn = pages.filter(({ page }) => page.querySelector('.article > svg.cover'));
    expect(drawn.length).toBeGreaterThan(0);
    for (const { file, html, page } of drawn) {
      if (wordsOf(page) > 2000 || page.querySelectorAll('.tool').length > 1) continue;
      const files = await withImports(folder, fetchedBy(page));
      const sizes = [...files].map((each) => transferred(path.join(folder, each)));
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, brotli(html));
      expect(bytes, file).toBeLessThanOrEqual(70_000);
    }
  });
});

describe('the files of a site', () => {
  let dist: string;

  beforeAll(async () => {
    ({ dist } = await sharedSite({ files: await wholeSite() }));
  });

  it('have two fonts in two files each, and no stylesheet or script but those that some pages fetch', async () => {
    const files = await listFiles(dist);
    expect(files.filter((file) => file.endsWith('.woff2'))).toHaveLength(4);
    const fetched = (await readPages(dist)).flatMap(({ html }) =>
      [...html.matchAll(/<(?:script[^>]* src|link rel="stylesheet"[^>]* href)="([^"]+)"/g)].map(
        ([, address = '']) => address,
      ),
    );
    const known = await withImports(
      dist,
      ['/pagefind/pagefind.js', '/offline-worker.js', ...fetched],
      ON_DEMAND,
    );
    const apart = files.filter((file) => /\.(css|js|mjs|map)$/.test(file));
    expect(apart.filter((file) => !known.has(`/${file}`))).toEqual([]);
  });

  it('give a page 10 KB of script at most of its own, compressed, and each tool among others as much once a reader is near', async () => {
    const sizes = new Map<string, number>();
    const pages = (await readPages(dist)).map((each) => ({ ...each, page: parse(each.html) }));
    const everywhere = ofEveryPage(pages.filter(({ page }) => page.querySelector('h1')));
    for (const { file, page } of pages) {
      const atOnce = scriptsOf(page).filter((script) => !everywhere.includes(script));
      const later = waitingScripts(page).map((script) => [script.getAttribute('src') ?? '']);
      for (const entries of [atOnce, ...later]) {
        const codes = [...(await withImports(dist, entries))].map((each) =>
          readFile(path.join(dist, each), 'utf8'),
        );
        const size = (await Promise.all(codes)).reduce((sum, code) => sum + brotli(code), 0);
        expect(size, `${file}: ${entries.join(', ')}`).toBeLessThanOrEqual(10_000);
        sizes.set(file, Math.max(sizes.get(file) ?? 0, size));
      }
    }
    for (const folder of [...toolNames.map((name) => `tools/${name}/`), 'articles/first-bar/'])
      expect(sizes.get(`${folder}index.html`), folder).toBeGreaterThan(0);
  });
});

/** How a script names what it imports from its own folder: at once, or also what it fetches on demand. */
const AT_ONCE = /(?:from|import) ?["'`]\.\/([^"'`]+)["'`]/g;
const ON_DEMAND = /(?:from|import) ?\(?["'`]\.\/([^"'`]+)["'`]/g;

/** Scripts with those that they import, each once, as root-relative addresses. */
async function withImports(
  dist: string,
  scripts: readonly string[],
  naming = AT_ONCE,
): Promise<Set<string>> {
  const found = new Set(scripts);
  for (const script of found) {
    const code = await readFile(path.join(dist, script), 'utf8');
    for (const [, file = ''] of code.matchAll(naming)) found.add(`/_astro/${file}`);
  }
  return found;
}
