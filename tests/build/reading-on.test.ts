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

  it('offers no article twice among those to read next', () => {
    for (const [address, { document }] of pages) {
      if (!/^\/articles\/part/.test(address)) continue;
      const offered = [
        ...document.querySelectorAll('.neighbors a, .related a, .featured a, .series a'),
      ].map((link) => link.getAttribute('href'));
      const own = [...document.querySelectorAll('.related a')].map((link) =>
        link.getAttribute('href'),
      );
      expect(own.length, address).toBeGreaterThan(0);
      for (const href of own) {
        expect(
          offered.filter((other) => other === href),
          address,
        ).toHaveLength(1);
        expect(href).not.toBe(address);
      }
    }
  });
});
