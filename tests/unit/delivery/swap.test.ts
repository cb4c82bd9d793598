import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Folders, prepare, swap } from '../../../src/delivery/swap.ts';
import { emptyFolder, writeFiles } from '../../fixtures/folder.ts';

let root: string;
let folders: Folders;

beforeEach(async () => {
  root = await emptyFolder();
  folders = {
    place: path.join(root, 'dist'),
    next: path.join(root, '.cache/next-dist'),
    last: path.join(root, '.cache/last-dist'),
  };
});

const output = () => readFile(path.join(folders.place, 'index.html'), 'utf8');

describe('the swap at the end of a build', () => {
  it('puts the new output in place of the old, and nothing of the old in it', async () => {
    await writeFiles(root, {
      'dist/index.html': 'old',
      'dist/gone.html': 'old',
      '.cache/next-dist/index.html': 'new',
    });
    await swap(folders);
    expect(await output()).toBe('new');
    expect(existsSync(path.join(folders.place, 'gone.html'))).toBe(false);
    expect([existsSync(folders.next), existsSync(folders.last)]).toEqual([false, false]);
  });

  it('works where there was no output', async () => {
    await writeFiles(root, { '.cache/next-dist/index.html': 'new' });
    await swap(folders);
    expect(await output()).toBe('new');
  });

  it('leaves the old output where the new one cannot be put in place', async () => {
    await writeFiles(root, { 'dist/index.html': 'old' });
    await expect(swap(folders)).rejects.toThrow('ENOENT');
    expect(await output()).toBe('old');
  });
});

describe('the start of a build', () => {
  it('puts back the output of a swap that was stopped half-way', async () => {
    await writeFiles(root, {
      '.cache/last-dist/index.html': 'old',
      '.cache/next-dist/index.html': 'new',
    });
    await prepare(folders);
    expect(await output()).toBe('old');
    expect([existsSync(folders.next), existsSync(folders.last)]).toEqual([false, false]);
  });

  it('leaves output that is in its place, and clears what a stopped build left', async () => {
    await writeFiles(root, {
      'dist/index.html': 'new',
      '.cache/last-dist/index.html': 'old',
      '.cache/next-dist/half.html': 'half',
    });
    await prepare(folders);
    expect(await output()).toBe('new');
    expect([existsSync(folders.next), existsSync(folders.last)]).toEqual([false, false]);
  });
});
