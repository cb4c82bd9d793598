import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { cached } from '../../../src/pictures/cache.ts';
import { emptyFolder } from '../../fixtures/folder.ts';

const draw = (text: string) => vi.fn(() => Promise.resolve(Buffer.from(text)));

it('draws a picture once, and then takes it from the disk', async () => {
  const folder = path.join(await emptyFolder(), 'not/there/yet');
  const once = draw('red');
  const never = draw('blue');
  expect(String(await cached('plate', once, folder))).toBe('red');
  expect(String(await cached('plate', never, folder))).toBe('red');
  expect(once).toHaveBeenCalledTimes(1);
  expect(never).not.toHaveBeenCalled();
});

it('keeps pictures with different keys apart', async () => {
  const folder = await emptyFolder();
  await cached('1:1 plate', draw('square'), folder);
  expect(String(await cached('4:3 plate', draw('wide'), folder))).toBe('wide');
});

it('draws anew once the code that draws has changed', async () => {
  const folder = await emptyFolder();
  await cached('plate', () => Promise.resolve(Buffer.from('red')), folder);
  const fixed = () => Promise.resolve(Buffer.from('blue'));
  expect(String(await cached('plate', fixed, folder))).toBe('blue');
});

it('leaves one whole file, however many ask at once', async () => {
  const folder = await emptyFolder();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => cached('plate', draw('red'), folder)),
  );
  expect(new Set(answers.map(String))).toEqual(new Set(['red']));
  expect(await readdir(folder)).toHaveLength(1);
});

it('keeps nothing of a drawing that failed', async () => {
  const folder = await emptyFolder();
  const failing = () => Promise.reject(new Error('no ink'));
  await expect(cached('plate', failing, folder)).rejects.toThrow('no ink');
  expect(String(await cached('plate', draw('red'), folder))).toBe('red');
});
