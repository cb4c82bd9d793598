import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOfFile, filesOfPage } from '../../src/offline/files-in.ts';
import type { Lists } from '../../src/offline/lists.ts';
import { topicIn } from '../../src/offline/read-page.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';
import { listFiles, parse, readPages } from '../fixtures/output.ts';
import { toolNames } from '../../src/tools/index.ts';
import { wholeSite } from '../fixtures/whole-site.ts';
import { withoutOffline } from '../fixtures/without-offline.ts';

const WORKER = 'offline-worker.js';

describe('the worker of a site', () => {
  let site: BuiltSite;
  let pages: { file: string; html: string }[];
  let code: string;

  beforeAll(async () => {
    site = await sharedSite({ files: await wholeSite() });
    pages = await readPages(site.dist);
    code = await site.read(WORKER);
  });

  /** The value of a name in the lists that stand in the worker. */
  const listed = (name: keyof Lists) => {
    const [, list = ''] = new RegExp(`\\b${name}:(\\{[^}]*\\}|\\[[^\\]]*\\])`).exec(code) ?? [];
    return [...list.matchAll(/[`"]([^`"]*)[`"]/g)].map(([, text = '']) => text);
  };

  it('keeps the tools and the page that stands in for others, each in the version of the build', () => {
    const always = ['/offline/', '/tools/', ...toolNames.map((name) => `/tools/${name}/`)];
    expect(listed('always').toSorted()).toEqual(always.toSorted());
    expect(listed('revisions')).toEqual(expect.arrayContaining(always));
  });

  it('is one script of 6 KB at most, compressed, that asks for no other and makes no code of texts', () => {
    expect(brotliCompressSync(code).length).toBeLessThanOrEqual(6000);
    expect(code).not.toMatch(/\b(?:importScripts|eval|import)\b|new Function/);
  });

  it('leaves nothing behind that only the build reads', () => {
    expect(existsSync(path.join(site.dist, 'offline.json'))).toBe(false);
  });

  it('finds every file that a page fetches, and none that is not there', async () => {
    const there = new Set((await listFiles(site.dist)).map((file) => `/${file}`));
    for (const { file, html } of pages) {
      const found = filesOfPage(html, '');
      expect(
        found.filter((each) => !there.has(each)),
        file,
      ).toEqual([]);
      const page = parse(html);
      const fetched = [
        ...page.querySelectorAll('script[src], link[rel=stylesheet], link[rel=preload], img'),
      ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
      expect(found, file).toEqual(expect.arrayContaining(fetched));
    }
  });

  it('finds what scripts and styles import', async () => {
    const apart = (await listFiles(site.dist)).filter((file) =>
      /^_astro\/.*\.(?:js|css)$/.test(file),
    );
    expect(apart.length).toBeGreaterThan(5);
    for (const file of apart) {
      for (const next of filesOfFile(await site.read(file), `/${file}`, '')) {
        expect(existsSync(path.join(site.dist, next)), `${file} names ${next}`).toBe(true);
      }
    }
  });

  it('knows the topic of every article, and of nothing else', () => {
    const topics = ['lifting', 'recovery', 'eating', 'mindset'].map((id) => `/topics/${id}/`);
    for (const { file, html } of pages) {
      const isArticle = parse(html).querySelector('article.article') !== null;
      expect(topicIn(html, topics) !== undefined, file).toBe(isArticle);
    }
  });

  it('has a page to show in place of others, which searches do not find', async () => {
    const page = parse(await site.read('offline/index.html'));
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('.kept-pages')?.outerHTML).toBe('<div class="kept-pages"></div>');
    expect(page.querySelector('header')?.getAttribute('class')).toBe('wrap');
    for (const file of ['sitemap.xml', 'llms.txt', 'search/pages.json']) {
      expect(await site.read(file), file).not.toContain('/offline/');
    }
  });
});

describe('a site without', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite(withoutOffline);
  });

  it('registers no worker, and has no page for it', async () => {
    const registering = async ({ dist }: BuiltSite) => {
      const files = (await listFiles(dist)).filter((name) => /\.html$|^_astro\/.*\.js$/.test(name));
      const texts = await Promise.all(files.map((file) => readFile(path.join(dist, file), 'utf8')));
      return files.filter((_, i) => texts[i]?.includes('.register('));
    };
    expect(existsSync(path.join(site.dist, 'offline'))).toBe(false);
    expect(await registering(site)).toEqual([]);
    expect(await registering(await sharedSite({ files: await wholeSite() }))).not.toEqual([]);
  });

  it('still has a worker at the address of the earlier one, which does nothing but go', async () => {
    const code = await site.read(WORKER);
    expect(code).toContain('unregister');
    expect(code).not.toContain('fetch');
  });
});
