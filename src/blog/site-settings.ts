import type { z } from 'zod';
import { isWebAddress, siteFields, type SiteSettings } from './schema/site.ts';

/** The settings as the site uses them. */
export interface Site extends Omit<
  Required<SiteSettings>,
  Optional | 'address' | 'features' | 'home' | 'host'
> {
  /** The public address; its path ends with a slash. */
  readonly address: URL;
  /** The folder that the site is served from, such as `/blog`; empty at the root of a host. */
  readonly base: string;
  /** Which parts of the site can be left out, and are there. */
  readonly features: z.output<typeof siteFields>['features'];
  /** Which parts of the home page are there. */
  readonly home: z.output<typeof siteFields>['home'];
  /** What serves the site. */
  readonly host: z.output<typeof siteFields>['host'];
  readonly publicationHour: number | undefined;
  readonly footer: string | undefined;
  readonly corrections: string | undefined;
  readonly newsletter: string | undefined;
  /** The settings as the owner wrote them, sound or not, for the check to say what is wrong. */
  readonly written: SiteSettings;
  /** `SITE_ADDRESS`, if it is not a web address. */
  readonly badAddress: string | undefined;
}

type Optional = 'publicationHour' | 'footer' | 'corrections' | 'newsletter';

/**
 * Reads the settings of a site. It never throws: `npm run check` and the build
 * say what is wrong with them and stop. In place of a setting that cannot be
 * used stands a plain one, so that `npm run dev` still shows its pages.
 *
 * @param environment `SITE_ADDRESS` in it replaces the address, for one build.
 */
export function defineSite(
  written: SiteSettings,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Site {
  const override = environment['SITE_ADDRESS'];
  const badAddress = override && !isWebAddress(override) ? override : undefined;
  const settings = override && !badAddress ? { ...written, address: override } : written;
  const { address, ...fields } = siteFields.parse(usable(settings));
  const url = new URL(address);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  const optional = {
    publicationHour: undefined,
    footer: undefined,
    corrections: undefined,
    newsletter: undefined,
  };
  const base = url.pathname.slice(0, -1);
  return { ...optional, ...fields, address: url, base, written, badAddress };
}

/** The settings with a plain one for each that the schema refuses. */
function usable(settings: SiteSettings): Record<string, unknown> {
  const { error } = siteFields.safeParse(settings);
  if (!error) return settings;
  const faulty = new Set(error.issues.map(({ path }) => path[0]));
  const names = Object.keys(siteFields.shape) as (keyof SiteSettings)[];
  return Object.fromEntries(
    names.map((name) => [name, faulty.has(name) ? PLAIN[name] : settings[name]]),
  );
}

const PLAIN: SiteSettings = {
  name: 'A blog',
  tagline: 'A blog.',
  description: 'A blog whose settings have a fault; npm run check says which.',
  address: 'https://example.com',
  language: 'en',
  timeZone: 'UTC',
  mark: 'content/mark.svg',
  colors: {
    paper: ['#ffffff', '#15140f'],
    ink: ['#1c1b17', '#ece8dd'],
    accent: ['#174a96', '#8db8f7'],
  },
  navigation: [],
  social: [],
  features: { tools: true, glossary: true, offline: true },
  editorial: 'health',
};
