import { spawn } from 'node:child_process';
import { cp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { keepDelivery, readDelivery } from '../../src/delivery/hosts/kept-delivery.ts';
import type { Delivery } from '../../src/delivery/hosts/rules.ts';
import { checkLive } from '../../src/delivery/live/check-live.ts';
import { type Expected, expectedAnswers } from '../../src/delivery/live/expected.ts';
import { emptyFolder } from '../fixtures/folder.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { authorsEnvironment, PROJECT } from '../fixtures/site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';
import { freePort } from '../hosts/servers.ts';

describe('the check of a live site', () => {
  let dist: string;
  let delivery: Delivery;
  let expected: Expected[];
  let port: number;
  let origin: string;

  const all = { headers: true, redirects: true };

  beforeAll(async () => {
    const site = await sharedSite({ files: await wholeSite() });
    ({ dist } = site);
    delivery = await readDelivery(site.root);
    expected = await expectedAnswers(dist, delivery, all);
    port = await freePort();
    origin = `http://127.0.0.1:${port}`;
  });

  it('names what is not there, what differs and what lacks a header', async () => {
    const broken = await emptyFolder();
    await cp(dist, broken, { recursive: true });
    await rm(path.join(broken, 'about/index.html'));
    await writeFile(path.join(broken, 'index.html'), '<!doctype html><p>Of another build.');
    await writeFile(path.join(broken, '_headers'), '');
    const stop = await startEdge(broken, delivery, port);
    const some = expected.filter(({ address }) =>
      ['/', '/about/', '/rss.xml', '/tools/'].includes(address),
    );
    const faults = await checkLive(origin, some, dist, []);
    await stop();
    await rm(broken, { recursive: true });
    expect(faults.map(({ address, problem }) => `${address} ${problem}`).toSorted()).toEqual([
      expect.stringMatching(/^\/ differs from what was built, from byte \d+ on: "/),
      '/about/ answers with 404 instead of 200',
      expect.stringMatching(/^\/rss\.xml has (?:no|the) /),
      expect.stringMatching(/^\/tools\/ has no /),
    ]);
  });

  it('asks for every file with the headers of its rules, for the error page and for what is for the host alone, and again where a network is slow to switch', async () => {
    const asked = new Map(expected.map((each) => [each.address, each]));
    expect(asked.get('/')?.headers).toHaveProperty('Content-Security-Policy');
    expect([...asked.values()].filter(({ file }) => file === '404.html')).toMatchObject([
      { statuses: [404] },
    ]);
    expect(asked.get('/_headers')?.statuses).toEqual([404]);
    expect(asked.get('/.well-known/security.txt')?.statuses).toEqual([200]);

    const [fault] = await checkLive(origin, expected, dist, []);
    expect(fault?.problem).toMatch(/^does not answer: .*ECONNREFUSED/);
    const outcome = checkLive(origin, expected, dist, Array<number>(600).fill(0.5));
    const stop = await startEdge(dist, delivery, port);
    expect(await outcome).toEqual([]);
    await stop();
  });

  it('asks a host that takes no rules for the files alone', async () => {
    const none = { headers: false, redirects: false };
    const moved = {
      ...delivery,
      redirects: [{ from: '/about/', to: '/tools/', file: 'content/pages/tools.mdx' }],
    };
    const find = (list: Expected[]) => list.find(({ address }) => address === '/about/');
    expect(find(await expectedAnswers(dist, moved, none))).toMatchObject({
      statuses: [200],
      headers: {},
    });
    expect(find(await expectedAnswers(dist, moved, all))).toEqual({
      address: '/about/',
      statuses: [301],
      location: '/tools/',
      headers: {},
    });
  });
});

/**
 * Serves a built site as `npm run preview:edge` does.
 *
 * @returns what stops it.
 */
async function startEdge(
  dist: string,
  delivery: Delivery,
  port: number,
): Promise<() => Promise<void>> {
  const root = await emptyFolder();
  await symlink(dist, path.join(root, 'dist'));
  await keepDelivery(root, delivery);
  const program = path.join(PROJECT, 'src/delivery/preview-edge.ts');
  const options = ['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'];
  const server = spawn(process.execPath, [program, ...options], {
    cwd: root,
    detached: true,
    env: { ...authorsEnvironment(), CI: 'true', WRANGLER_LOG_PATH: root },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}`), { timeout: 180_000, interval: 100 });
  return async () => {
    // The whole group: the server starts others.
    if (server.pid !== undefined) process.kill(-server.pid);
    await ended;
    await rm(root, { recursive: true });
  };
}
