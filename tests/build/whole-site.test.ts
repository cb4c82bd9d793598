import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles, openPage, texts } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { settings } from '../fixtures/test-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

const HANDS = '/articles/why-hands-hurt/';
const POTS = '/articles/pots-for-a-week/';
const WEEK = '/articles/after-a-missed-week/';
const TOPICS = ['lifting', 'recovery', 'eating', 'mindset'];

/** The articles that cite something. */
const CITING = ['why-hands-hurt', 'pots-for-a-week', 'after-a-missed-week', 'first-bar'];

let dist: string;

beforeAll(async () => {
  ({ dist } = await sharedSite({ files: await wholeSite() }));
});

describe('the pages of a site', () => {
  it.each([
    '/',
    '/articles/',
    HANDS,
    '/topics/',
    ...TOPICS.map((topic) => `/topics/${topic}/`),
    '/about/',
    '/editorial/',
    '/sources/',
    '/glossary/',
    '/corrections/',
    '/subscribe/',
    '/404.html',
  ])('%s is there, with one h1, a title and a description of its own', async (address) => {
    const page = await openPage(dist, address);
    expect(texts(page, 'h1')).toHaveLength(1);
    expect(page.title).toContain(settings.name);
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/.{30,}/);
  });

  it('have no route for a topic that does not exist', () => {
    expect(existsSync(path.join(dist, 'topics/cardio'))).toBe(false);
  });
});

describe('an article', () => {
  it('has the older article as previous and the newer as next, by title', async () => {
    const page = await openPage(dist, HANDS);
    const [previous, next] = page.querySelectorAll('.neighbors a');
    expect(previous?.getAttribute('href')).toBe(POTS);
    expect(previous?.textContent).toContain('How many pots does a week need?');
    expect(next?.getAttribute('href')).toBe(WEEK);
    expect(next?.textContent).toContain('Here’s why a missed week “doesn’t count”');
  });

  it('offers the featured posts by rank', async () => {
    const page = await openPage(dist, '/articles/short-2/');
    expect(texts(page, '.featured h2')).toEqual(['Featured posts']);
    expect(hrefs(page, '.featured h3 a')).toEqual([HANDS, POTS, WEEK]);
  });

  it('ends with other articles where all that is featured are its neighbors', async () => {
    const page = await openPage(dist, HANDS);
    expect(texts(page, '.featured h2')).toEqual(['More articles']);
    const offered = hrefs(page, '.featured h3 a');
    expect(offered).toHaveLength(3);
    for (const address of [HANDS, POTS, WEEK]) expect(offered).not.toContain(address);
  });

  it('shows its topic, dates and length', async () => {
    const page = await openPage(dist, HANDS);
    expect(page.querySelector('.page-head .chip')?.getAttribute('href')).toBe('/topics/lifting/');
    const dates = [...page.querySelectorAll('.page-head .meta time')].map((time) =>
      time.getAttribute('datetime'),
    );
    expect(dates).toEqual(['2026-03-14T11:00:00.000Z', '2026-04-02T11:00:00.000Z']);
    expect(texts(page, '.page-head .meta span').at(-1)).toMatch(/^\d+ min read$/);
  });

  it('has a drawing with words for those who cannot see it', async () => {
    const page = await openPage(dist, HANDS);
    expect(page.querySelector('.figure svg[role=img]')?.getAttribute('aria-label')).toMatch(
      /.{40,}/,
    );
  });

  it('starts its text with the short answer', async () => {
    const page = await openPage(dist, HANDS);
    expect(page.querySelector('.prose')?.firstElementChild?.className).toBe('answer');
  });

  it.each(CITING)(
    'links every citation to a source, and every source back to each citation: %s',
    async (slug) => {
      const page = await openPage(dist, `/articles/${slug}/`);
      const ids = new Set([...page.querySelectorAll('[id]')].map(({ id }) => `#${id}`));
      const links = [...page.querySelectorAll('.cite a, .sources li a[href^="#"]')].map(
        (a) => a.getAttribute('href') ?? '',
      );
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((href) => !ids.has(href))).toEqual([]);
      const cites = [...page.querySelectorAll('.cite a')].map(({ id }) => `#${id}`);
      expect(
        [...page.querySelectorAll('.sources li a[href^="#"]')]
          .map((a) => a.getAttribute('href'))
          .toSorted(),
      ).toEqual(cites.toSorted());
    },
  );

  it.each(CITING)(
    'lists every section in its contents, and the corrections and the sources: %s',
    async (slug) => {
      const page = await openPage(dist, `/articles/${slug}/`);
      const sections = [...page.querySelectorAll('.prose > h2, #corrections, #sources')].map(
        ({ id }) => `#${id}`,
      );
      expect([...page.querySelectorAll('.contents a')].map((a) => a.getAttribute('href'))).toEqual(
        sections,
      );
    },
  );
});

describe('the home page', () => {
  it('leads with the first featured post, then the topics, then the latest of the others', async () => {
    const page = await openPage(dist, '/');
    expect(page.querySelector('.lead-post h2 a')?.getAttribute('href')).toBe(HANDS);
    expect(texts(page, '.barbell b').toSorted()).toEqual([
      'Eating',
      'Lifting',
      'Mindset',
      'Recovery',
    ]);
    const latest = [...page.querySelectorAll('.posts h3 a')].map((a) => a.getAttribute('href'));
    expect(latest.slice(0, 2)).toEqual([WEEK, POTS]);
    expect(latest).toHaveLength(8);
  });
});

describe('discovery', () => {
  it('advertises the three main feeds on every page', async () => {
    for (const address of ['/', HANDS, '/about/', '/404.html']) {
      expect(await advertised(address)).toEqual(['/rss.xml', '/atom.xml', '/feed.json']);
    }
  });

  it('advertises a topic’s own feeds first on its page', async () => {
    expect((await advertised('/topics/lifting/')).slice(0, 4)).toEqual([
      '/topics/lifting/rss.xml',
      '/topics/lifting/atom.xml',
      '/topics/lifting/feed.json',
      '/rss.xml',
    ]);
  });

  it('offers every feed to people: one address to copy, and folded its latest article, formats and readers', async () => {
    const page = await openPage(dist, '/subscribe/');
    expect(texts(page, '.feed-offer h3').toSorted()).toEqual([
      'Eating',
      'Everything',
      'Lifting',
      'Mindset',
      'Recovery',
    ]);
    expect(texts(page, '.feed-offer code').join(' ')).toMatch(
      /https?:\/\/[^/]+\/topics\/lifting\/rss\.xml/,
    );
    expect(texts(page, '.feed-offer details p a')).toContain('Why do my hands hurt after pulling?');
    expect(page.querySelector('.feed-offer details a[href^="https://feedly.com/"]')).not.toBeNull();
    expect(hrefs(page, '.feed-offer a:not(details a)').toSorted()).toEqual([
      '/rss.xml',
      ...TOPICS.map((topic) => `/topics/${topic}/rss.xml`).toSorted(),
    ]);
    expect(page.querySelector('a[href="/feeds.opml"]')).not.toBeNull();
  });

  it('has no form for a newsletter where the settings have no address for one', async () => {
    expect((await openPage(dist, '/subscribe/')).querySelector('form')).toBeNull();
  });
});

describe('the rail beside a page of text', () => {
  it('lists its sections, also those that the engine adds', async () => {
    const page = await openPage(dist, '/subscribe/');
    expect(hrefs(page, '.contents a')).toEqual(['#what-a-reader-does', '#feeds']);
    expect([...page.querySelectorAll('.prose > h2')].map(({ id }) => `#${id}`)).toEqual(
      hrefs(page, '.contents a'),
    );
  });

  it('is empty beside a single section', async () => {
    expect((await openPage(dist, '/about/')).querySelector('.contents')).toBeNull();
  });

  it.each([
    ['/glossary/', '.glossary > div'],
    ['/sources/', '.findings > li'],
  ])(
    'has the letters that there are, each leading to its first entry: %s',
    async (address, entries) => {
      const page = await openPage(dist, address);
      const letters = texts(page, '.letters a');
      expect(letters.length).toBeGreaterThan(1);
      expect(letters).toEqual([...new Set(letters)].toSorted());
      const marked = [...page.querySelectorAll(`${entries}[data-letter]`)];
      expect(marked.map((entry) => entry.getAttribute('data-letter'))).toEqual(letters);
      expect(marked.map(({ id }) => `#${id}`)).toEqual(hrefs(page, '.letters a'));
    },
  );
});

describe('the search index', () => {
  it.each([
    [HANDS, 'stinging mitts'],
    ['/tools/plates/', 'plate calculator'],
  ])('knows the other words for %s', async (address, synonyms) => {
    const folder = path.join(dist, 'pagefind/fragment');
    const fragments = await Promise.all(
      (await listFiles(folder)).map(async (file) => {
        const text = gunzipSync(await readFile(path.join(folder, file))).toString();
        return JSON.parse(text.slice(text.indexOf('{'))) as { url: string; meta: object };
      }),
    );
    expect(fragments.find(({ url }) => url === address)?.meta).toMatchObject({ synonyms });
  });
});

describe('the page for a wrong address', () => {
  it('offers the search, the lists and the latest articles, and asks not to be listed', async () => {
    const page = await openPage(dist, '/404.html');
    expect(page.querySelector('main form')?.getAttribute('action')).toBe('/search/');
    expect(
      [...page.querySelectorAll('near-pages a')].map((link) => link.getAttribute('href')),
    ).toEqual(['/articles/', '/topics/', '/tools/', '/glossary/']);
    expect(page.querySelectorAll('.posts h3 a')).toHaveLength(5);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });
});

function hrefs(scope: ParentNode, selector: string): (string | null)[] {
  return [...scope.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
}

async function advertised(address: string): Promise<(string | null)[]> {
  const page = await openPage(dist, address);
  return [...page.querySelectorAll('link[rel=alternate]:not([type="text/markdown"])')].map((link) =>
    link.getAttribute('href'),
  );
}
