import { beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { addresses } from '../browser/servers.ts';
import { type Crawl, type CrawledPage, crawl } from '../fixtures/crawl.ts';
import { linkedPosts } from '../fixtures/linked-posts.ts';
import { texts } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

describe.each([
  ['a whole site', wholeSite, 0, undefined],
  ['a site with tags and a series', linkedPosts, 1, undefined],
  ['a whole site in a folder', wholeSite, 0, addresses.folder],
])('a crawl of %s', (_, posts, moved, address) => {
  const { origin, pathname } = new URL(address ?? site.address);
  const base = pathname.replace(/\/$/, '');
  let found: Crawl;
  /** Everything that is a page of its own. */
  let pages: [string, CrawledPage][];

  beforeAll(async () => {
    const { dist } = await sharedSite({
      files: await posts(),
      ...(address && { settings: { address } }),
    });
    found = await crawl(dist, origin, base);
    pages = [...found.pages].filter(([, { redirect }]) => redirect === undefined);
  });

  it('finds no link that leads nowhere', () => {
    for (const [address, { links }] of pages) {
      const lost = links.map((link) => link.path).filter((to) => !found.addresses.has(to));
      expect(lost, address).toEqual([]);
    }
  });

  it('finds no link to a part that its page lacks, on the same page or another', () => {
    let anchors = 0;
    for (const [address, { links }] of pages) {
      for (const { path: to, anchor } of links) {
        if (anchor === '') continue;
        anchors++;
        const target = found.pages.get(to)?.document.getElementById(anchor);
        expect(target, `${address} links to ${to}#${anchor}`).not.toBeNull();
        expect(target, `${address} links to ${to}#${anchor}`).toBeDefined();
      }
    }
    expect(anchors).toBeGreaterThan(20);
  });

  it('finds no link to a page that only sends its reader on', () => {
    const redirects = [...found.pages].filter(([, page]) => page.redirect !== undefined);
    for (const [address] of redirects) {
      const linking = pages.filter(([, { links }]) => links.some((link) => link.path === address));
      expect(
        linking.map(([from]) => from),
        address,
      ).toEqual([]);
    }
    expect(redirects).toHaveLength(moved);
  });

  it('reaches every page but the one for what is not there, within three clicks of the home page', () => {
    const far = pages.filter(([, { clicks = Infinity }]) => clicks > 3).map(([address]) => address);
    expect(far).toEqual([`${base}/404.html`]);
    expect(pages.length).toBeGreaterThan(15);
  });

  it('finds no two pages with one title, one description or one heading', () => {
    const facts: Record<string, (page: Document) => string | undefined> = {
      title: (page) => page.title,
      description: (page) =>
        page.querySelector('meta[name=description]')?.getAttribute('content') ?? undefined,
      heading: (page) => texts(page, 'h1')[0],
    };
    for (const [fact, read] of Object.entries(facts)) {
      const values = pages.map(([, { document }]) => read(document));
      expect(
        values.filter((value, i) => !value || values.indexOf(value) !== i),
        fact,
      ).toEqual([]);
    }
  });

  it('finds every address in its one form: a page ends with a slash', () => {
    for (const [address, { links }] of pages) {
      const loose = links.map((link) => link.path).filter((to) => !/\/$|\.\w+$/.test(to));
      expect(loose, address).toEqual([]);
      expect(links.filter(({ path: to }) => to.endsWith('index.html'))).toEqual([]);
    }
  });
});
