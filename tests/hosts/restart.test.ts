import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NginxServer } from './servers.ts';
import { type Hosted, onNginx } from './sites.ts';

const CONNECTIONS = 50;

let site: Hosted & NginxServer;

beforeAll(async () => {
  site = await onNginx();
});

afterAll(() => site.stop());

it('serves no wrong byte while it is killed and started again under load', async () => {
  const address = [...site.files.keys()].find((each) => /\/articles\/.+/.test(each)) ?? '';
  const { body: right } = await site.ask(address, { headers: { 'Accept-Encoding': 'br' } });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const count = { right: 0, wrong: 0, lost: 0 };
  let isOver = false;
  const client = async () => {
    while (!isOver) {
      const body = await bodyOf(site, address, agent);
      if (body === undefined) count.lost += 1;
      else if (body.equals(right)) count.right += 1;
      else count.wrong += 1;
    }
  };
  const clients = Array.from({ length: CONNECTIONS }, client);
  for (let crashes = 0; crashes < 3; crashes++) {
    await moreAnswers();
    await site.crash();
  }
  await moreAnswers();
  isOver = true;
  await Promise.all(clients);
  agent.destroy();
  expect(count.wrong).toBe(0);
  // Otherwise it was killed while no one asked.
  expect(count.lost).toBeGreaterThan(0);

  async function moreAnswers(): Promise<void> {
    const before = count.right;
    while (count.right < before + 500) await setTimeout(5);
  }
});

/** A whole answer; none where the connection is refused or breaks. */
function bodyOf(
  { delivery, port }: Hosted,
  path: string,
  agent: Agent,
): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const nothing = () => {
      resolve(undefined);
    };
    const headers = { host: new URL(delivery.origin).host, 'Accept-Encoding': 'br' };
    get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', nothing);
      response.on('end', () => {
        resolve(
          response.complete && response.statusCode === 200 ? Buffer.concat(chunks) : undefined,
        );
      });
    }).on('error', nothing);
  });
}
