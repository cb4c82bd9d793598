import { z } from 'zod';
import { characters, webAddress } from './fields.ts';

const HEX = /^#[0-9a-f]{6}$/i;
const color = z.string().regex(HEX, 'is not a color of six hex digits');
/** A color by day and by night. */
const pair = z.tuple([color, color], 'is not two colors, by day and by night');

const link = z.strictObject({
  text: characters(1, 40),
  href: z.string().regex(/^(?:\/(?!\/)|https:\/\/)\S*$/, 'is not an address'),
});

/** Whether a part of the site is there, for an owner who does not say. */
const shown = z.boolean().default(true);

/** What an owner sets in `src/site.ts`. */
export const siteFields = z.strictObject({
  name: characters(1, 60),
  tagline: characters(1, 120),
  description: characters(40, 300),
  address: z.string().refine(isWebAddress, 'is not a web address'),
  language: z.string().refine(isLanguage, 'is not a language tag'),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone'),
  publicationHour: z.int().min(0).max(23).optional(),
  mark: z.string().regex(/^content\/[\w./-]+\.svg$/, 'is not an SVG file in content'),
  colors: z.strictObject({ paper: pair, ink: pair, accent: pair }),
  navigation: z.array(link).max(6, 'has more than 6 links'),
  social: z.array(
    z.strictObject({
      name: characters(1, 40),
      href: webAddress,
    }),
  ),
  footer: characters(1, 200).optional(),
  features: z.strictObject({ tools: z.boolean(), glossary: z.boolean(), offline: shown }),
  home: z
    .strictObject({
      promise: shown,
      lead: shown,
      topics: shown,
      bar: shown,
      startHere: shown,
      latest: shown,
      subscribe: shown,
    })
    .prefault({}),
  editorial: z.enum(['health', 'plain'], "is neither 'health' nor 'plain'"),
  corrections: z.email('is not an email address').optional(),
  newsletter: webAddress.optional(),
  host: z
    .enum(['cloudflare', 'nginx', 'github-pages'], 'is not one of the hosts')
    .default('cloudflare'),
});

export type SiteSettings = z.input<typeof siteFields>;

/** What to write in each setting, shown to an owner who wrote something else. */
export const siteFieldHelp = {
  name: "the site's name, 1 to 60 characters, such as name: 'Iron and Oats'",
  tagline: 'one line of 1 to 120 characters under the name',
  description: 'one or two sentences of 40 to 300 characters that say what the site answers',
  address:
    "the public address, with the folder if there is one, such as address: 'https://example.org' or 'https://you.github.io/blog/'",
  language: "a BCP 47 language tag, such as language: 'en-US'",
  timeZone: "an IANA time zone, such as timeZone: 'UTC' or 'America/Chicago'",
  publicationHour:
    'the hour of the day, 0 to 23 in timeZone, that feeds give for a date without a time, such as publicationHour: 12, or leave it out for 11:00 UTC, when it is the same day from UTC−11 to UTC+12',
  mark: "the site's mark, a square SVG, such as mark: 'content/mark.svg'",
  colors:
    "six-digit hex colors by day and by night, such as paper: ['#faf8f3', '#15140f'], for paper, ink and accent",
  navigation:
    "at most 6 links, each a text and an address on this site, such as { text: 'Topics', href: '/topics/' }",
  social:
    "profiles elsewhere, each a name and an address, such as { name: 'Mastodon', href: 'https://mastodon.social/@you' }, or []",
  footer: 'a line of 1 to 200 characters for the foot of every page, or leave it out',
  features:
    'true or false for tools, for glossary and for offline, such as features: { tools: true, glossary: true, offline: true }',
  home: 'false for each part of the home page that you do without, such as home: { bar: false }; the parts are promise, lead, topics, bar, startHere, latest and subscribe',
  editorial: "editorial: 'health' for every rule, or 'plain' for those that protect a page",
  corrections: "an email address that you read, such as 'you@example.org', or leave it out",
  newsletter:
    "the https address where your mailing list takes sign-ups, such as 'https://list.example.org/subscribe', or leave it out",
  host: "host: 'cloudflare', which Netlify reads too, 'nginx' or 'github-pages'",
} as const satisfies Record<keyof SiteSettings, string>;

/** Whether a text is the address of a site: http or https, a host, and a folder at most. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  // A link that starts with two slashes is to another host.
  const isFolder = !pathname.includes('//');
  return /^https?:$/.test(protocol) && isFolder && !search && !hash && !username;
}

/** Whether an address is one that GitHub Pages gives. */
export function isOnGithub(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname.endsWith('.github.io');
}

function isLanguage(tag: string): boolean {
  try {
    // Longer first parts are well-formed, and no language has one.
    return Intl.getCanonicalLocales(tag).length === 1 && /^[a-z]{2,3}(?:-|$)/i.test(tag);
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
