import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { expect, it } from 'vitest';
import { unusedAssets } from '../../../src/delivery/unused-assets.ts';
import { emptyFolder, writeFiles } from '../../fixtures/folder.ts';
import { listFiles } from '../../fixtures/output.ts';
import type { Files } from '../../fixtures/posts.ts';

type Done = AstroIntegration['hooks']['astro:build:done'];

/** The names of the assets that are left of an output. */
async function left(files: Files): Promise<string[]> {
  const folder = await emptyFolder();
  await writeFiles(folder, files);
  const done = unusedAssets().hooks['astro:build:done'];
  await done?.({ dir: pathToFileURL(`${folder}/`) } as Parameters<NonNullable<Done>>[0]);
  const assets = (await listFiles(folder)).filter((file) => file.startsWith('_astro/'));
  return assets.map((file) => file.replace('_astro/', ''));
}

it('deletes an asset that nothing names, or that only names itself', async () => {
  expect(
    await left({
      'index.html': '<a href="/_astro/a.Bc_d-12.js">',
      '_astro/a.Bc_d-12.js': '',
      '_astro/a.Bc_d-123.js': '',
      '_astro/b.12.js': '"b.12.js"',
      '_astro/secret.jpg': '',
    }),
  ).toEqual(['a.Bc_d-12.js']);
});

it.each([
  ['a page', 'a/index.html', '<img srcset="/_astro/x.1.jpg 640w">'],
  ['a page of a site in a folder', 'a/index.html', '<img src=/blog/_astro/x.1.jpg>'],
  ['a feed', 'rss.xml', '&lt;img src="https://example.com/_astro/x.1.jpg"&gt;'],
  ['JSON', 'feed.json', '{"a":"<img src=\\"https://example.com/_astro/x.1.jpg\\">"}'],
  ['a sentence', 'a.md', 'It is at https://example.com/_astro/x.1.jpg.'],
  ['another asset', '_astro/y.js', 'import("./x.1.jpg")'],
])('keeps an asset that is named by %s', async (_, file, text) => {
  const page = { 'index.html': '<script src="/_astro/y.js">' };
  expect(await left({ ...page, '_astro/x.1.jpg': '', [file]: text })).toContain('x.1.jpg');
});

it.each(['A bar (1).2.jpg', '杠铃.2.jpg', "it's.2.jpg", 'fonts/a.2.woff2'])(
  'keeps an asset by any name, written as it is or as an address: %s',
  async (name) => {
    const asset = { [`_astro/${name}`]: '' };
    expect(await left({ ...asset, 'a.html': `<img src="/_astro/${name}">` })).toEqual([name]);
    expect(await left({ ...asset, 'a.html': `<a href="/_astro/${encodeURI(name)}">` })).toEqual([
      name,
    ]);
  },
);
