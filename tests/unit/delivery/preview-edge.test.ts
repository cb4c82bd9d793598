import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../fixtures/folder.ts';
import { PROJECT } from '../../fixtures/site.ts';

it('refuses to serve a site that has not been built', async () => {
  const command = path.join(PROJECT, 'src/delivery/preview-edge.ts');
  const { status, stderr } = spawnSync(process.execPath, [command], {
    cwd: await emptyFolder(),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([
    1,
    'There is no built site in dist. Run npm run build first.\n',
  ]);
});
