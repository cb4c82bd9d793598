import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../fixtures/folder.ts';
import { remoteMachine } from '../fixtures/machines.ts';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { digests, listFiles } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { Site } from '../fixtures/site.ts';

/** First to a day, in a language with two kinds of i; last to a day, after what 32 bits can count. */
const EAST = { timeZone: 'Pacific/Kiritimati', locale: 'tr_TR.UTF-8', clock: '1970-01-01T00:00Z' };
const WEST = { timeZone: 'Etc/GMT+12', locale: 'ar_EG.UTF-8', clock: '2038-01-20T00:00Z' };

/** What a folder may be called. */
const FOLDER = 'Übungsplan (neu) & co’s [1] {2} ş';

describe('two builds of the same content, on different machines', () => {
  it('give the same bytes, cold and warm, none of which tells where they were made', async () => {
    const files = await oddPosts();
    const first = await sharedSite({ files });
    const folder = await emptyFolder();
    const attempts = path.join(folder, 'attempts');
    // It draws its pictures itself: those that are kept between builds are the same.
    const second = await Site.create({ files, ownPictures: true }, path.join(folder, FOLDER));
    await second.builtOn(remoteMachine(EAST, attempts));
    expect(await digests(second.dist)).toEqual(await digests(first.dist));
    for (const file of await listFiles(first.dist)) {
      const text = await readFile(path.join(first.dist, file), 'latin1');
      expect(text.includes(path.basename(first.root)), file).toBe(false);
    }
    // Again, from what the last build has kept.
    await second.builtOn(remoteMachine(WEST, attempts));
    expect(await digests(second.dist)).toEqual(await digests(first.dist));
    expect(existsSync(attempts)).toBe(false);
  });
});
