import { defineSite } from './blog/site-settings.ts';

/** What an owner changes to make the site theirs; `npm run check` says what is wrong with it. The rest is in `content`. */
export const site = defineSite({
  name: 'Plain Strength',
  tagline: 'Straight answers about lifting, eating and starting again.',
  description:
    'Plain Strength answers questions about lifting, recovery, eating and mindset in plain words, with the sources beside every claim.',
  /** The public address, with the folder if the site is in one. A deploy overrides it: `SITE_ADDRESS=https://your.domain npm run build`. */
  address: 'https://example.com',
  /** BCP 47 tag of the language the articles are written in. */
  language: 'en-US',
  /** The days that dates name, as an IANA time zone. */
  timeZone: 'UTC',
  /** The hour, in that zone, that feeds give for a date without a time; left out, it is 11:00 UTC: the same day almost everywhere. */
  publicationHour: undefined,
  /** A square SVG in the header, on tabs and home screens, and on social cards. */
  mark: 'content/mark.svg',
  /** Each by day and by night. Topics have colors of their own in `content/topics`. */
  colors: {
    paper: ['#faf8f3', '#15140f'],
    ink: ['#1c1b17', '#ece8dd'],
    accent: ['#174a96', '#8db8f7'],
  },
  navigation: [
    { text: 'Articles', href: '/articles/' },
    { text: 'Topics', href: '/topics/' },
    { text: 'Tools', href: '/tools/' },
    { text: 'About', href: '/about/' },
  ],
  /** Profiles elsewhere, linked from the foot of every page with `rel="me"`. */
  social: [],
  /** Parts of the site; `offline` keeps what readers have seen on their devices, for when they have no connection. */
  features: { tools: true, glossary: true, offline: true },
  /** The parts of the home page, from the top down; `false` leaves one out. One with nothing to show is left out anyway. */
  home: {
    promise: true,
    lead: true,
    topics: true,
    bar: true,
    startHere: true,
    latest: true,
    subscribe: true,
  },
  /** `'health'` holds articles to every rule, `'plain'` to those that protect a page and its readers. */
  editorial: 'health',
  /** What serves the site: `'cloudflare'`, which Netlify reads too, `'nginx'` or `'github-pages'`. */
  host: 'cloudflare',
  /** Where a reader sends a correction, and who finds a hole in the site a word about it. */
  corrections: 'corrections@example.com',
  /** Where the newsletter form sends an `email` field. Without an address there is no form. */
  newsletter: undefined,
});
