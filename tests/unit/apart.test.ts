import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|mdx?|css|ya?ml|json)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'));

const engine = ['astro.config.mjs', ...filesIn('src')].filter((file) => file !== 'src/site.ts');
const tests = filesIn('tests').filter((file) => file !== 'tests/unit/apart.test.ts');

describe('the engine and its tests', () => {
  it('do not name the site that they were first made for', () => {
    const { name } = JSON.parse(read('package.json')) as { name: string };
    const words = new RegExp(name.replaceAll('-', '.?'), 'i');
    expect([...engine, ...tests].filter((file) => words.test(read(file)))).toEqual([]);
  });
});

describe('the tests of the engine', () => {
  // An owner may write and set what they like: no test of the engine may notice.
  it.each([
    ['content', /\.\.\/content\b|PROJECT, '(?:content|public)\b/],
    ['built site', /\.\.\/dist\b|PROJECT, 'dist\b/],
  ])('do not read the owner’s %s', (_, place) => {
    expect(tests.filter((file) => place.test(read(file)))).toEqual([]);
  });

  it('do not import the owner’s settings where nothing stands in for them', () => {
    const plain = tests.filter((file) => /^tests\/(?:browser|fixtures|benchmarks)\//.test(file));
    expect(plain.filter((file) => /from '[^']*src\/site\.ts'/.test(read(file)))).toEqual([]);
  });
});
