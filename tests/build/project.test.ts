import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage, texts, wordsOf } from '../fixtures/output.ts';

/** The site itself, as `npm run build` left it. */
const dist = path.resolve(import.meta.dirname, '../../dist');

const ARTICLES = readdirSync(path.join(import.meta.dirname, '../../content/posts'));
const MEALS = '/articles/make-meal-prepping-easier/';
const DEADLIFT = '/articles/low-back-pain-after-deadlifting/';
const TOMORROW = '/articles/starting-over-tomorrow/';

describe('the pages of the site', () => {
  it.each([
    '/',
    '/articles/',
    MEALS,
    DEADLIFT,
    TOMORROW,
    '/topics/',
    '/topics/lifting/',
    '/topics/recovery/',
    '/topics/eating/',
    '/topics/mindset/',
    '/about/',
    '/editorial/',
    '/sources/',
    '/corrections/',
    '/subscribe/',
    '/404.html',
  ])('%s is there, with one h1, a title and a description of its own', async (address) => {
    const page = await openPage(dist, address);
    expect(texts(page, 'h1')).toHaveLength(1);
    expect(page.title).toContain('Plain Strength');
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/.{30,}/);
  });

  it('have no route for a topic that does not exist', () => {
    expect(existsSync(path.join(dist, 'topics/cardio'))).toBe(false);
  });
});

describe('the deadlift article', () => {
  it('has the older article as previous and the newer as next, by title', async () => {
    const page = await openPage(dist, DEADLIFT);
    const [previous, next] = page.querySelectorAll('.neighbours a');
    expect(previous?.getAttribute('href')).toBe(MEALS);
    expect(previous?.textContent).toContain('How do I make meal prepping easier?');
    expect(next?.getAttribute('href')).toBe(TOMORROW);
    expect(next?.textContent).toContain('Here’s why “starting over tomorrow” doesn’t work');
  });

  it('offers the other two featured posts, never itself', async () => {
    const page = await openPage(dist, DEADLIFT);
    const offered = [...page.querySelectorAll('.featured h3 a')].map((a) => a.getAttribute('href'));
    expect(offered).toEqual([MEALS, TOMORROW]);
  });

  it('shows its topic, dates and length', async () => {
    const page = await openPage(dist, DEADLIFT);
    expect(page.querySelector('.page-head .chip')?.getAttribute('href')).toBe('/topics/lifting/');
    const dates = [...page.querySelectorAll('.meta time')].map((time) =>
      time.getAttribute('datetime'),
    );
    expect(dates[0]).toBe('2026-10-14T00:00:00.000Z');
    expect(texts(page, '.meta span').at(-1)).toMatch(/^\d+ min read$/);
  });

  it('puts its care cards before the exercise tips', async () => {
    const page = await openPage(dist, DEADLIFT);
    const order = [...page.querySelectorAll('.care, #four-ways-to-feel-better-next-time')].map(
      ({ className }) => className,
    );
    expect(order.length).toBeGreaterThan(1);
    expect(order.at(-1)).not.toBe('care');
  });

  it('draws the start position, with words for those who cannot see it', async () => {
    const page = await openPage(dist, DEADLIFT);
    expect(page.querySelector('.figure svg[role=img]')?.getAttribute('aria-label')).toMatch(
      /.{40,}/,
    );
  });
});

describe.each(ARTICLES)('the article %s', (slug) => {
  it('starts its text with the short answer', async () => {
    const page = await openPage(dist, `/articles/${slug}/`);
    expect(page.querySelector('.prose')?.firstElementChild?.className).toBe('answer');
  });

  it('links every citation to a source, and every source back to each citation', async () => {
    const page = await openPage(dist, `/articles/${slug}/`);
    const ids = new Set([...page.querySelectorAll('[id]')].map(({ id }) => `#${id}`));
    const links = [...page.querySelectorAll('.cite a, .sources li a[href^="#"]')].map(
      (a) => a.getAttribute('href') ?? '',
    );
    expect(links.filter((href) => !ids.has(href))).toEqual([]);
    const cites = [...page.querySelectorAll('.cite a')].map(({ id }) => `#${id}`);
    expect(
      [...page.querySelectorAll('.sources li a[href^="#"]')]
        .map((a) => a.getAttribute('href'))
        .toSorted(),
    ).toEqual(cites.toSorted());
  });

  it('lists no source that the text does not cite', async () => {
    const page = await openPage(dist, `/articles/${slug}/`);
    expect(
      [...page.querySelectorAll('.sources li')].filter(
        (item) => !item.querySelector('a[href^="#"]'),
      ),
    ).toEqual([]);
  });

  it('lists every section in its contents, and the corrections and the sources', async () => {
    const page = await openPage(dist, `/articles/${slug}/`);
    const sections = [...page.querySelectorAll('.prose > h2, #corrections, #sources')].map(
      ({ id }) => `#${id}`,
    );
    expect([...page.querySelectorAll('.contents a')].map((a) => a.getAttribute('href'))).toEqual(
      sections,
    );
  });

  it('has 700 to 1,300 words', async () => {
    const page = await openPage(dist, `/articles/${slug}/`);
    expect(wordsOf(page)).toBeGreaterThanOrEqual(700);
    expect(wordsOf(page)).toBeLessThanOrEqual(1300);
  });
});

describe('the home page', () => {
  it('leads with the first featured post, then the others, then the topics, then the latest', async () => {
    const page = await openPage(dist, '/');
    expect(page.querySelector('.lead h2 a')?.getAttribute('href')).toBe(DEADLIFT);
    expect([...page.querySelectorAll('.cards h3 a')].map((a) => a.getAttribute('href'))).toEqual([
      MEALS,
      TOMORROW,
    ]);
    expect(texts(page, '.barbell b')).toEqual(['Lifting', 'Recovery', 'Eating', 'Mindset']);
    const latest = [...page.querySelectorAll('.posts h3 a')].map((a) => a.getAttribute('href'));
    expect(latest.slice(0, 3)).toEqual([TOMORROW, DEADLIFT, MEALS]);
    expect(latest).toHaveLength(8);
  });
});

describe('discovery', () => {
  it('advertises the three main feeds on every page', async () => {
    for (const address of ['/', DEADLIFT, '/about/', '/404.html']) {
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

  it('offers every feed to people, with its address, its latest article and common readers', async () => {
    const page = await openPage(dist, '/subscribe/');
    expect(texts(page, '.feed h3')).toEqual([
      'Everything',
      'Lifting',
      'Recovery',
      'Eating',
      'Mindset',
    ]);
    expect(texts(page, '.feed code')[1]).toMatch(/^https?:\/\/[^/]+\/topics\/lifting\/rss\.xml$/);
    expect(texts(page, '.feed > p a')).toContain('Why do I have low back pain after deadlifting?');
    expect(page.querySelector('a[href^="https://feedly.com/"]')).not.toBeNull();
    expect(page.querySelector('a[href="/feeds.opml"]')).not.toBeNull();
    // The owner has set no address for a newsletter: there is no form.
    expect(page.querySelector('form')).toBeNull();
  });
});

describe('the page for a wrong address', () => {
  it('offers the topics and the latest articles, and asks not to be listed', async () => {
    const page = await openPage(dist, '/404.html');
    expect(page.querySelectorAll('.barbell a')).toHaveLength(4);
    expect(page.querySelectorAll('.posts h3 a')).toHaveLength(5);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });
});

async function advertised(address: string): Promise<(string | null)[]> {
  const page = await openPage(dist, address);
  return [...page.querySelectorAll('link[rel=alternate]:not([type="text/markdown"])')].map((link) =>
    link.getAttribute('href'),
  );
}
