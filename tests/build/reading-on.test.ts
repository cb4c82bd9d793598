import { beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { type Crawl, crawl } from '../fixtures/crawl.ts';
import { LINKED, linkedPosts } from '../fixtures/linked-posts.ts';
import { texts } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';

describe('a site with tags and a series', () => {
  let pages: Crawl['pages'];

  beforeAll(async () => {
    const { dist: folder } = await sharedSite({ files: linkedPosts() });
    ({ pages } = await crawl(folder, site.address.origin));
  });

  it('has pages for tags on three articles or more, and a place in the list for the others', () => {
    const tags = [...pages.keys()].filter((address) => address.startsWith('/tags/'));
    expect(tags).toEqual(['/tags/grip/', '/tags/', '/tags/low-back/', '/tags/überlast/']);
    const list = pages.get('/tags/')?.document;
    expect(list?.getElementById('tag-rare')?.querySelector('dd a')?.getAttribute('href')).toBe(
      '/articles/part-1/',
    );
    expect([...pages.keys()].filter((address) => /^\/articles\/part/.test(address))).toHaveLength(
      LINKED,
    );
  });

  it('shows all parts of the series on each, and marks the one that is read', () => {
    const box = pages.get('/articles/part-2/')?.document.querySelector('.series');
    expect(box && texts(box, 'li')).toEqual([1, 2, 3].map((i) => `Question number ${i}`));
    expect(box && texts(box, '[aria-current=page]')).toEqual(['Question number 2']);
    expect(pages.get('/articles/part-4/')?.document.querySelector('.series')).toBeNull();
  });

  it('shows on each article what links to it in its text', () => {
    for (const [address, { document }] of pages) {
      for (const link of document.querySelectorAll('.linked-from a')) {
        const other = pages.get(link.getAttribute('href') ?? '')?.document;
        const links = [...(other?.querySelectorAll('.text a') ?? [])].map((each) =>
          each.getAttribute('href'),
        );
        expect(links, address).toContain(`${address}#what-to-do`);
      }
    }
    const linking = (part: number) => {
      const page = pages.get(`/articles/part-${part}/`)?.document;
      return page && texts(page, '.linked-from a');
    };
    expect(linking(12)).toEqual(['Question number 7']);
    expect(linking(5)).toEqual(['Question number 12']);
  });

  it('offers no article twice among those to read next', () => {
    for (const [address, { document }] of pages) {
      if (!/^\/articles\/part/.test(address)) continue;
      const hrefs = (selector: string) =>
        [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
      const offered = hrefs('.neighbors a, .linked-from a, .related a, .featured a');
      expect(new Set([address, ...offered]).size, address).toBe(offered.length + 1);
      // The parts of a series stand in a box of their own; only neighbors may be among them.
      const chosen = hrefs('.linked-from a, .related a, .featured a');
      expect(hrefs('.series a').filter((part) => chosen.includes(part))).toEqual([]);
      expect(hrefs('.related a').length, address).toBeGreaterThan(0);
      expect(hrefs('.featured a').length, address).toBeGreaterThan(0);
    }
  });
});
