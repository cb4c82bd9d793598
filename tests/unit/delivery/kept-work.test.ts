import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { forgetOutdated } from '../../../src/delivery/kept-work.ts';
import { emptyFolder, writeFiles } from '../../fixtures/folder.ts';

const TEXT = '.cache/texts/squat.json';
const COPY = '.cache/astro/assets/squat_1.avif';
const CARD = '.cache/pictures/card';

/** A project that a build has just kept work of. */
async function projectBuilt(): Promise<string> {
  const root = await emptyFolder();
  await writeFiles(root, { 'src/view.ts': 'one' });
  forgetOutdated(root, 'build');
  await writeFiles(root, { [TEXT]: '{}', [COPY]: 'pict', [CARD]: 'picture' });
  return root;
}

const left = (root: string) =>
  [TEXT, COPY, CARD].filter((file) => existsSync(path.join(root, file)));

it('leaves what was kept by the same code, but for copies of pictures that may be cut short', async () => {
  const root = await projectBuilt();
  forgetOutdated(root, 'build');
  expect(left(root)).toEqual([TEXT, CARD]);
});

it('forgets texts when any code has changed', async () => {
  const root = await projectBuilt();
  await writeFiles(root, { 'src/view.ts': 'two' });
  forgetOutdated(root, 'build');
  expect(left(root)).toEqual([CARD]);
});

it('forgets texts when a server of other code has started since, which a build of the same code may have outlived', async () => {
  const root = await projectBuilt();
  await writeFiles(root, { 'src/view.ts': 'two' });
  forgetOutdated(root, 'dev');
  await writeFiles(root, { [TEXT]: '{}', 'src/view.ts': 'one' });
  forgetOutdated(root, 'build');
  expect(left(root)).toEqual([CARD]);
});

it('removes what a stopped build has left half written', async () => {
  const root = await projectBuilt();
  const drafts = ['.cache/pictures/card.1.draft', '.cache/texts/squat.json.2.draft'];
  await writeFiles(root, Object.fromEntries(drafts.map((draft) => [draft, 'pict'])));
  forgetOutdated(root, 'build');
  expect(drafts.filter((draft) => existsSync(path.join(root, draft)))).toEqual([]);
  expect(left(root)).toEqual([TEXT, CARD]);
});

it('forgets all but pictures for a clean build', async () => {
  const root = await projectBuilt();
  forgetOutdated(root, 'build', true);
  expect(left(root)).toEqual([CARD]);
});
