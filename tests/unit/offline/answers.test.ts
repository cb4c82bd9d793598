import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerFile, answerPage, answerPicture } from '../../../src/offline/answers.ts';
import { Shelf } from '../../../src/offline/shelf.ts';
import { DeviceCaches } from '../../fixtures/device-caches.ts';
import { bareLists } from '../../fixtures/offline-lists.ts';

const HOST = 'https://example.com';

const never = new Promise<Response>(() => undefined);
const failing = () => Promise.reject<Response>(new TypeError('No network'));
const answering = (status: number) => Promise.resolve(new Response('From the site', { status }));

let shelf: Shelf;

beforeEach(async () => {
  vi.stubGlobal('caches', new DeviceCaches());
  shelf = await Shelf.open(`${HOST}/`);
  for (const [address, words] of [
    ['/read/', 'From the device'],
    ['/offline/', 'What is here'],
  ] as const) {
    const kept = { address, title: words, keptAt: 0, readAt: 1, bytes: 1, files: [] };
    const headers = new Headers({ 'Content-Type': 'text/html' });
    await shelf.putPage(kept, `<body><header></header><h1>${words}</h1></body>`, headers);
  }
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function ask(path: string, network: Promise<Response>, patience = 10_000, from = shelf) {
  const answer = await answerPage(HOST + path, network, Promise.resolve(from), bareLists, patience);
  return { ...answer, text: await answer.response.clone().text() };
}

describe('a page', () => {
  it.each([200, 301, 403])('is what the site answers, also with %i', async (status) => {
    const { text, read, gone } = await ask('/read/', answering(status));
    expect([text, read, gone]).toEqual(['From the site', undefined, undefined]);
  });

  it.each([404, 410])('that the site answers with %i is to be forgotten', async (status) => {
    const { text, gone } = await ask('/read/?from=feed', answering(status));
    expect([text, gone]).toEqual(['From the site', '/read/']);
  });

  it.each([
    ['cannot be reached', failing, 10_000],
    ['does not answer in time', () => never, 0],
    ['is out of order', () => answering(503), 10_000],
  ])(
    'comes from the device, with a line that says so, where the site %s',
    async (_, network, patience) => {
      const { text, read, response } = await ask('/read/?load=100', network(), patience);
      expect(text).toContain('<h1>From the device</h1>');
      expect(text).toContain('Kept on this device on ');
      expect([read, response.status]).toEqual(['/read/', 200]);
      expect(response.headers.get('Content-Type')).toBe('text/html');
    },
  );

  it('that is not there gives way to one that lists what is', async () => {
    const { text, response } = await ask('/other/', failing());
    expect(text).toContain('<h1>What is here</h1>');
    expect(text).toContain('this page is not on this device');
    expect(response.status).toBe(503);
  });

  it('that is not there is waited for, however long it takes', async () => {
    const slow = new Promise<Response>((resolve) => setTimeout(resolve, 30)).then(() =>
      answering(200),
    );
    expect((await ask('/other/', slow, 0)).text).toBe('From the site');
  });

  it('that is not there is what the site says of its disorder', async () => {
    expect((await ask('/other/', answering(500))).response.status).toBe(500);
  });

  it('without the slash at its end leads to the one that is there, with what the address asks of it', async () => {
    const { response } = await ask('/read?load=100', failing());
    const there = `${HOST}/read/?load=100`;
    expect([response.status, response.headers.get('Location')]).toEqual([302, there]);
  });

  it('about the device comes from there, as what it is', async () => {
    const { text, response } = await ask('/offline/', never);
    expect(response.status).toBe(200);
    expect(text).not.toContain('from-device');
  });

  it('is what the site answers where the device lets nothing be read', async () => {
    const blocked = Promise.reject<Shelf>(new DOMException('Blocked', 'SecurityError'));
    const { response } = await answerPage(`${HOST}/read/`, answering(200), blocked, bareLists);
    expect(await response.text()).toBe('From the site');
  });
});

describe('a file', () => {
  const SMALL = '/_astro/bar.DkG3-x_1_Z1aBcD.webp';

  beforeEach(async () => {
    await shelf.putFile(SMALL, new Response('small'));
    await shelf.putFile('/covers/a.svg', new Response('kept cover'));
  });

  const text = async (answer: Promise<Response>) => (await answer).text();
  const asked = (path: string) => new Request(HOST + path);
  const network = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer);

  it('named by its content is the one that is kept, without a request', async () => {
    network(() => Promise.reject(new Error('Not to be asked')));
    expect(await text(answerFile(asked(SMALL), Promise.resolve(shelf)))).toBe('small');
  });

  it('that is not kept is the site’s, or the same picture in another size', async () => {
    const other = asked('/_astro/bar.DkG3-x_1_2xYz.webp');
    network(() => answering(200));
    expect(await text(answerFile(other, Promise.resolve(shelf)))).toBe('From the site');
    network(failing);
    expect(await text(answerFile(other, Promise.resolve(shelf)))).toBe('small');
    await expect(answerFile(asked('/_astro/x.js'), Promise.resolve(shelf))).rejects.toThrow();
  });

  it('that has a name of its own is the site’s, or what was kept last', async () => {
    network(() => answering(200));
    const cover = asked('/covers/a.svg');
    expect(await text(answerPicture(cover, Promise.resolve(shelf)))).toBe('From the site');
    network(failing);
    expect(await text(answerPicture(cover, Promise.resolve(shelf)))).toBe('kept cover');
  });
});
