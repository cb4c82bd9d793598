import { beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, type Feed, feedFiles, readFeed } from '../feeds/read-feed.ts';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { manyPosts } from '../fixtures/posts.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';

let odd: BuiltSite;
let many: BuiltSite;

beforeAll(async () => {
  odd = await sharedSite({ files: await oddPosts() });
  many = await sharedSite({ files: manyPosts(95) });
});

describe('the archives of 95 posts', () => {
  it.each(['rss.xml', 'atom.xml', 'feed.json'])(
    'lead from the 30 newest in %s to every post',
    async (file) => {
      const feed = await readFeed(many, file);
      expect(feed.items.map(({ title }) => title)).toEqual(
        Array.from({ length: 30 }, (_, i) => `Post number ${95 - i}`),
      );
      const chain = await follow(feed);
      expect(chain).toHaveLength(4);
      const found = new Set(chain.flatMap(({ items }) => items.map(({ title }) => title)));
      expect(found.size).toBe(95);
    },
  );

  it.each(['rss.xml', 'atom.xml'])(
    'say in %s that they are archives, and of what',
    async (file) => {
      const [feed, ...archives] = await follow(await readFeed(many, file));
      expect(feed?.isArchive).toBe(false);
      expect(feed?.current).toBeUndefined();
      for (const archive of archives) {
        expect(archive.isArchive, archive.file).toBe(true);
        expect(archive.current, archive.file).toBe(ADDRESS + file);
      }
    },
  );

  it.each(['rss.xml', 'atom.xml'])('lead in %s back to the newest archive too', async (file) => {
    const [, ...archives] = await follow(await readFeed(many, file));
    for (const [i, archive] of archives.entries()) {
      expect(archive.next).toBe(archives[i - 1]?.self);
    }
  });

  it('have ids that are not those of the feed', async () => {
    const ids = (await follow(await readFeed(many, 'atom.xml'))).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('hold whole articles, but those of a topic lead to them', async () => {
    for (const format of ['rss.xml', 'atom.xml', 'feed.json']) {
      const first = (folder: string) => readFeed(many, folder + format.replace('.', '/archive-1.'));
      for (const { html } of (await first('')).items) expect(html).toContain('Some text.');
      for (const { url, summary, html } of (await first('topics/lifting/')).items) {
        expect(html).not.toContain('Some text.');
        expect(html).toContain(summary);
        expect(html).toContain(`<a href="${url}">Read the whole article</a>`);
      }
    }
  });

  it('are not made before they are needed', async () => {
    expect((await feedFiles(odd)).filter((file) => file.includes('archive'))).toEqual([]);
    const archives = (await feedFiles(many)).filter((file) => file.includes('archive'));
    // Lifting has more than 30 articles, and no other topic has.
    expect(archives.filter((file) => /^topics\/(?!lifting)/.test(file))).toEqual([]);
    expect(archives.filter((file) => file.startsWith('topics/lifting/'))).toHaveLength(3);
  });

  it('keep their items when new posts come', async () => {
    const later = await sharedSite({ files: manyPosts(125) });
    for (const number of [1, 2, 3]) {
      for (const file of [`rss/archive-${number}.xml`, `atom/archive-${number}.xml`]) {
        expect((await readFeed(later, file)).items).toEqual((await readFeed(many, file)).items);
      }
    }
  });
});

/** A feed of the site of 95 posts and the archives that it leads to, newest first. */
async function follow(feed: Feed): Promise<Feed[]> {
  const chain = [feed];
  let { previous } = feed;
  while (previous !== undefined && chain.length < 10) {
    const archive = await readFeed(many, previous.replace(ADDRESS, ''));
    chain.push(archive);
    ({ previous } = archive);
  }
  return chain;
}
