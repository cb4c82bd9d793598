import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { cached } from '../../../src/pictures/cache.ts';
import { emptyFolder } from '../../fixtures/folder.ts';

const draw = (text: string) => vi.fn(() => Promise.resolve(Buffer.from(text)));

const BY = 'src/pictures/icons.ts';

/** The picture in words, taken from a folder or drawn. */
const picture = async (folder: string, from: unknown, draw: () => Promise<Buffer>, by = BY) =>
  String(await cached({ by, from }, draw, folder));

/** A folder with a red plate in it, and the file that it is in. */
async function folderOfOne() {
  const folder = path.join(await emptyFolder(), 'not/there/yet');
  await picture(folder, 'plate', draw('red'));
  const [name = ''] = await readdir(folder);
  return { folder, file: path.join(folder, name) };
}

it('draws a picture once, and then takes it from the disk', async () => {
  const { folder } = await folderOfOne();
  const never = draw('blue');
  expect(await picture(folder, 'plate', never)).toBe('red');
  expect(never).not.toHaveBeenCalled();
});

it('keeps pictures apart that say something else, or that something else draws', async () => {
  const { folder } = await folderOfOne();
  expect(await picture(folder, ['plate', 'bar'], draw('long'))).toBe('long');
  expect(await picture(folder, 'plate', draw('blue'), 'src/pictures/mark.ts')).toBe('blue');
  expect(await picture(folder, 'plate', draw('green'))).toBe('red');
});

it.each<[string, (file: string) => Promise<void>]>([
  ['was cut short', (file) => truncate(file, 34)],
  ['was cut to nothing', (file) => truncate(file, 0)],
  ['was written over', (file) => writeFile(file, `${'x'.repeat(32)}blue`)],
  [
    'has a bit that has turned',
    async (file) => {
      const content = await readFile(file);
      content.writeUInt8(content.readUInt8(content.length - 1) ^ 1, content.length - 1);
      await writeFile(file, content);
    },
  ],
  ['is gone', (file) => rm(file)],
  ['went with its folder', (file) => rm(path.dirname(file), { recursive: true })],
])('draws a picture anew whose file %s, and keeps that', async (_, spoil) => {
  const { folder, file } = await folderOfOne();
  await spoil(file);
  expect(await picture(folder, 'plate', draw('new'))).toBe('new');
  expect(await picture(folder, 'plate', draw('newer'))).toBe('new');
});

it('gives a picture that it cannot keep all the same', async () => {
  const { folder, file } = await folderOfOne();
  await rm(file);
  await mkdir(path.join(file, 'in the way'), { recursive: true });
  expect(await picture(folder, 'plate', draw('red'))).toBe('red');
  expect(await readdir(folder)).toHaveLength(1);
});

it('draws once and leaves one whole file, however many ask at once', async () => {
  const folder = await emptyFolder();
  const once = draw('red');
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => picture(folder, 'plate', once)),
  );
  expect(new Set(answers)).toEqual(new Set(['red']));
  expect(once).toHaveBeenCalledTimes(1);
  expect(await readdir(folder)).toHaveLength(1);
});

it('keeps nothing of a drawing that failed', async () => {
  const folder = await emptyFolder();
  const failing = () => Promise.reject(new Error('no ink'));
  await expect(cached({ by: BY, from: 'plate' }, failing, folder)).rejects.toThrow('no ink');
  expect(await picture(folder, 'plate', draw('red'))).toBe('red');
});
