import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWhenChanged } from '../../../../src/authoring/read/read-when-changed.ts';
import { readContentFile } from '../../../../src/authoring/read/files.ts';
import { emptyFolder, writeFiles } from '../../../fixtures/folder.ts';

describe('a kept reading', () => {
  it('is made again when its file has changed, also at once and to the same length', async () => {
    const root = await emptyFolder();
    const read = readWhenChanged((folder, file) => readContentFile(folder, file));
    for (const text of ['one', 'two', 'ten', 'three']) {
      await writeFiles(root, { 'a.txt': text });
      expect(await read(root, 'a.txt')).toBe(text);
    }
  });

  it('is the same as long as its file is', async () => {
    const root = await emptyFolder();
    await writeFiles(root, { 'a.txt': 'one' });
    let readings = 0;
    const read = readWhenChanged(() => Promise.resolve(++readings));
    await expect
      .poll(async () => (await read(root, 'a.txt')) === (await read(root, 'a.txt')))
      .toBe(true);
  });

  it('is not kept of a file that is gone', async () => {
    const root = await emptyFolder();
    await writeFiles(root, { 'a.txt': 'one' });
    const read = readWhenChanged((folder, file) => readContentFile(folder, file));
    await read(root, 'a.txt');
    await rm(path.join(root, 'a.txt'));
    await expect(read(root, 'a.txt')).rejects.toThrow('ENOENT');
  });
});
