import { expect, it } from 'vitest';
import { findVersion } from '../../../src/pictures/drawing-code.ts';
import { emptyFolder, writeFiles } from '../../fixtures/folder.ts';
import type { Files } from '../../fixtures/posts.ts';

const PROJECT: Files = {
  'package.json': '{ "name": "one", "dependencies": { "font": "1.0.0" } }',
  'src/card.ts':
    "import { a } from 'library';\nimport {\n  type Plate,\n  line,\n} from './parts/line.ts';\nimport type { Post } from './post.ts';\n",
  'src/parts/line.ts':
    "import { card } from '../card.ts';\nimport { site } from '../site.ts';\nexport * from './color.ts';\n",
  'src/parts/color.ts': "export const color = 'red';\nexport const folder = '.cache';\n",
  'src/post.ts': 'export type Post = string;\n',
  'src/site.ts': 'export const site = {};\n',
};

/** The version of the card's code in a folder of its own, with other files. */
async function version(changed: Files = {}): Promise<string> {
  const folder = await emptyFolder();
  await writeFiles(folder, { ...PROJECT, ...changed });
  return findVersion('src/card.ts', folder);
}

it('is the same wherever the project is, and whatever ends its lines', async () => {
  const windows = Object.entries(PROJECT).map(([file, text]) => [
    file,
    String(text).replaceAll('\n', '\r\n'),
  ]);
  expect(await version()).toBe(await version());
  expect(await version(Object.fromEntries(windows) as Files)).toBe(await version());
});

it.each<[string, Files]>([
  ['the module itself', { 'src/card.ts': `${String(PROJECT['src/card.ts'])}// changed\n` }],
  [
    'a module that it imports through another',
    { 'src/parts/color.ts': "export const color = 'blue';\n" },
  ],
  ['a library or a font', { 'package.json': '{ "dependencies": { "font": "1.0.1" } }' }],
])('is another one once there is a change of %s', async (_, changed) => {
  expect(await version(changed)).not.toBe(await version());
});

it.each<[string, Files]>([
  ['a module of types alone', { 'src/post.ts': 'export type Post = number;\n' }],
  [
    'the settings of the site, which a picture says itself',
    { 'src/site.ts': 'export const site = 1;\n' },
  ],
  [
    'anything else',
    { 'src/page.ts': '', 'package.json': '{ "name": "two", "dependencies": { "font": "1.0.0" } }' },
  ],
])('stays as it is with a change of %s', async (_, changed) => {
  expect(await version(changed)).toBe(await version());
});
