import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { downloads, LIMITS } from '../../../../../src/authoring/import/pictures/download.ts';
import { gives, OldBlog } from './old-blog.ts';

// The machine's own address stands for one of the Internet here, and all others for private ones.
vi.mock(import('../../../../../src/authoring/import/pictures/public-address.ts'), async (real) => ({
  ...(await real()),
  isPublic: (address) => address === '127.0.0.1',
}));

let folder: string;
let blog: OldBlog;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'downloads-'));
  blog = await OldBlog.start();
});

afterEach(async () => {
  await blog.stop();
  await rm(folder, { recursive: true });
});

it('does not follow a server of the Internet into a private network', async () => {
  const { port } = new URL(blog.address);
  const inner = `http://127.0.0.2:${port}/secret.jpg`;
  const local = `http://localhost:${port}/secret.jpg`;
  const leads = (address: string) => (_request: unknown, response: ServerResponse) => {
    response.writeHead(302, { Location: address }).end();
  };
  blog.has({ '/1.jpg': leads(inner), '/2.jpg': leads(local), '/secret.jpg': gives('x') });
  const save = (address: string) =>
    downloads({ allowLocal: false, userAgent: 'test', limits: LIMITS }).save(
      new URL(address, blog.address),
      path.join(folder, 'x'),
    );
  await expect(save('/1.jpg')).rejects.toThrow(
    `${blog.address}/1.jpg leads to ${inner}, which is on this machine or in a private network`,
  );
  await expect(save('/2.jpg')).rejects.toThrow(
    `${blog.address}/2.jpg leads to ${local}, which is on this machine or in a private network`,
  );
  expect(blog.asked).toEqual(['/1.jpg', '/2.jpg']);
  expect(await readdir(folder)).toEqual([]);
});
