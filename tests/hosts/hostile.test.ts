import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askInBytes } from './ask.ts';
import { type Hosted, inFolderOnNginx, onCloudflare, onNginx } from './sites.ts';

/** Ways out of the folder that a site is in. */
const WAYS_UP = ['../', '%2e%2e/', '..%2f', '%2e%2e%2f', '..%5c', '..\\', '%252e%252e%252f', '..;/']
  .flatMap((step) => [1, 3, 9].map((steps) => step.repeat(steps)))
  .flatMap((way) => [`${way}etc/passwd`, `_astro/${way}etc/passwd`, `${way}package.json`]);

/** Addresses that browsers do not send, and files that are not for readers. */
const ODD = [
  ...[
    '%2e/',
    '%00',
    'rss.xml%00.html',
    'topics%2f',
    'topics%5c',
    '%',
    '%zz',
    '%2',
    '%c0%ae%c0%ae/',
  ],
  ...['/other.example/topics', '/other.example/%2e%2e', '.git/config', '.env', '.kept/', '_gone'],
  ...['_nginx.conf', '_headers', '_redirects'],
  ...['a'.repeat(8192), 'a/'.repeat(4096), '%61'.repeat(2700), `${'a'.repeat(20_000)}/`],
];

const METHODS = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'FOO', 'get'];

describe.each([
  { name: 'nginx', host: onNginx },
  { name: 'nginx, in a folder', host: inFolderOnNginx },
  { name: 'Cloudflare', host: onCloudflare },
])('$name', ({ name, host }) => {
  let site: Hosted;
  let us: string;

  beforeAll(async () => {
    site = await host();
    us = new URL(site.delivery.origin).host;
  });

  afterAll(() => site.stop());

  /** What the server says to a request line, with a host that is ours or another one. */
  async function answerTo(line: string, sent = us): Promise<string> {
    return askInBytes(site.port, `${line} HTTP/1.1\r\nHost: ${sent}\r\nConnection: close\r\n\r\n`);
  }

  it.each([...WAYS_UP, ...ODD].map((path) => ({ path, shown: path.slice(0, 60) })))(
    'sends nothing but the site, refuses or leads to it: $shown',
    async ({ path }) => {
      const answer = await answerTo(`GET ${site.delivery.base}/${path}`);
      expect(/root:x:|"private": true/.test(answer)).toBe(false);
      // Cloudflare reads a path as browsers do, who never send these: the way up ends at the site's own root.
      if (name === 'Cloudflare' && statusOf(answer) === 200) {
        const files = [...site.files.values()].map(String);
        expect(files.includes(bodyOf(answer)), firstLines(answer)).toBe(true);
      } else expect(isRefused(answer) || leadsTo(site, answer), firstLines(answer)).toBe(true);
    },
  );

  // The page's address, one of a file, one of nothing, and one that leads elsewhere.
  it.each(METHODS)('does nothing for %s', async (method) => {
    const { base, redirects } = site.delivery;
    for (const address of [`${base}/`, `${base}/rss.xml`, `${base}/nothing/`, redirects[0]?.from]) {
      if (address === undefined) continue;
      const answer = await answerTo(`${method} ${address}`);
      expect(isRefused(answer) || leadsTo(site, answer), firstLines(answer)).toBe(true);
    }
  });

  // Cloudflare's own servers read a request, and find the site by its host, before the site's part begins.
  if (name === 'Cloudflare') return;

  it('reads nothing into a request that is none', async () => {
    const requests = [
      'GET\r\n\r\n',
      `GET ${site.delivery.base}/\0 HTTP/1.1\r\nHost: ${us}\r\n\r\n`,
      `GET ${site.delivery.base}/ HTTP/1.1\r\n\r\n`,
      `GET ${site.delivery.base}/ HTTP/1.1\r\nHost: ${us}\r\nX: ${'x'.repeat(200_000)}\r\n\r\n`,
      '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n',
    ];
    for (const request of requests) {
      const answer = await askInBytes(site.port, request);
      expect(answer === '' || isRefused(answer), firstLines(answer)).toBe(true);
    }
  });

  it('leads from another host to the site', async () => {
    const { base, origin } = site.delivery;
    for (const other of [
      'other.example',
      `${us.replace(/:.*/, '')}.other.example`,
      'localhost',
      '[::1]',
      '10.0.0.1',
    ]) {
      const answer = await answerTo(`GET ${base}/topics/?a=%2f`, other);
      expect([statusOf(answer), headerOf(answer, 'location')], other).toEqual([
        301,
        `${origin}${base}/topics/?a=%2f`,
      ]);
    }
    const absolute = await answerTo(`GET http://other.example${base}/`);
    expect(headerOf(absolute, 'location')).toBe(`${origin}${base}/`);
    expect(statusOf(await answerTo(`GET ${base}/`, us.toUpperCase()))).toBe(200);
  });
});

function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
}

function headerOf(answer: string, name: string): string | undefined {
  const [head = ''] = answer.split('\r\n\r\n');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim();
}

/** The body, which Cloudflare sends in pieces, each after its length. */
function bodyOf(answer: string): string {
  const bytes = Buffer.from(answer, 'latin1');
  let at = bytes.indexOf('\r\n\r\n') + 4;
  if (headerOf(answer, 'transfer-encoding') !== 'chunked') return bytes.toString('utf8', at);
  const pieces: Buffer[] = [];
  for (;;) {
    const start = bytes.indexOf('\r\n', at) + 2;
    const length = parseInt(bytes.toString('latin1', at, start), 16);
    if (!(length > 0)) return Buffer.concat(pieces).toString();
    pieces.push(bytes.subarray(start, start + length));
    at = start + length + 2;
  }
}

/** Whether the server says that the fault is in the request, or, as Cloudflare's runtime does of a method, that it does not know it. */
function isRefused(answer: string): boolean {
  const status = statusOf(answer);
  return (status >= 400 && status < 500) || status === 501;
}

function leadsTo({ delivery }: Hosted, answer: string): boolean {
  const location = headerOf(answer, 'location');
  if (statusOf(answer) >= 400 || location === undefined) return false;
  return new URL(location, delivery.origin).origin === delivery.origin;
}

function firstLines(answer: string): string {
  return answer.slice(0, 300);
}
