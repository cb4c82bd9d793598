import { readdirSync } from 'node:fs';
import path from 'node:path';
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
  ...readdirSync(path.join(import.meta.dirname, '../../content/posts')).map(
    (slug) => `/articles/${slug}/`,
  ),
  '/topics/',
  '/topics/lifting/',
  '/topics/recovery/',
  '/topics/eating/',
  '/topics/mindset/',
  '/tags/',
  '/search/?q=deadlift',
  '/tools/',
  ...tools.map(({ href }) => href),
  '/about/',
  '/editorial/',
  '/sources/',
  '/glossary/',
  '/corrections/',
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
    'plain-markdown',
    'photo',
    'corrected',
    'part-2',
    'workout',
    'twenty-thousand-words',
  ].map((slug) => `/articles/${slug}/`),
].map((page) => addresses.oddSite + page);
