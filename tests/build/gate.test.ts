import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { graphOf, nodesOf } from '../fixtures/graph.ts';
import { listFiles, openPage, texts } from '../fixtures/output.ts';
import { type Files, post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

const SECRET = 'zyzzyva';

/** What a hidden post shows: a cover, a photo, and a drawing. */
const PICTURES = `![A bar on the floor](./${SECRET}.jpg)

import Drawing from './${SECRET}.svg';

<Drawing aria-hidden="true" />`;

async function picturesIn(slug: string): Promise<Files> {
  const photo = sharp({ create: { width: 1200, height: 630, channels: 3, background: '#1f5fbf' } });
  const folder = `content/posts/${slug}`;
  return {
    [`${folder}/${SECRET}.jpg`]: await photo.jpeg().toBuffer(),
    [`${folder}/${SECRET}-cover.jpg`]: await photo.jpeg({ quality: 20 }).toBuffer(),
    [`${folder}/${SECRET}.svg`]:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  };
}

describe('a site with a draft and a scheduled post', () => {
  let site: Site;

  beforeAll(async () => {
    const secret = {
      title: `The ${SECRET} title`,
      description: `A standfirst that says ${SECRET} and is long enough.`,
      tags: [SECRET],
      featured: 1,
      references: ['north-2016'],
      cover: { image: `./${SECRET}-cover.jpg`, alt: 'A bar on the floor' },
    };
    site = await Site.create({
      // The moment at which the first of March begins.
      now: '2026-03-01T00:00Z',
      files: {
        ...post('older', { publishedAt: '2026-01-01', topic: 'recovery' }),
        ...post(
          `${SECRET}-draft`,
          { ...secret, publishedAt: '2026-01-15', draft: true },
          `Text of ${SECRET}.<Cite id="north-2016" />\n\n${PICTURES}`,
        ),
        ...(await picturesIn(`${SECRET}-draft`)),
        'content/topics/lifting.yaml': `name: Lifting\nplate: red\ndescription: "How to move a heavy bar well."\nstartHere: [${SECRET}-draft, ${SECRET}-scheduled, newer]\n`,
        ...post('newer', { publishedAt: '2026-02-01' }),
        ...post('due-now', { publishedAt: '2026-03-01' }),
        ...post(
          `${SECRET}-scheduled`,
          { ...secret, publishedAt: '2026-03-01T00:00:01Z' },
          `Text of ${SECRET}.<Cite id="north-2016" />\n\n${PICTURES}`,
        ),
        ...(await picturesIn(`${SECRET}-scheduled`)),
      },
    });
    await site.built();
  });

  it('names neither in any file or file name', async () => {
    expect(await filesThatName(SECRET, site.dist)).toEqual([]);
  });

  it('names neither when the environment speaks of development', async () => {
    await site.built({ NODE_ENV: 'development', DEV: '1' });
    expect(await filesThatName(SECRET, site.dist)).toEqual([]);
    await site.built();
  });

  it('publishes the post that is due at this very moment, as its day begins', async () => {
    expect(texts(await openPage(site.dist, '/'), '.lead-post h2, .posts h3')).toHaveLength(3);
    expect(await readFile(path.join(site.dist, 'rss.xml'), 'utf8')).toContain('/articles/due-now/');
  });

  it('tells machines an hour at which it is the day of the page almost everywhere', async () => {
    const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');
    const page = await openPage(site.dist, '/articles/due-now/');
    expect(page.querySelector('.meta time')?.textContent).toBe('1 March 2026');
    const told = {
      page: page.querySelector('.meta time')?.getAttribute('datetime'),
      network: page.querySelector('[property="article:published_time"]')?.getAttribute('content'),
      engine: nodesOf(graphOf(page)).find((node) => 'datePublished' in node)?.['datePublished'],
      rss: /<pubDate>(.*?)</.exec(await read('rss.xml'))?.[1],
      atom: /<published>(.*?)</.exec(await read('atom.xml'))?.[1],
      json: /"date_published":"(.*?)"/.exec(await read('feed.json'))?.[1],
      sitemap: /due-now\/<\/loc><lastmod>(.*?)</.exec(await read('sitemap.xml'))?.[1],
    };
    for (const [where, date] of Object.entries(told)) {
      for (const timeZone of ['Pacific/Pago_Pago', 'America/Chicago', 'UTC', 'Pacific/Fiji']) {
        const day = new Date(String(date)).toLocaleDateString('en-CA', { timeZone });
        expect(day, `${where} in ${timeZone}`).toBe('2026-03-01');
      }
    }
  });

  it('makes neighbors of the posts on either side of a draft', async () => {
    const page = await openPage(site.dist, '/articles/newer/');
    expect(page.querySelector('[rel=prev]')?.getAttribute('href')).toBe('/articles/older/');
    expect(page.querySelector('[rel=next]')?.getAttribute('href')).toBe('/articles/due-now/');
  });

  it('features nothing, and shows no empty heading, when only unpublished posts are featured', async () => {
    for (const address of ['/', '/articles/newer/']) {
      expect(texts(await openPage(site.dist, address), 'h2')).not.toContain('Featured posts');
    }
    expect(texts(await openPage(site.dist, '/'), '.lead-post h2')).toEqual([
      'A sound post on due-now',
    ]);
  });

  it('lists no source that only unpublished posts cite', async () => {
    const citing = texts(await openPage(site.dist, '/sources/'), '.findings li p:last-child a');
    expect(new Set(citing)).toEqual(
      new Set(texts(await openPage(site.dist, '/tools/'), '.tool-cards h2 a')),
    );
  });

  it('publishes the scheduled post in a build after its time', async () => {
    await site.built({ SITE_NOW: '2026-03-02' });
    const page = await openPage(site.dist, '/');
    expect(texts(page, '.lead-post h2')).toEqual([`The ${SECRET} title`]);
    expect(texts(page, '.start-here h3, .posts h3')).toHaveLength(3);
  });
});

async function filesThatName(word: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of await listFiles(folder)) {
    const bytes = await readFile(path.join(folder, file), 'latin1');
    if (file.includes(word) || bytes.includes(word)) found.push(file);
  }
  return found;
}
