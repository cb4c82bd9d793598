import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { LONG_TITLE, oddPosts, SHARP_TITLE } from '../fixtures/odd-posts.ts';
import { listFiles, openPage, texts } from '../fixtures/output.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';
import { settings } from '../fixtures/test-site.ts';

describe('odd but valid posts', () => {
  let site: BuiltSite;
  const open = (slug: string) => openPage(site.dist, `/articles/${slug}/`);

  beforeAll(async () => {
    site = await sharedSite({ files: await oddPosts() });
  });

  it('show a title of 120 characters whole', async () => {
    expect(LONG_TITLE).toHaveLength(120);
    expect(texts(await open('long-title'), 'h1')).toEqual([LONG_TITLE]);
  });

  it('show a title with <, &, quotes and an emoji as it was written, everywhere', async () => {
    const page = await open('sharp-title');
    expect(texts(page, 'h1')).toEqual([SHARP_TITLE]);
    expect(page.title).toBe(`${SHARP_TITLE} · ${settings.name}`);
    expect(texts(await openPage(site.dist, '/'), 'main h3 a')).toContain(SHARP_TITLE);
    const feed = await readFile(path.join(site.dist, 'rss.xml'), 'utf8');
    expect(feed).toContain('Is 5 &lt; 10 &amp; &quot;more&quot;');
  });

  it('show all three dates where there are three', async () => {
    expect(texts(await open('long-title'), '.meta time')).toEqual([
      '10 January 2026',
      '1 February 2026',
      '1 March 2026',
    ]);
  });

  it('have no contents without headings', async () => {
    expect((await open('no-headings')).querySelector('.contents')).toBeNull();
  });

  it('have sixty contents for sixty headings', async () => {
    expect((await open('sixty-headings')).querySelectorAll('.contents a')).toHaveLength(60);
  });

  it('say how long 20,000 words take', async () => {
    expect(texts(await open('twenty-thousand-words'), '.meta span').at(-1)).toBe('87 min read');
  });

  it('keep right-to-left words and their language', async () => {
    const page = await open('right-to-left');
    expect(texts(page, 'bdi')).toEqual(['הרמת משקולות', 'رفع الأثقال']);
    expect(page.querySelector('.contents a, h2 a')?.textContent).toBe('שלום in a heading');
  });

  it('number their citations, and link notes at the foot both ways', async () => {
    const page = await open('everything');
    expect(texts(page, '.cite')).toEqual(['[1]', '[1]', '[2]']);
    expect(texts(page, '.sources li a[aria-label]')).toEqual(['↑', '↑', '↑']);
    expect(page.querySelectorAll('[data-footnote-ref]')).toHaveLength(3);
  });

  it('keep the space before a link, an emphasis and a citation', async () => {
    const page = await open('everything');
    expect(texts(page, '.prose > p')[0]).toContain('Text with code, strong, emphasis, struck and');
  });

  it('show nothing of the control characters that were pasted into them', async () => {
    const source = await site.read('articles/control-characters/index.html');
    expect(source).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    const page = await open('control-characters');
    expect(texts(page, 'h1')).toEqual(['Grip a \u200fשלום\u200e bar']);
    expect(texts(page, '.text p')).toEqual(['Grip the bar. A line code and ]]> an end.']);
  });

  it('draw each side of a load, and name its plates in feeds and Markdown', async () => {
    const page = await open('everything');
    expect(texts(page, '.table .bar')).toEqual(['25 + 15 + 1.25', '25', '10 + 10']);
    const markdown = await readFile(path.join(site.dist, 'articles/everything.md'), 'utf8');
    expect(markdown).toMatch(/\| 60\s?kg \| 10 \+ 10 \|/);
    const feed = await readFile(path.join(site.dist, 'rss.xml'), 'utf8');
    expect(feed.replaceAll(/&lt;\/?span&gt;/g, '')).toContain('25 + 15 + 1.25');
  });

  it('show a picture and a table', async () => {
    const page = await open('picture-and-table');
    expect(page.querySelector('.prose img')?.getAttribute('alt')).toBe('Chalk on a bar');
    expect(page.querySelectorAll('.table td.align-right')).toHaveLength(1);
  });
});

describe('pictures', () => {
  let site: BuiltSite;
  let page: Document;

  beforeAll(async () => {
    site = await sharedSite({ files: await oddPosts() });
    page = await openPage(site.dist, '/articles/photo/');
  });

  it('come as AVIF in several widths, none wider than the original', () => {
    const picture = page.querySelector('.prose picture');
    const types = [...(picture?.querySelectorAll('source') ?? [])].map((source) =>
      source.getAttribute('type'),
    );
    expect(types).toEqual(['image/avif']);
    const widths = [
      ...(page.querySelector('.prose source')?.getAttribute('srcset') ?? '').matchAll(/ (\d+)w/g),
    ].map(([, width]) => Number(width));
    expect(widths.length).toBeGreaterThan(2);
    expect(Math.max(...widths)).toBeLessThanOrEqual(1200);
  });

  it('stand upright, with the size that they have upright', async () => {
    const image = page.querySelector('.prose img');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['1200', '1800']);
    const { data, info } = await sharp(path.join(site.dist, image?.getAttribute('src') ?? ''))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.height).toBeGreaterThan(info.width);
    // Red at the top: the camera lay on its side.
    const [red = 0, , blue = 0] = data;
    expect(red).toBeGreaterThan(blue);
  });

  it('wait below the fold, but for the cover', () => {
    expect(page.querySelector('.article > picture img')?.getAttribute('loading')).toBe('eager');
    expect(page.querySelector('.prose img')?.getAttribute('loading')).toBe('lazy');
  });

  it('carry no metadata: no place, no owner', async () => {
    const pictures = (await listFiles(site.dist)).filter((file) =>
      /\.(avif|webp|jpe?g|png)$/.test(file),
    );
    expect(pictures.length).toBeGreaterThan(4);
    for (const file of pictures) {
      const { exif, xmp, iptc } = await sharp(path.join(site.dist, file)).metadata();
      expect({ exif, xmp, iptc }, file).toEqual({
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
      });
      expect(await readFile(path.join(site.dist, file), 'latin1'), file).not.toContain(
        'SECRET-METADATA',
      );
    }
  });
});
