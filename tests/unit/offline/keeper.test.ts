import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeper } from '../../../src/offline/keeper.ts';
import type { Lists } from '../../../src/offline/lists.ts';
import { Shelf } from '../../../src/offline/shelf.ts';
import { DeviceCaches } from '../../fixtures/device-caches.ts';
import { bareLists } from '../../fixtures/offline-lists.ts';

const SCOPE = 'https://example.com/';

const lists: Lists = {
  ...bareLists,
  always: ['/offline/', '/tools/x/'],
  newest: { '/topics/a/': ['/new/', '/newer/'], '/topics/b/': ['/other/'] },
  gone: ['/back/'],
  revisions: { '/offline/': '1', '/tools/x/': '1', '/new/': '1', '/newer/': '1', '/other/': '1' },
};

const article = (words: string, file = '/_astro/a.js') =>
  `<title>${words}</title><script src="${file}"></script><article><a href="/topics/a/">A</a></article>`;

let device: DeviceCaches;
let shelf: Shelf;
let keeper: Keeper;
/** What the site answers, by its path: a text, or a status. */
let site: Record<string, string | number>;
let asked: string[];

beforeEach(async () => {
  device = new DeviceCaches();
  vi.stubGlobal('caches', device);
  asked = [];
  site = {
    '/offline/': '<title>Offline</title>',
    '/tools/x/': '<title>X</title><script src="/_astro/x.js"></script>',
    '/read/': article('Read'),
    '/new/': article('New'),
    '/newer/': article('Newer'),
    '/other/': article('Other'),
    '/about/': '<title>About</title>',
    '/_astro/a.js': 'import "./b.js"',
    '/_astro/b.js': 'b',
    '/_astro/x.js': 'x',
  };
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const answer = site[path] ?? 404;
    if (answer === 0) return Promise.reject(new TypeError('No network'));
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    const response = new Response(typeof answer === 'string' ? answer : 'None', {
      status: typeof answer === 'string' ? 200 : answer,
      headers: { 'Content-Type': type },
    });
    Object.defineProperty(response, 'type', { value: 'basic' });
    return Promise.resolve(response);
  });
  shelf = await Shelf.open(SCOPE);
  keeper = new Keeper(shelf, lists);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const pages = async () => (await shelf.pages()).map(({ address }) => address).toSorted();
const files = async () => [...(await shelf.files()).keys()].toSorted();

describe('a page that a reader sees', () => {
  it('is kept with its files and what they import, with what all devices keep and what is new on its topic', async () => {
    await keeper.seen('/read/', false, true);
    expect(await pages()).toEqual(['/new/', '/newer/', '/offline/', '/read/', '/tools/x/']);
    expect(await files()).toEqual(['/_astro/a.js', '/_astro/b.js', '/_astro/x.js']);
    const page = await shelf.page('/read/');
    expect(page?.kept).toMatchObject({
      title: 'Read',
      topic: '/topics/a/',
      files: ['/_astro/a.js', '/_astro/b.js'],
    });
    expect(await page?.response.text()).toBe(site['/read/']);
  });

  it('is kept alone where the reader wants few bytes fetched', async () => {
    await keeper.seen('/read/', true, true);
    expect(await pages()).toEqual(['/offline/', '/read/']);
  });

  it('brings nothing of a topic that was not read', async () => {
    await keeper.seen('/about/', false, true);
    expect(await pages()).toEqual(['/about/', '/offline/', '/tools/x/']);
  });

  it('is not fetched again, nor are the others, while nothing has changed', async () => {
    await keeper.seen('/read/', false, true);
    asked = [];
    await keeper.seen('/read/', false, true);
    expect(asked).toEqual(['/read/']);
  });

  it.each([
    ['a file of it is not there', '/_astro/b.js', 404],
    ['a file of it does not come', '/_astro/b.js', 0],
    ['the site is out of order', '/read/', 503],
    ['it is no page', '/read/', 0],
  ])('is left as it was where %s', async (_, path, answer) => {
    await keeper.seen('/read/', true, true);
    await shelf.removeFile('/_astro/b.js');
    site['/read/'] = article('Changed');
    site[path] = answer;
    await keeper.seen('/read/', true, true);
    expect((await shelf.page('/read/'))?.kept.title).toBe('Read');
  });

  it.each([404, 410])('is forgotten when the site answers %i', async (status) => {
    await keeper.seen('/read/', true, true);
    site['/read/'] = status;
    await keeper.seen('/read/', true, true);
    expect(await pages()).toEqual(['/offline/']);
  });

  it('is whole without a picture that is not there', async () => {
    site['/about/'] = '<title>About</title><img src="/missing.png">';
    await keeper.seen('/about/', true, true);
    expect((await shelf.page('/about/'))?.kept.files).toEqual([]);
  });
});

describe('a new build', () => {
  beforeEach(async () => {
    await keeper.seen('/read/', false, true);
    Object.assign(site, {
      '/read/': article('Read', '/_astro/a2.js'),
      '/new/': article('New', '/_astro/a2.js'),
      '/newer/': article('Newer', '/_astro/a2.js'),
      '/_astro/a2.js': 'a2',
      '/_astro/a.js': 404,
      '/_astro/b.js': 404,
    });
    const revisions = { ...lists.revisions, '/new/': '2', '/newer/': '2' };
    keeper = new Keeper(shelf, { ...lists, revisions });
  });

  it('takes the place of the old one, whose files go when no page is open that could ask for them', async () => {
    await keeper.seen('/read/', false, false);
    expect(await files()).toEqual([
      '/_astro/a.js',
      '/_astro/a2.js',
      '/_astro/b.js',
      '/_astro/x.js',
    ]);
    await keeper.seen('/read/', false, true);
    expect(await files()).toEqual(['/_astro/a2.js', '/_astro/x.js']);
  });

  it('leaves what was kept of the old one whole', async () => {
    site['/new/'] = 0;
    await keeper.seen('/read/', false, true);
    expect((await shelf.page('/new/'))?.kept.files).toEqual(['/_astro/a.js', '/_astro/b.js']);
    expect(await files()).toContain('/_astro/a.js');
  });

  it('takes away what was taken back and what is no longer new', async () => {
    site['/back/'] = article('Back', '/_astro/a2.js');
    await keeper.seen('/back/', true, true);
    const newest = { ...lists.newest, '/topics/a/': ['/newer/'] };
    await new Keeper(shelf, { ...lists, newest }).sort();
    expect(await pages()).toEqual(['/newer/', '/offline/', '/read/', '/tools/x/']);
  });
});

describe('a device that is full', () => {
  it('lets the oldest page go for the one that is read', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const name of ['first', 'second']) {
      vi.advanceTimersByTime(1000);
      site[`/${name}/`] = `<title>${name}</title>${'.'.repeat(500)}`;
      await keeper.seen(`/${name}/`, true, true);
    }
    device.room = device.used + 100;
    vi.advanceTimersByTime(1000);
    site['/third/'] = `<title>third</title>${'.'.repeat(500)}`;
    await keeper.seen('/third/', true, true);
    expect(await pages()).toEqual(['/offline/', '/second/', '/third/']);
    vi.useRealTimers();
  });

  it('keeps nothing where there is no room for anything', async () => {
    device.room = 0;
    await keeper.seen('/read/', false, true);
    expect(await pages()).toEqual([]);
  });

  it('does not give up all that it has for what can never fit', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      site[`/${name}/`] = `<title>${name}</title>`;
      await keeper.seen(`/${name}/`, true, true);
    }
    site['/huge/'] = `<title>Huge</title>${'.'.repeat(5000)}`;
    device.room = device.used;
    await keeper.seen('/huge/', true, true);
    expect((await pages()).length).toBe(3);
  });
});

it('notes what is read from the device, and leaves the date of its coming', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
  await keeper.seen('/read/', true, true);
  vi.setSystemTime(9000);
  await keeper.readAgain('/read/');
  expect((await shelf.page('/read/'))?.kept).toMatchObject({ keptAt: 1000, readAt: 9000 });
  vi.useRealTimers();
});

it('clears the shelf of one site and leaves those of others on the same host', async () => {
  await keeper.seen('/read/', true, true);
  await Shelf.open(`${SCOPE}blog/`);
  await Shelf.clear(SCOPE);
  expect((await device.keys()).toSorted()).toEqual([
    'kept https://example.com/blog/ files',
    'kept https://example.com/blog/ pages',
  ]);
});

it('has the page that stands in for others before the first page is seen', async () => {
  await keeper.prepare();
  expect((await shelf.pages()).map(({ address }) => address)).toEqual(['/offline/']);
});

describe('the wish to clear everything', () => {
  it('waits for what is under way, and leaves other sites of the host alone', async () => {
    await Shelf.open(`${SCOPE}other/`);
    const keeping = keeper.seen('/read/', false, true);
    await keeper.clear(SCOPE);
    await keeping;
    expect(await device.keys()).toEqual([`kept ${SCOPE}other/ pages`, `kept ${SCOPE}other/ files`]);
  });
});
