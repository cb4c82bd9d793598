import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf, publicFiles } from '../../src/authoring/links/addresses.ts';
import { readContent } from '../../src/authoring/read/content.ts';
import { HTML_FILE } from '../../src/blog/permalinks.ts';
import { author } from '../fixtures/authors.ts';
import { listFiles, parse } from '../fixtures/output.ts';
import { manyPosts, post } from '../fixtures/posts.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

const NOW = '2026-06-01';

/** A site with a second page and an archive of every list and feed, and with everything that moves or goes. */
function movedSite() {
  return {
    ...manyPosts(62),
    ...post('new', {
      authors: ['ann', 'ben'],
      tags: ['grip'],
      id: 'old',
      aliases: ['/articles/old/', '/2019/old.html', '/articles/older'],
    }),
    ...post('second', { authors: ['ann'], tags: ['grip'] }),
    ...post('third', { tags: ['grip', 'low back'] }),
    ...author('ann', { id: 'anna', aliases: ['/authors/anna/'] }),
    ...author('ben', { name: 'Ben Sample' }),
    'content/topics/lifting.yaml':
      'name: Lifting\nplate: red\ndescription: "How to move a bar from one place to another."\nid: barbell\naliases: [/topics/barbell/, /barbell.html]\n',
    'content/pages/imprint.mdx':
      '---\ntitle: Imprint\ndescription: "What we know about you, which is nothing."\naliases: [/cookies/]\n---\n\nNothing.\n',
    'content/retired/gone.yaml': 'retiredAt: 2026-05-01\naliases: [/articles/former/]\n',
  };
}

describe.each([
  ['a whole site', wholeSite],
  ['a long site whose parts have moved', () => Promise.resolve(movedSite())],
  ['a site without posts', () => Promise.resolve({})],
])('the list of every address of %s', (_, filesOf) => {
  it('has every page, feed and list that a build makes, and nothing that it does not make', async () => {
    const site = await sharedSite({ files: await filesOf() });
    const listed = (await addressesIn(site)).map(({ address }) => fileAt(address));
    const made = await listFiles(site.dist);
    const putTogether =
      /^(?:_astro|covers|cards|drawings|pagefind)\/|^search\/.*json$|^[^/]*(?:icon|touch)[^/]*png$|^offline-worker\.js$|^\.well-known\/|^_(?:headers|redirects)$/;
    const own = publicFiles(site.root).map((address) => address.slice(1));
    expect(made.filter((file) => !putTogether.test(file) && !own.includes(file))).toEqual(
      [...new Set(listed)].toSorted(),
    );
  });

  it('says of each page whether searches may list it, as the page does', async () => {
    const site = await sharedSite({ files: await filesOf() });
    for (const { address, type, isListed } of await addressesIn(site)) {
      if (type === 'feed' || type === 'file') continue;
      const page = parse(await readFile(path.join(site.dist, fileAt(address)), 'utf8'));
      const robots = page.querySelector('meta[name=robots]')?.getAttribute('content');
      expect(robots === 'noindex', address).toBe(!isListed);
    }
  });
});

async function addressesIn({ root }: BuiltSite) {
  return addressesOf(await readContent(root, new Date(NOW)));
}

/** The file that a build makes for an address. */
function fileAt(address: string): string {
  const name = address.slice(1);
  if (path.posix.extname(name) !== '' || HTML_FILE.test(name) || name.startsWith('_')) return name;
  return name.replace(/\/?$/, '/').replace(/^\/$/, '') + 'index.html';
}
