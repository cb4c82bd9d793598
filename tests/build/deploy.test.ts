import { execFile } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wranglerConfiguration } from '../../src/delivery/hosts/cloudflare.ts';
import { deliveryOf } from '../../src/delivery/hosts/rules.ts';
import { type CloudflareApi, startCloudflareApi } from '../fixtures/cloudflare-api.ts';
import { emptyFolder, writeFiles } from '../fixtures/folder.ts';
import { authorsEnvironment, PROJECT } from '../fixtures/site.ts';

// One after the other: each begins with what the one before has left.
describe('a deploy to Cloudflare', () => {
  let api: CloudflareApi;
  let folder: string;

  beforeAll(async () => {
    api = await startCloudflareApi();
    folder = await emptyFolder();
    const delivery = deliveryOf({
      address: new URL('https://example.com/'),
      redirects: [],
      gone: [],
    });
    await writeFiles(folder, {
      'dist/index.html': 'A site.',
      '.cache/wrangler.json': wranglerConfiguration(delivery),
    });
    await symlink(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));
  });

  afterAll(async () => {
    api.stop();
    await rm(folder, { recursive: true });
  });

  it('cannot be undone before there is one', async () => {
    expect(await run('go-back')).toEqual([
      1,
      'Nothing was sent from here, so there is nothing to undo.\n',
    ]);
  });

  it('says which version is live, and that nothing was before the first', async () => {
    expect(await run('send')).toEqual([0, 'Version version-1 of blog is live, its first.\n']);
    const [code, output] = await run('go-back');
    expect([code, output]).toEqual([1, expect.stringContaining('there is none to go back to')]);
    expect(api.live).toEqual(['version-1']);
  });

  it('takes the place of what was live, and says so where that cannot be undone', async () => {
    expect(await run('send')).toEqual([0, 'Version version-2 of blog is live, after version-1.\n']);
    api.refuses = true;
    const [code, output] = await run('go-back');
    api.refuses = false;
    expect(code).toBe(1);
    expect(output).toContain('npx wrangler rollback version-1 --name blog');
  });

  it('is not undone where someone has sent another version since', async () => {
    api.live.push('version-of-someone-else');
    const [code, output] = await run('go-back');
    expect([code, output]).toEqual([1, expect.stringContaining('sent by someone else')]);
    expect(api.live.pop()).toBe('version-of-someone-else');
  });

  it('is undone by going back to what was live before, once', async () => {
    expect(await run('go-back')).toEqual([0, 'Version version-1 of blog is live again.\n']);
    expect(api.live).toEqual(['version-1', 'version-2', 'version-1']);
    expect(await run('go-back')).toEqual([
      0,
      'version-1 is still live: there is nothing to undo.\n',
    ]);
  });

  it('is undone also where it broke after the switch', async () => {
    api.breaks = true;
    expect((await run('send'))[0]).toBe(1);
    api.breaks = false;
    expect(api.live.at(-1)).toBe('version-3');
    expect(await run('go-back')).toEqual([0, 'Version version-1 of blog is live again.\n']);
  });

  /** Runs a command of a deploy, and returns its exit code and all that it said. */
  function run(command: 'send' | 'go-back'): Promise<[number, string]> {
    const program = path.join(PROJECT, `src/delivery/live/commands/${command}.ts`);
    const env = {
      ...authorsEnvironment(),
      ...api.environment,
      GITHUB_REPOSITORY: 'you/Blog',
      WRANGLER_LOG_PATH: folder,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [program], { cwd: folder, env }, (error, stdout, stderr) => {
        resolve([error ? Number(error.code) : 0, stdout + stderr]);
      });
    });
  }
});
