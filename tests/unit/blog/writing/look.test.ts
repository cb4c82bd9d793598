import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { changesBetween, type Look, lookAt } from '../../../../src/blog/writing/look.ts';
import { emptyFolder, writeFiles } from '../../../fixtures/folder.ts';

let root: string;
let last: Look;

/** What has changed since the last look, as paths from the folder. */
function changes(): string[] {
  const look = lookAt(root, last);
  const changed = changesBetween(last.stamps, look.stamps);
  last = look;
  return changed.map((file) => path.relative(root, file)).toSorted();
}

/** Waits until a change is old enough to be told from another at the same moment. */
async function settled(): Promise<void> {
  await expect
    .poll(() => [...lookAt(root).stamps.values()].some((stamp) => stamp.includes('seen')))
    .toBe(false);
  last = lookAt(root);
}

beforeEach(async () => {
  root = await emptyFolder();
  await writeFiles(root, { 'a/index.mdx': 'One.', 'a/bar.png': 'x', 'b/index.mdx': 'Two.' });
  await settled();
});

describe('a look at a folder', () => {
  it('finds nothing where nothing has changed', () => {
    expect(changes()).toEqual([]);
  });

  it('finds what was edited, added and deleted, also two at once', async () => {
    await writeFiles(root, { 'a/index.mdx': 'Other.', 'c/d/e.yaml': 'x: 1' });
    await rm(path.join(root, 'a/bar.png'));
    expect(changes()).toEqual(['a/bar.png', 'a/index.mdx', 'c/d/e.yaml']);
  });

  it('finds an edit that leaves the size and the time of the file as they were', async () => {
    const file = path.join(root, 'a/index.mdx');
    const then = new Date('2020-01-01');
    await utimes(file, then, then);
    changes();
    await writeFile(file, 'Won.');
    await utimes(file, then, then);
    expect(changes()).toEqual(['a/index.mdx']);
  });

  it('finds the second of two edits at the same moment', async () => {
    const file = path.join(root, 'a/index.mdx');
    for (const word of ['Six.', 'Ten.', 'Man.', 'Pan.']) {
      await writeFile(file, word);
      expect(changes()).toEqual(['a/index.mdx']);
    }
  });

  it('finds a renamed folder, and one that takes its place', async () => {
    await rename(path.join(root, 'b'), path.join(root, 'c'));
    await rename(path.join(root, 'a'), path.join(root, 'b'));
    expect(changes()).toEqual([
      'a/bar.png',
      'a/index.mdx',
      'b/bar.png',
      'b/index.mdx',
      'c/index.mdx',
    ]);
  });

  it('passes over what editors keep beside a file', async () => {
    await writeFiles(root, { 'a/.index.mdx.swp': 'x', '.obsidian/app.json': '{}' });
    expect(changes()).toEqual([]);
  });

  it('is empty where there is no folder', () => {
    expect(lookAt(path.join(root, 'none')).stamps.size).toBe(0);
  });
});
