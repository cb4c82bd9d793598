import { spawn } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepDelivery, readDelivery } from '../../src/delivery/hosts/kept-delivery.ts';
import type { Delivery } from '../../src/delivery/hosts/rules.ts';
import { checkLive } from '../../src/delivery/live/check-live.ts';
import { type Expected, expectedAnswers } from '../../src/delivery/live/expected.ts';
import { emptyFolder } from '../fixtures/folder.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { authorsEnvironment, PROJECT } from '../fixtures/site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

// One after the other: the site at the edge is good at first, then broken, then mended, then gone.
describe('the check of a live site', () => {
  let dist: string;
  let delivery: Delivery;
  let edge: Edge;
  let expected: Expected[];

  const all = { headers: true, redirects: true };
  const some = () =>
    expected.filter(({ address }) => ['/', '/about/', '/rss.xml', '/tools/'].includes(address));

  beforeAll(async () => {
    const site = await sharedSite({ files: await wholeSite() });
    ({ dist } = site);
    delivery = await readDelivery(site.root);
    expected = await expectedAnswers(dist, delivery, all);
    edge = await startEdge(dist, delivery);
  });

  afterAll(() => edge.stop());

  it('asks for every file with the headers of its rules, the error page, and what is for the host alone', async () => {
    expect(await checkLive(edge.origin, expected, dist, [])).toEqual([]);
    const asked = new Map(expected.map((each) => [each.address, each]));
    expect(asked.get('/')?.headers).toHaveProperty('Content-Security-Policy');
    expect([...asked.values()].filter(({ file }) => file === '404.html')).toMatchObject([
      { statuses: [404] },
    ]);
    expect(asked.get('/_headers')?.statuses).toEqual([404]);
    expect(asked.get('/.well-known/security.txt')?.statuses).toEqual([200]);
  });

  it('names what is not there, what differs, what is cut off and what lacks a header', async () => {
    await rm(path.join(edge.dist, 'about/index.html'));
    await writeFile(path.join(edge.dist, 'index.html'), '<!doctype html><p>Of another build.');
    await writeFile(path.join(edge.dist, '_headers'), '');
    await vi.waitFor(
      async () => {
        const faults = await checkLive(edge.origin, some(), dist, []);
        expect(faults.map(({ address, problem }) => `${address} ${problem}`).toSorted()).toEqual([
          expect.stringMatching(/^\/ differs from what was built, from byte \d+ on: "/),
          '/about/ answers with 404 instead of 200',
          expect.stringMatching(/^\/rss\.xml has (?:no|the) /),
          expect.stringMatching(/^\/tools\/ has no /),
        ]);
      },
      { timeout: 120_000, interval: 500 },
    );
  });

  it('asks again where a network is slow to switch', async () => {
    const outcome = checkLive(edge.origin, some(), dist, Array<number>(200).fill(0.5));
    await cp(dist, edge.dist, { recursive: true });
    expect(await outcome).toEqual([]);
  });

  it('says of a host that does not answer why', async () => {
    await edge.stop();
    const [fault] = await checkLive(edge.origin, some(), dist, []);
    expect(fault?.problem).toMatch(/^does not answer: .*ECONNREFUSED/);
  });

  it('asks a host that takes no rules for the files alone', async () => {
    const none = { headers: false, redirects: false };
    const moved = { ...delivery, redirects: [{ from: '/about/', to: '/tools/' }] };
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

interface Edge {
  readonly origin: string;
  /** What it serves, as it is at each moment. */
  readonly dist: string;
  readonly stop: () => Promise<void>;
}

/** Serves a copy of a built site as `npm run preview:edge` does. */
async function startEdge(dist: string, delivery: Delivery): Promise<Edge> {
  const root = await emptyFolder();
  const copy = path.join(root, 'dist');
  await cp(dist, copy, { recursive: true });
  await keepDelivery(root, delivery);
  const port = await freePort();
  const program = path.join(PROJECT, 'src/delivery/preview-edge.ts');
  const options = ['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'];
  const server = spawn(process.execPath, [program, ...options], {
    cwd: root,
    detached: true,
    env: { ...authorsEnvironment(), CI: 'true', WRANGLER_LOG_PATH: root },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const origin = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(origin), { timeout: 180_000, interval: 100 });
  return {
    origin,
    dist: copy,
    stop: async () => {
      if (server.pid === undefined || server.exitCode !== null) return;
      // The whole group: the server starts others.
      process.kill(-server.pid);
      await ended;
      await rm(root, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
