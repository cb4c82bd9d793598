import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../src/delivery/hosts/rules.ts';
import { type Answer, decoded } from './ask.ts';
import { type Hosted, inFolderOnNginx, onCloudflare, onNginx } from './sites.ts';

/** What changes from one answer to the next, or is about the connection. */
const PASSING = [
  ...['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'],
  'cf-cache-status',
];

describe.each([
  { name: 'nginx', host: onNginx },
  { name: 'nginx, in a folder', host: inFolderOnNginx },
  { name: 'Cloudflare', host: onCloudflare },
])('every address on $name', ({ name, host }) => {
  const isNginx = name.startsWith('nginx');
  let site: Hosted;
  const answers: { address: string; file: Buffer; answer: Answer }[] = [];

  beforeAll(async () => {
    site = await host();
    for (const [address, file] of site.files) {
      answers.push({ address, file, answer: await site.ask(address) });
    }
  });

  afterAll(() => site.stop());

  it('is there, with the bytes that were built', () => {
    expect(answers.length).toBeGreaterThan(100);
    const wrong = answers.filter(
      ({ file, answer }) => answer.status !== 200 || !answer.body.equals(file),
    );
    expect(wrong.map(({ address, answer }) => `${address}: ${answer.status}`)).toEqual([]);
  });

  it('has the type and the headers that the rules describe', () => {
    const wrong = answers.flatMap(({ address, answer }) =>
      differences(answer, headersOf(site.delivery, address)).map((fault) => `${address}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  it('gives for a HEAD the headers of its GET, and nothing else', async () => {
    for (const { address, answer } of answers) {
      const head = await site.ask(address, { method: 'HEAD' });
      expect(head.body, address).toHaveLength(0);
      expect(lasting(head), address).toEqual(lasting(answer));
    }
  });

  it('is not sent again to who has it, by its tag', async () => {
    for (const {
      address,
      answer: { headers },
    } of answers) {
      const tag = headers['etag'] ?? '';
      const again = await site.ask(address, { headers: { 'If-None-Match': tag } });
      expect([again.status, again.body.length], address).toEqual([304, 0]);
      // What a cache would lose otherwise.
      expect(again.headers['cache-control'], address).toBe(headers['cache-control']);
      const other = await site.ask(address, { headers: { 'If-None-Match': '"other"' } });
      expect(other.status, address).toBe(200);
    }
  });

  it('comes compressed to who takes it so, and is the same', async () => {
    for (const {
      address,
      file,
      answer: { headers },
    } of answers) {
      const type = headers['content-type'] ?? '';
      if (!isText(type)) continue;
      for (const encoding of isNginx ? ['br', 'gzip'] : ['gzip']) {
        const answer = await site.ask(address, { headers: { 'Accept-Encoding': encoding } });
        expect(decoded(answer).equals(file), address).toBe(true);
        // A file can be too short to get any smaller, and Cloudflare does not know all types.
        if (file.length < 500 || (!isNginx && !/html|css|script/.test(type))) continue;
        expect(answer.headers['content-encoding'], address).toBe(encoding);
        if (!isNginx) continue;
        expect(headers['vary'], address).toBe('Accept-Encoding');
        expect(answer.headers['vary'], address).toBe('Accept-Encoding');
        const tag = answer.headers['etag'] ?? '';
        expect(tag, address).not.toBe(headers['etag']);
        const again = await site.ask(address, {
          headers: { 'Accept-Encoding': encoding, 'If-None-Match': tag },
        });
        expect([again.status, again.headers['etag']], address).toEqual([304, tag]);
      }
    }
  });

  // Cloudflare's static assets have neither: a film starts all the same, and the tag stands for the date.
  it('can be had in part, and is not sent again by its date', async () => {
    for (const {
      address,
      file,
      answer: { headers },
    } of answers) {
      const part = await site.ask(address, { headers: { Range: 'bytes=1-3' } });
      const date = headers['last-modified'] ?? new Date().toUTCString();
      const again = await site.ask(address, { headers: { 'If-Modified-Since': date } });
      if (isNginx) {
        expect([part.status, part.body], address).toEqual([206, file.subarray(1, 4)]);
        expect([again.status, again.body.length], address).toEqual([304, 0]);
      } else {
        expect([part.status, part.body.equals(file)], address).toEqual([200, true]);
        expect([again.status, headers['last-modified']], address).toEqual([200, undefined]);
      }
    }
  });

  it('leads from each of its old addresses to the new one', async () => {
    for (const { from, to } of site.delivery.redirects) {
      const { status, headers } = await site.ask(from);
      expect([status, headers['location']], from).toEqual([301, to]);
    }
  });

  it('leads from them with a query, too, and however the encoded letters are written', async () => {
    for (const { from, to } of site.delivery.redirects) {
      const asked = `${from.replaceAll(/%[\dA-F]{2}/g, (code) => code.toLowerCase())}?utm_source=x`;
      let { status, headers } = await site.ask(asked);
      // Cloudflare first asks for them as browsers write them.
      if (status === 307) ({ status, headers } = await site.ask(headers['location'] ?? ''));
      expect([status, headers['location']], asked).toEqual([301, `${to}?utm_source=x`]);
    }
  });

  it('leads from an address without its slash to the one with it', async () => {
    const page = [...site.files.keys()].find((each) => each.endsWith('/topics/')) ?? '';
    const { status, headers } = await site.ask(page.slice(0, -1));
    // Cloudflare says for now, and nginx for good.
    expect([status, headers['location']]).toEqual([isNginx ? 301 : 307, page]);
  });

  it('says of what was taken back that it is gone', async () => {
    expect(site.delivery.gone.length).toBe(name === 'nginx, in a folder' ? 0 : 1);
    for (const address of site.delivery.gone) {
      const { status, body } = await site.ask(address);
      // Cloudflare has no way to give a page of ours another status than its own.
      expect([status, body.toString()], address).toEqual([
        isNginx ? 410 : 200,
        expect.stringContaining('This article was taken back'),
      ]);
    }
  });

  it('says where there is nothing that there is nothing, in the look of the site', async () => {
    const { base, notFound } = site.delivery;
    for (const address of [
      '/no-such-page/',
      '/_astro/no-such-file.css',
      '/topics/x.png',
      '/_headers',
      '/_redirects',
      '/_nginx.conf',
      notFound.slice(base.length),
    ]) {
      const answer = await site.ask(base + address);
      expect(answer.status, address).toBe(address === '/404.html' && !isNginx ? 307 : 404);
      expect(answer.headers['cache-control'] ?? '', address).not.toContain('immutable');
      if (answer.status === 404) expect(answer.body.toString(), address).toContain('<header');
    }
    const nothing = await site.ask(`${base}/no-such-page/`);
    expect(differences(nothing, headersOf(site.delivery, `${base}/no-such-page/`, false))).toEqual(
      [],
    );
  });
});

/** How an answer differs from the headers that it should have. */
function differences({ headers }: Answer, wanted: Record<string, string>): string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name, value]) => `${name} is ${headers[name.toLowerCase()]}, not ${value}`);
}

function isText(type: string): boolean {
  return /^text\/|json|xml|javascript/.test(type);
}

function lasting({ status, headers }: Answer): object {
  const entries = Object.entries(headers).filter(([name]) => !PASSING.includes(name));
  return { status, ...Object.fromEntries(entries) };
}
