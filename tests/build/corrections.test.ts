import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles, openPage, parse, texts } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { Site } from '../fixtures/site.ts';

const SECRET = 'zyzzyva';
const OLD = 'We wrote 40 kg. The study used 20 kg & a < b.';
const NEW = 'We wrote **never**. The source says “seldom”.';
const ELSEWHERE = 'We gave the wrong year for a study of sleep.';
const secret = [{ date: '2026-02-20', text: `We wrote ${SECRET} and should not have.` }];

describe('a site with corrections', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.create({
      now: '2026-03-01',
      files: {
        ...post(
          'twice',
          {
            title: 'Corrected twice',
            updatedAt: '2026-02-05T08:30Z',
            references: ['north-2016'],
            corrections: [
              { date: '2026-01-10', text: OLD },
              { date: '2026-02-05T08:30Z', text: NEW },
            ],
          },
          '## A heading\n\nSome text.<Cite id="north-2016" />',
        ),
        ...post('once', {
          title: 'Corrected once',
          topic: 'recovery',
          updatedAt: '2026-02-10',
          corrections: [{ date: '2026-01-20', text: ELSEWHERE }],
        }),
        ...post('never', { publishedAt: '2026-01-03', updatedAt: '2026-02-01' }),
        ...post('draft', { draft: true, updatedAt: '2026-02-20', corrections: secret }),
        ...post('scheduled', {
          publishedAt: '2026-03-02',
          updatedAt: '2026-03-03',
          corrections: [{ ...secret[0], date: '2026-03-03' }],
        }),
      },
    });
    await site.built();
  });

  it('lists those of an article after its text and before its sources, newest first, with dates', async () => {
    const page = await openPage(site.dist, '/articles/twice/');
    expect(texts(page, '.text h2')).toEqual(['A heading', 'Corrections', 'Sources']);
    expect(texts(page, '.corrections li')).toEqual([
      `5 February 2026 ${NEW}`,
      `10 January 2026 ${OLD}`,
    ]);
    expect(datetimes(page, '.corrections time')).toEqual([
      '2026-02-05T08:30:00.000Z',
      '2026-01-10T11:00:00.000Z',
    ]);
  });

  it('lists them in the contents of the article', async () => {
    const page = await openPage(site.dist, '/articles/twice/');
    expect(hrefs(page, '.contents a')).toEqual(['#a-heading', '#corrections', '#sources']);
  });

  it('says under the title when an article was corrected, and leads to what was', async () => {
    const twice = await openPage(site.dist, '/articles/twice/');
    expect(texts(twice, '.page-head .meta :is(span, a):has(time)')).toEqual([
      'Published 1 January 2026',
      'Corrected 5 February 2026',
    ]);
    expect(hrefs(twice, '.page-head .meta a:has(time)')).toEqual(['#corrections']);
    const once = await openPage(site.dist, '/articles/once/');
    expect(texts(once, '.page-head .meta :is(span, a):has(time)')).toEqual([
      'Published 1 January 2026',
      'Updated 10 February 2026',
      'Corrected 20 January 2026',
    ]);
  });

  it('shows no heading, no link and no empty list in an article that has none', async () => {
    const page = await openPage(site.dist, '/articles/never/');
    expect(page.querySelector('#corrections, .corrections, a[href="#corrections"]')).toBeNull();
  });

  it('lists all of them on one page, newest first, each with its article', async () => {
    const page = await openPage(site.dist, '/corrections/');
    expect(texts(page, '.findings li')).toEqual([
      `5 February 2026 Corrected twice ${NEW}`,
      `20 January 2026 Corrected once ${ELSEWHERE}`,
      `10 January 2026 Corrected twice ${OLD}`,
    ]);
    expect(page.querySelectorAll('.findings time[datetime]')).toHaveLength(3);
    expect(hrefs(page, '.findings a')).toEqual([
      '/articles/twice/#corrections',
      '/articles/once/#corrections',
      '/articles/twice/#corrections',
    ]);
    expect(page.querySelector('main')?.textContent).not.toContain('Nothing to correct yet');
  });

  it('is linked from the foot of every page and from how we write', async () => {
    expect(hrefs(await openPage(site.dist, '/'), '.site-footer a')).toContain('/corrections/');
    expect(hrefs(await openPage(site.dist, '/editorial/'), 'main a')).toContain('/corrections/');
  });

  it('tells subscribers of each format, and ends an item as ever', async () => {
    for (const [format, html] of Object.entries(await contentsOf(site, 'Corrected twice'))) {
      const item = parse(`<body>${html}</body>`);
      const [list] = item.querySelectorAll('ul');
      expect(list && texts(list, 'li'), format).toEqual([
        `5 February 2026 ${NEW}`,
        `10 January 2026 ${OLD}`,
      ]);
      expect(datetimes(item, 'time'), format).toEqual([
        '2026-02-05T08:30:00.000Z',
        '2026-01-10T11:00:00.000Z',
      ]);
      expect(texts(item, 'h2, hr, p').slice(-3), format).toEqual([
        '',
        'Corrections: corrections@example.com',
        'General information, not medical advice.',
      ]);
    }
    for (const [format, html] of Object.entries(await contentsOf(site, 'A sound post on never'))) {
      expect(texts(parse(`<body>${html}</body>`), 'h2'), format).toEqual([]);
    }
  });

  it('gives feeds the day of the last change, which no correction is after', async () => {
    const updated = '2026-02-05T08:30:00.000Z';
    const rss = parseRssFeed(await site.read('rss.xml'));
    expect(rss.items?.find(({ title }) => title === 'Corrected twice')?.atom?.updated).toBe(
      updated,
    );
    const atom = parseAtomFeed(await site.read('atom.xml'));
    expect(atom.entries?.find(({ title }) => title?.value === 'Corrected twice')?.updated).toBe(
      updated,
    );
    const { items } = JSON.parse(await site.read('feed.json')) as JsonFeed;
    expect(items.find(({ title }) => title === 'Corrected twice')?.date_modified).toBe(updated);
  });

  it('says nothing anywhere of those in a draft or a scheduled post', async () => {
    for (const file of await listFiles(site.dist)) {
      expect((await site.read(file)).includes(SECRET), file).toBe(false);
    }
  });
});

describe('a site without corrections', () => {
  it('says so on its page, and where to write', async () => {
    const { dist } = await sharedSite({ files: post('sound') });
    const page = await openPage(dist, '/corrections/');
    expect(texts(page, 'main p').at(-1)).toBe(
      'Nothing to correct yet. Write to corrections@example.com if something is wrong. How we correct says what happens then.',
    );
    expect(hrefs(page, 'main a')).toEqual([
      'mailto:corrections@example.com',
      '/editorial/#corrected',
    ]);
    expect(page.querySelector('main ul')).toBeNull();
  });
});

interface JsonFeed {
  items: { title: string; content_html: string; date_modified: string }[];
}

/** The whole text of an item in each format, by its title. */
async function contentsOf(site: Site, title: string): Promise<Record<string, string>> {
  const rss = parseRssFeed(await site.read('rss.xml'));
  const atom = parseAtomFeed(await site.read('atom.xml'));
  const json = JSON.parse(await site.read('feed.json')) as JsonFeed;
  return {
    rss: rss.items?.find((item) => item.title === title)?.content?.encoded ?? '',
    atom: atom.entries?.find((entry) => entry.title?.value === title)?.content?.value ?? '',
    json: json.items.find((item) => item.title === title)?.content_html ?? '',
  };
}

function datetimes(scope: ParentNode, selector: string): (string | null)[] {
  return attributes(scope, selector, 'datetime');
}

function hrefs(scope: ParentNode, selector: string): (string | null)[] {
  return attributes(scope, selector, 'href');
}

function attributes(scope: ParentNode, selector: string, name: string): (string | null)[] {
  return [...scope.querySelectorAll(selector)].map((element) => element.getAttribute(name));
}
