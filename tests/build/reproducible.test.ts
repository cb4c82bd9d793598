import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { digests, listFiles } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { Site } from '../fixtures/site.ts';

describe('two builds of the same content, in different folders', () => {
  it('give the same bytes, cold and warm, none of which tells where they were made', async () => {
    const files = await oddPosts();
    const first = await sharedSite({ files });
    // It draws its pictures itself: those that are kept between builds are the same.
    const second = await Site.create({ files, ownPictures: true });
    await second.built({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' });
    expect(await digests(second.dist)).toEqual(await digests(first.dist));
    for (const file of await listFiles(first.dist)) {
      const text = await readFile(path.join(first.dist, file), 'latin1');
      expect(text.includes(path.basename(first.root)), file).toBe(false);
    }
    // Again, from what the last build has kept.
    await second.built();
    expect(await digests(second.dist)).toEqual(await digests(first.dist));
  });
});
