import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { linkedPosts } from '../fixtures/linked-posts.ts';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { listFiles, parse, readPages, texts } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

describe.each([
  ['a whole site', wholeSite],
  ['a site of odd posts', oddPosts],
  ['a site with tags and a series', linkedPosts],
])('%s', (_, posts) => {
  let folder: string;
  let files: Set<string>;
  /** What searches may list, by root-relative address. */
  let pages: Map<string, Document>;

  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  /** The file that an absolute address of the site leads to. */
  const fileAt = (address: string) => {
    const { origin, pathname } = new URL(address);
    expect(origin).toBe(site.address.origin);
    return decodeURI(pathname).replace(/\/$/, '/index.html').slice(1);
  };
  const meta = (page: Document | undefined, name: string) =>
    page
      ?.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content') ?? '';
  const articles = () => [...pages].filter(([href]) => /^\/articles\/\D/.test(href));

  beforeAll(async () => {
    folder = (await sharedSite({ files: await posts() })).dist;
    files = new Set(await listFiles(folder));
    pages = new Map(
      (await readPages(folder))
        .map(({ file, html }) => [`/${file.replace(/index\.html$/, '')}`, parse(html)] as const)
        .filter(([, page]) => !meta(page, 'robots').includes('noindex')),
    );
  });

  it('gives every page a picture of 1200 by 630 pixels, with its size and its words', async () => {
    for (const [href, page] of pages) {
      const file = fileAt(meta(page, 'og:image'));
      const { format, width, height } = await sharp(path.join(folder, file)).metadata();
      expect([format, width, height], href).toEqual(['png', 1200, 630]);
      expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual([
        '1200',
        '630',
      ]);
      expect(meta(page, 'og:image:alt'), href).not.toBe('');
      expect(meta(page, 'twitter:card'), href).toBe('summary_large_image');
      expect(meta(page, 'robots'), href).toBe('max-image-preview:large');
    }
  });

  it('gives every article a picture of its own', () => {
    const pictures = articles().map(([, page]) => meta(page, 'og:image'));
    expect(pictures.length).toBeGreaterThan(2);
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('draws no other pixels for an article than that picture', () => {
    const drawn = [...files].filter((file) =>
      /^(?:cards|covers)\/.*\.(?:png|webp|avif|jpe?g)$/.test(file),
    );
    expect(drawn.toSorted()).toEqual(
      articles()
        .map(([, page]) => fileAt(meta(page, 'og:image')))
        .toSorted(),
    );
  });

  it('tells search engines of a picture that exists, on the page and in the sitemap', async () => {
    const sitemap = await read('sitemap.xml');
    for (const [href, page] of articles()) {
      const data = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
      const picture = /"image":"([^"]*)"/.exec(data)?.[1] ?? '';
      const { width } = await sharp(path.join(folder, fileAt(picture))).metadata();
      expect(width, href).toBe(1200);
      expect(sitemap).toContain(`<image:loc>${picture}</image:loc>`);
    }
  });

  it('gives each link to an article the words that the article has', () => {
    for (const [href, page] of articles()) {
      expect([meta(page, 'og:title')], href).toEqual(texts(page, 'h1'));
      expect(meta(page, 'og:description'), href).toBe(texts(page, '.stand')[0]);
      expect(meta(page, 'og:type'), href).toBe('article');
    }
  });

  it('has a sitemap of exactly the pages that searches may list', async () => {
    const sitemap = await read('sitemap.xml');
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, href = '']) => href);
    const canonical = [...pages.values()].map((page) =>
      page.querySelector('link[rel=canonical]')?.getAttribute('href'),
    );
    expect(listed.toSorted()).toEqual(canonical.toSorted());
  });

  it('dates each article in the sitemap by its last change, and shows its picture', async () => {
    const entries = new Map(
      [...(await read('sitemap.xml')).matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)].map(
        ([, href, rest = '']) => [href, rest],
      ),
    );
    for (const [href, page] of articles()) {
      const entry = entries.get(new URL(href, site.address).href) ?? '';
      const changed = meta(page, 'article:modified_time') || meta(page, 'article:published_time');
      expect(entry, href).toContain(`<lastmod>${changed}</lastmod>`);
      const picture = /<image:loc>([^<]*)/.exec(entry)?.[1] ?? '';
      expect(files, href).toContain(fileAt(picture));
    }
    const newest = [...entries.values()].map((rest) => /<lastmod>([^<]*)/.exec(rest)?.[1] ?? '');
    expect(entries.get(site.address.href)).toContain(newest.toSorted().at(-1));
  });

  it('closes nothing to robots, and tells them of the sitemap', async () => {
    const robots = await read('robots.txt');
    expect(robots).not.toContain('Disallow');
    expect(files).toContain(fileAt(/^Sitemap: (.*)$/m.exec(robots)?.[1] ?? ''));
  });

  it('has in llms.txt every article as Markdown, and no link that leads nowhere', async () => {
    const links = [...(await read('llms.txt')).matchAll(/\]\(([^)]*)\)/g)].map(([, href = '']) =>
      fileAt(href),
    );
    expect(links.filter((file) => !files.has(file))).toEqual([]);
    expect(links.filter((file) => file.endsWith('.md')).toSorted()).toEqual(
      [...files].filter((file) => /^articles\/.*\.md$/.test(file)),
    );
    expect(links.filter((file) => file.endsWith('.md'))).toHaveLength(articles().length);
  });

  it('has every heading of an article in its Markdown, in order', async () => {
    for (const [href, page] of articles()) {
      const link = page.querySelector('link[rel=alternate][type="text/markdown"]');
      const markdown = await read(link?.getAttribute('href') ?? '');
      const headings = [...markdown.matchAll(/^#{1,6} (.*)$/gm)].map(([, text = '']) =>
        plain(text),
      );
      // What stands between the text and its sources is for the page alone.
      const shown = texts(
        page,
        ':is(h1, .prose :is(h2, h3, h4), .corrections h2, .sources h2):not(.article-foot *)',
      ).map(plain);
      const places = shown.map((text) => headings.indexOf(text));
      expect(
        shown.filter((_, i) => places[i] === -1),
        href,
      ).toEqual([]);
      expect(places, href).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('has a manifest whose icons exist, in the sizes it says', async () => {
    const page = pages.get('/');
    const href = page?.querySelector('link[rel=manifest]')?.getAttribute('href') ?? '';
    const { icons, name, start_url } = JSON.parse(await read(href)) as {
      icons: { src: string; type: string; sizes: string }[];
      name: string;
      start_url: string;
    };
    expect([name, start_url]).toEqual([site.name, '/']);
    for (const { src, type, sizes } of icons) {
      const { format, width, height } = await sharp(path.join(folder, src)).metadata();
      expect(type).toContain(format);
      if (sizes !== 'any') expect(`${width}x${height}`, src).toBe(sizes);
    }
  });

  it('has the icons that are asked for without a link', () => {
    expect(files).toContain('favicon.ico');
    expect(files).toContain('apple-touch-icon.png');
  });
});

/** The text of a heading without what Markdown adds to it. */
function plain(text: string): string {
  return text.replaceAll(/[\\*_`~]|\[|\]\([^)]*\)|\]/g, '').trim();
}
