import { toolNames } from '../../src/tools/index.ts';

/** The first of the four ports of their servers: two runs at once need ports of their own. */
const first = Number(process.env['FIRST_PORT'] ?? 4461);

/** Where the browser tests find their sites. */
export const addresses = {
  site: `http://127.0.0.1:${first}`,
  oddSite: `http://127.0.0.1:${first + 1}`,
  /** A site with as much of everything as there can be. */
  stretchedSite: `http://127.0.0.1:${first + 3}`,
  /** The whole site once more, in a folder of its host. */
  folder: `http://127.0.0.1:${first + 2}/blog`,
};

/** The pages of the whole site, one of each kind. */
export const sitePages = [
  '/',
  '/articles/',
  ...[
    'why-hands-hurt',
    'pots-for-a-week',
    'after-a-missed-week',
    'first-bar',
    'photo-of-a-bar',
    'rest-part-two',
  ].map((slug) => `/articles/${slug}/`),
  '/topics/',
  '/topics/lifting/',
  '/tags/',
  '/search/?q=callus',
  '/tools/',
  ...toolNames.map((name) => `/tools/${name}/`),
  '/about/',
  '/editorial/',
  '/sources/',
  '/glossary/',
  '/corrections/',
  '/privacy/',
  '/subscribe/',
  '/no-such-page/',
].map((page) => addresses.site + page);

/** The pages of the site of odd posts. */
export const oddPages = [
  '/',
  '/articles/',
  '/corrections/',
  '/tags/',
  '/tags/grip-strength/',
  ...[
    'long-title',
    'sharp-title',
    'no-headings',
    'sixty-headings',
    'right-to-left',
    'everything',
    'picture-and-table',
    'photo',
    'corrected',
    'part-2',
    'workout',
    'twenty-thousand-words',
  ].map((slug) => `/articles/${slug}/`),
].map((page) => addresses.oddSite + page);

/** The pages of the stretched site that differ from those of the others. */
export const stretchedPages = [
  '/',
  '/topics/',
  '/search/?q=sound',
  '/subscribe/',
  '/authors/',
  '/authors/ann-example/',
  '/authors/bartholomew/',
  '/articles/filmed/',
  '/articles/long-word/',
  '/articles/about-topic-2/',
  '/articles/taken-back/',
].map((page) => addresses.stretchedSite + page);
