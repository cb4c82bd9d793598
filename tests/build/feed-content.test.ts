import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, fileAt, readFeed } from '../feeds/read-feed.ts';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { openPage, parse, texts } from '../fixtures/output.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';

let odd: BuiltSite;

beforeAll(async () => {
  odd = await sharedSite({ files: await oddPosts() });
});

describe('the content of every item', () => {
  it('has only absolute addresses', async () => {
    for (const { url, content } of await contents()) {
      for (const element of content.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          if (['href', 'src'].includes(name)) expect(value, url).toMatch(/^(https?:\/\/|mailto:)/);
          else expect(name, url).not.toMatch(/^(srcset|poster|cite|background|action|data)$/);
        }
      }
    }
  });

  it('has no address of this site that leads nowhere', async () => {
    for (const { url, content } of await contents()) {
      for (const link of content.querySelectorAll('a[href], img[src]')) {
        const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
        // The one that a fixture only writes out to be long.
        if (!address.startsWith(ADDRESS) || address.includes('/a/very/long/')) continue;
        const { pathname, hash } = new URL(address);
        expect(existsSync(fileAt(odd, address)), `${url}: ${address}`).toBe(true);
        if (hash === '') continue;
        const target = (await openPage(odd.dist, pathname)).getElementById(
          decodeURIComponent(hash.slice(1)),
        );
        expect(target, `${url}: ${address}`).not.toBeNull();
      }
    }
  });

  it('has nothing that runs, asks or styles', async () => {
    for (const { url, content } of await contents()) {
      const found = content.querySelector(
        'script, style, iframe, form, button, input, select, textarea, svg, video, audio, object, embed, link, meta, base',
      );
      expect(found?.outerHTML, url).toBeUndefined();
      for (const element of content.querySelectorAll('body *')) {
        for (const { name } of element.attributes) {
          expect(name, url).not.toMatch(/^(on|data-|aria-|style$|class$|id$|tabindex$)/);
        }
        expect(element.localName, url).not.toContain('-');
      }
    }
  });

  it('has pictures with a text, a size and a file', async () => {
    const pictures = (await contents()).flatMap(({ url, content }) =>
      [...content.querySelectorAll('img')].map((img) => ({ url, img })),
    );
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const { url, img } of pictures) {
      expect(img.getAttribute('alt'), url).toMatch(/\S/);
      expect(img.getAttribute('width'), url).toMatch(/^[1-9]\d*$/);
      expect(img.getAttribute('height'), url).toMatch(/^[1-9]\d*$/);
      const src = img.getAttribute('src') ?? '';
      expect(existsSync(fileAt(odd, src)), `${url}: ${src}`).toBe(true);
      expect(src, url).toMatch(/\.(png|jpe?g|webp|gif)$/);
    }
  });

  it.each([
    'everything',
    'code',
    'sixty-headings',
    'right-to-left',
    'picture-and-table',
    'photo',
    'control-characters',
  ])('is the whole article: %s', async (slug) => {
    const page = await openPage(odd.dist, `/articles/${slug}/`);
    // Ornaments stay on the page, with the numbers on their plates, and so does what takes a script.
    for (const own of page.querySelectorAll('svg[aria-hidden=true], [data-live]')) own.remove();
    const { content } = await contentOf(slug);
    for (const part of [
      ...['h2', 'h3', 'h4', 'p', 'table', 'tr', 'figcaption', 'li', 'pre', 'dt', 'dd'],
      ...['blockquote', 'del', 'strong', 'em', 'cite', 'bdi', 'sup'],
    ]) {
      // What stands between the text and its sources is for the page alone.
      const onPage = texts(page, `.text ${part}:not(.article-foot *)`);
      // A checkbox is a character in the feed.
      const inItem = texts(content, part).map((text) => text.replace(/^[☐☑] /, ''));
      expect(inItem, part).toEqual(expect.arrayContaining(onPage));
    }
  });

  it('has the warnings, sources and captions of an article', async () => {
    const { content } = await contentOf('everything');
    expect(texts(content, 'h3')).toEqual(
      expect.arrayContaining([
        'Non-urgent advice: See a doctor if:',
        'Urgent advice: Get urgent advice if:',
        'Immediate action required: Call your local emergency number if:',
      ]),
    );
    expect(texts(content, 'figcaption')).toEqual(['A line, drawn.']);
    expect(content.querySelector('table')?.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(content.querySelector('form, input, template, svg')).toBeNull();
    const openings = texts(content, 'a').filter((text) => text === 'Open this part on the site');
    expect(openings).toHaveLength(5);
    const links = [...content.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('https://doi.org/10.1000/invented.2013');
    expect(links).toContain('https://guidelines.example.com/low-back');
    expect(links).toContain(`${ADDRESS}articles/photo/`);
  });

  it('has the code of an article to the letter', async () => {
    const page = await openPage(odd.dist, '/articles/code/');
    const { content } = await contentOf('code');
    expect(content.querySelector('pre')?.textContent).toBe(page.querySelector('pre')?.textContent);
  });

  it('has the direction and the language of a text', async () => {
    const { content } = await contentOf('right-to-left');
    expect(content.querySelector('p[dir=rtl]')?.getAttribute('lang')).toBe('ar');
    expect(content.querySelector('bdi')?.getAttribute('lang')).toBe('he');
  });
});

/** The content of every item of the odd posts, as a document. */
async function contents(): Promise<{ url: string; content: Document }[]> {
  const { items } = await readFeed(odd, 'rss.xml');
  return items.map(({ url, html }) => ({
    url,
    content: parse(`<html><body>${html}</body></html>`),
  }));
}

async function contentOf(slug: string): Promise<{ content: Document }> {
  const found = (await contents()).find(({ url }) => url.endsWith(`/${slug}/`));
  if (!found) throw new Error(`No item of ${slug}`);
  return found;
}
