import { tools } from '../../src/lifting/tools.ts';

/** Where the browser tests find the site as built, and a site of odd posts. */
export const addresses = {
  site: 'http://localhost:4461',
  oddSite: 'http://localhost:4462',
};

/** The pages of the site, one of each kind and every article. */
export const sitePages = [
  '/',
  '/articles/',
  '/articles/low-back-pain-after-deadlifting/',
  '/articles/make-meal-prepping-easier/',
  '/articles/starting-over-tomorrow/',
  '/topics/',
  '/topics/lifting/',
  '/topics/recovery/',
  '/topics/eating/',
  '/topics/mindset/',
  '/tools/',
  ...tools.map(({ href }) => href),
  '/about/',
  '/editorial/',
  '/sources/',
  '/corrections/',
  '/subscribe/',
  '/no-such-page/',
].map((path) => addresses.site + path);

/** The pages of the site of odd posts. */
export const oddPages = [
  '/',
  '/articles/',
  '/corrections/',
  ...[
    'long-title',
    'sharp-title',
    'no-headings',
    'sixty-headings',
    'right-to-left',
    'everything',
    'plain-markdown',
    'photo',
    'corrected',
    'workout',
    'twenty-thousand-words',
  ].map((slug) => `/articles/${slug}/`),
].map((path) => addresses.oddSite + path);
