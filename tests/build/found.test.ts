import { beforeAll, describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/blog/reading-time.ts';
import { site } from '../../src/site.ts';
import { type GraphNode, graphOf, idFaults, nodesOf, typedNodes } from '../fixtures/graph.ts';
import { linkedPosts } from '../fixtures/linked-posts.ts';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { openPage, parse, readPages, texts } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

/** What each type says at the least, by https://schema.org and by what search engines ask for. */
const REQUIRED: Record<string, readonly string[]> = {
  WebSite: ['@id', 'url', 'name', 'publisher'],
  SearchAction: ['target', 'query-input'],
  Organization: ['@id', 'name', 'url', 'logo'],
  WebPage: ['@id', 'url', 'name', 'isPartOf', 'inLanguage'],
  AboutPage: ['@id', 'url', 'name', 'isPartOf', 'inLanguage'],
  CollectionPage: ['@id', 'url', 'name', 'isPartOf', 'inLanguage', 'description'],
  ItemList: ['itemListElement'],
  ListItem: ['position', 'name'],
  BreadcrumbList: ['@id', 'itemListElement'],
  BlogPosting: [
    '@id',
    'mainEntityOfPage',
    'isPartOf',
    'headline',
    'description',
    'image',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'articleSection',
    'wordCount',
    'timeRequired',
    'inLanguage',
  ],
  ScholarlyArticle: ['name', 'url'],
  CreativeWork: ['name'],
  CorrectionComment: ['datePublished', 'text'],
};

describe.each([
  ['a whole site', wholeSite],
  ['a site of odd posts', oddPosts],
  ['a site with tags and a series', linkedPosts],
])('the structured data of %s', (_, posts) => {
  let folder: string;
  let pages: { file: string; page: Document; graph: unknown }[];
  let articles: { file: string; page: Document; posting: GraphNode; webPage: GraphNode }[];

  beforeAll(async () => {
    folder = (await sharedSite({ files: await posts() })).dist;
    pages = (await readPages(folder))
      .map(({ file, html }) => ({ file, page: parse(html) }))
      .filter(({ page }) => !page.querySelector('meta[name=robots][content*=noindex]'))
      .map(({ file, page }) => ({ file, page, graph: graphOf(page) }));
    articles = pages.flatMap(({ file, page, graph }) => {
      const posting = nodesOf(graph).find((node) => node['@type'] === 'BlogPosting');
      const webPage = nodesOf(graph).find((node) => node['@type'] === 'WebPage');
      return posting && webPage ? [{ file, page, posting, webPage }] : [];
    });
  });

  it('is one graph on each page, in which every id resolves', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const { file, graph } of pages) {
      expect(graph, file).toMatchObject({ '@context': 'https://schema.org' });
      expect(idFaults(graph), file).toEqual([]);
    }
  });

  it('has of each thing what is asked for, and nothing that is empty', () => {
    for (const { file, graph } of pages) {
      for (const node of typedNodes(graph)) {
        const required = REQUIRED[String(node['@type'])];
        expect(required, `${file}: ${String(node['@type'])}`).toBeDefined();
        expect(Object.keys(node), file).toEqual(expect.arrayContaining([...(required ?? [])]));
        expect(
          Object.entries(node).filter(([, value]) => ['', null].includes(value as null)),
          file,
        ).toEqual([]);
      }
    }
  });

  it('is about the page at its canonical address', () => {
    for (const { file, page, graph } of pages) {
      const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
      expect(canonical, file).toBe(new URL(file.replace(/index\.html$/, ''), site.address).href);
      const own = nodesOf(graph).filter(({ url, isPartOf }) => url === canonical && isPartOf);
      expect(own, file).toHaveLength(1);
    }
  });

  it('names and describes a page as the page does itself', () => {
    for (const { file, page, graph } of pages) {
      const own = nodesOf(graph).find(({ '@id': id }) => String(id).endsWith('#webpage'));
      const home = file === 'index.html';
      expect(own?.['name'], file).toBe(home ? texts(page, '.brand')[0] : texts(page, 'h1')[0]);
      const description = page.querySelector('meta[name=description]')?.getAttribute('content');
      if (own?.['description']) expect(own['description'], file).toBe(description);
    }
  });

  it('shows the way to each page by the names of the pages on it', async () => {
    for (const { file, graph } of pages) {
      const trail = typedNodes(
        nodesOf(graph).find((node) => node['@type'] === 'BreadcrumbList'),
      ).slice(1);
      if (file === 'index.html') expect(trail).toEqual([]);
      else expect(trail.length, file).toBeGreaterThan(1);
      expect(trail.map(({ position }) => position)).toEqual(trail.map((_, i) => i + 1));
      for (const { name, item } of trail) {
        const { pathname } = new URL(String(item));
        const page = await openPage(folder, decodeURI(pathname));
        const shown = pathname === '/' ? texts(page, '.brand') : texts(page, 'h1');
        expect([name], `${file}: ${pathname}`).toEqual(shown);
      }
    }
  });

  it('lists what a list shows, by the same names', () => {
    for (const { file, page, graph } of pages) {
      const links = new Map(
        [...page.querySelectorAll('main a')].map((link) => [
          link.getAttribute('href')?.replace(/#.*/, ''),
          link.textContent.trim(),
        ]),
      );
      const list = typedNodes(graph).find((node) => node['@type'] === 'ItemList');
      for (const { name, url } of typedNodes(list).slice(1)) {
        expect(links.get(new URL(String(url)).pathname), file).toBe(name);
      }
    }
  });

  it('has the title, the standfirst, the topic and the tags of an article', () => {
    expect(articles.length).toBeGreaterThan(2);
    for (const { file, page, posting } of articles) {
      expect([posting['headline']], file).toEqual(texts(page, 'h1'));
      expect(posting['description'], file).toBe(texts(page, '.stand')[0]);
      expect(posting['articleSection'], file).toBe(texts(page, '.page-head .chip')[0]);
      const tags = (posting['keywords'] ?? []) as string[];
      expect(tags.toSorted(), file).toEqual(texts(page, '.tags li').toSorted());
    }
  });

  it('has the dates of an article, as the page has them', () => {
    for (const { file, page, posting, webPage } of articles) {
      const shown = new Map(
        [...page.querySelectorAll('.page-head time')].map((time) => [
          /^\w+/.exec(time.parentElement?.textContent.trim() ?? '')?.[0],
          time.getAttribute('datetime') ?? '',
        ]),
      );
      expect(posting['datePublished'], file).toBe(shown.get('Published'));
      const changed = shown.get('Updated') ?? shown.get('Corrected') ?? shown.get('Published');
      expect(posting['dateModified'], file).toBe(changed);
      expect(webPage['lastReviewed'], file).toBe(shown.get('Reviewed')?.slice(0, 10));
    }
  });

  it('has the length of an article, as the page has it', () => {
    for (const { file, page, posting } of articles) {
      const [shown] = texts(page, '.meta span').filter((text) => text.endsWith(' min read'));
      const minutes = readingMinutes(Number(posting['wordCount']));
      expect(shown, file).toBe(`${minutes} min read`);
      expect(posting['timeRequired'], file).toBe(`PT${minutes}M`);
    }
  });

  it('cites the sources that an article lists, in that order', () => {
    for (const { file, page, posting } of articles) {
      const works = (posting['citation'] ?? []) as { name: string; url?: string }[];
      const lines = [...page.querySelectorAll('.sources li')];
      expect(works.length, file).toBe(lines.length);
      for (const [i, { name, url }] of works.entries()) {
        expect(lines[i]?.textContent, file).toContain(name);
        const link = lines[i]?.querySelector('a[href^="https:"]');
        expect(url, file).toBe(link?.getAttribute('href') ?? undefined);
      }
    }
  });

  it('has the corrections that an article lists', () => {
    for (const { file, page, posting } of articles) {
      const corrections = (posting['correction'] ?? []) as { text: string }[];
      const shown = texts(page, '.corrections li').join('\n');
      for (const { text } of corrections) expect(shown, file).toContain(text);
    }
  });
});
