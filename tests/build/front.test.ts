import { beforeAll, describe, expect, it } from 'vitest';
import { openPage, texts } from '../fixtures/output.ts';
import { type Files, manyPosts, post } from '../fixtures/posts.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';

const hrefs = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

function topic(name: string, color: string, more: string): Files {
  const head = `name: ${name}\n${color}\ndescription: "What there is to say about it."\n`;
  return { [`content/topics/${name.toLowerCase()}.yaml`]: head + more };
}

/** Sixty articles, thirty of them on lifting, and one on running, the newest. */
const FILES: Files = {
  ...manyPosts(60),
  ...post('run', { topic: 'running', title: 'How far should I run?' }),
  ...post('hidden', { draft: true, title: 'A draft' }),
  ...topic(
    'Lifting',
    'plate: red',
    'startHere: [hidden, post-003, post-001]\ntools: [warm-up, plates]\n',
  ),
  ...topic('Recovery', 'plate: blue', 'question: "Am I sore?"\nstartHere: [post-002]\n'),
  ...topic('Running', 'color: "#8a2be2"', ''),
  'content/pages/home.mdx':
    "---\ntitle: 'At {site.name}'\ndescription: '{site.description}'\nstartHere: [post-003, hidden, run, post-002]\n---\n\nWelcome in.\n",
};

describe('a site with reading orders', () => {
  let site: BuiltSite;
  let home: Document;

  beforeAll(async () => {
    site = await sharedSite({ files: FILES });
    home = await openPage(site.dist, '/');
  });

  it('has what its owner wrote at the head of the home page', () => {
    expect(texts(home, 'h1')).toEqual(['At The Test Site']);
    expect(texts(home, '.home-text')).toEqual(['Welcome in.']);
    expect(home.querySelector('meta[name=description]')?.getAttribute('content')).toContain(
      'A site that the tests build',
    );
  });

  it('shows no article twice on the home page, and none that is not published', () => {
    const all = hrefs(home, '.lead-post h2 a, .start-here h3 a, .posts h3 a');
    expect(all).toHaveLength(new Set(all).size);
    // The newest leads where nothing is featured, and is then no step.
    expect(hrefs(home, '.lead-post h2 a')).toEqual(['/articles/run/']);
    expect(hrefs(home, '.start-here h3 a')).toEqual(['/articles/post-003/', '/articles/post-002/']);
    expect(hrefs(home, '.posts h3 a').at(0)).toBe('/articles/post-060/');
  });

  it('has on each plate its number, if it has one, and one question', () => {
    const plates = [...home.querySelectorAll('.barbell a')].map((plate) => texts(plate, 'b, span'));
    expect(plates).toEqual([
      ['Lifting', '25', 'Post number 1'],
      ['Recovery', '20', 'Am I sore?'],
      ['Eating', '15', 'Post number 58'],
      ['Mindset', '10', 'Post number 60'],
      ['Running', '', 'How far should I run?'],
    ]);
  });

  it('links to every tool, and to the feed', () => {
    expect(hrefs(home, '.on-the-bar li a')).toHaveLength(5);
    expect(hrefs(home, '.subscribe-line a')).toEqual(['/rss.xml', '/subscribe/']);
  });

  it('opens a topic with its reading order, then its other articles, its tools and its feed', async () => {
    const page = await openPage(site.dist, '/topics/lifting/');
    expect(texts(page, 'main h2')).toEqual([
      'Start here',
      'More articles',
      'Work it out',
      'Follow Lifting',
    ]);
    expect(hrefs(page, '.start-here h3 a')).toEqual(['/articles/post-003/', '/articles/post-001/']);
    expect(hrefs(page, '.posts h3 a')).toHaveLength(28);
    expect(page.querySelectorAll('.posts .chip, .start-here .chip')).toHaveLength(0);
    expect(hrefs(page, '.tool-cards a')).toEqual(['/tools/warm-up/', '/tools/plates/']);
    expect(hrefs(page, '.topic-feed copy-address a')).toEqual(['/topics/lifting/rss.xml']);
    expect(texts(page, '.topic-feed code')).toEqual(['https://example.com/topics/lifting/rss.xml']);
  });

  it('shows the covers of a topic with few articles, and no empty heading', async () => {
    const page = await openPage(site.dist, '/topics/running/');
    expect(texts(page, 'main h2')).toEqual(['Articles', 'Follow Running']);
    expect(page.querySelectorAll('.cards .cover')).toHaveLength(1);
  });

  it('lists each topic once, with where to start', async () => {
    const page = await openPage(site.dist, '/topics/');
    const links = hrefs(page, 'main a[href^="/topics/"]');
    expect(links).toHaveLength(5);
    expect(new Set(links).size).toBe(5);
    expect(texts(page, '.topics-first')[0]).toBe('30 articles. Start with Post number 3');
  });
});

describe('a home page with parts that are switched off', () => {
  it('has the others, and a heading still', async () => {
    const { dist } = await sharedSite({
      files: manyPosts(3),
      settings: {
        home: { promise: false, lead: false, bar: false, startHere: false },
        newsletter: 'https://list.example.org/subscribe',
      },
    });
    const home = await openPage(dist, '/');
    expect(home.querySelector('h1')?.className).toBe('visually-hidden');
    expect(texts(home, 'main h2')).toEqual([
      'Pick a plate',
      'Latest articles',
      'New articles by email',
    ]);
    expect(hrefs(home, '.posts h3 a')).toHaveLength(3);
    expect(home.querySelector('.subscribe-line form')?.getAttribute('action')).toBe(
      'https://list.example.org/subscribe',
    );
  });
});
