import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { compressFiles } from '../../../../src/delivery/hosts/compressed-files.ts';
import { emptyFolder, writeFiles } from '../../../fixtures/folder.ts';
import { listFiles } from '../../../fixtures/output.ts';

const TEXT = 'All of this is said again and again. '.repeat(100);

describe('the compressed files of a site', () => {
  let folder: string;
  let kept: string;

  beforeEach(async () => {
    folder = await emptyFolder();
    kept = path.join(await emptyFolder(), 'compressed');
    await writeFiles(folder, { 'a/index.html': TEXT, 'short.txt': 'Hi.', 'photo.jpg': TEXT });
  });

  it('stand beside each file of text, unless they would be no smaller', async () => {
    await compressFiles(folder, kept);
    const file = path.join(folder, 'a/index.html');
    expect(await listFiles(folder)).toEqual([
      ...['a/index.html', 'a/index.html.br', 'a/index.html.gz', 'a/index.html.zst'],
      ...['photo.jpg', 'short.txt'],
    ]);
    expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(TEXT);
    expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(TEXT);
    expect(zstdDecompressSync(await readFile(`${file}.zst`)).toString()).toBe(TEXT);
  });

  it('are taken from the build before where a text is the same, wherever it is now', async () => {
    await compressFiles(folder, kept);
    const names = await readdir(kept);
    const other = await emptyFolder();
    await writeFiles(other, { 'b.html': TEXT, 'short.txt': 'Hi.' });
    await compressFiles(other, kept);
    expect(await listFiles(other)).toContain('b.html.br');
    expect(await readdir(kept)).toEqual(names);
  });

  it('are made again where one was cut short, and kept no longer than they are of use', async () => {
    await compressFiles(folder, kept);
    const names = await readdir(kept);
    for (const name of names) await writeFile(path.join(kept, name), '');
    await writeFiles(folder, { 'short.txt': 'Hi there.' });
    await compressFiles(folder, kept);
    expect(gunzipSync(await readFile(path.join(folder, 'a/index.html.gz'))).toString()).toBe(TEXT);
    const now = await readdir(kept);
    expect(now).toHaveLength(names.length);
    expect(now).not.toEqual(names);
  });
});
