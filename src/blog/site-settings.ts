import type { z } from 'zod';
import { siteFieldHelp, siteFields, type SiteSettings } from './schema/site.ts';

/** One setting that cannot be used. */
export interface SettingFault {
  /** The name of the setting, or of the variable in the environment. */
  readonly setting: string;
  /** What is wrong, as a clause that begins with the setting. */
  readonly problem: string;
  /** What to write instead, as a sentence without its period. */
  readonly mend: string;
}

/** The settings as the site uses them. */
export interface Site extends Omit<Required<SiteSettings>, Optional | 'address'> {
  /** The public address; its path ends with a slash. */
  readonly address: URL;
  /** The folder that the site is served from, such as `/blog`; empty at the root of a host. */
  readonly base: string;
  readonly footer: string | undefined;
  readonly corrections: string | undefined;
  readonly newsletter: string | undefined;
  /** What is wrong with the settings. Each faulty one has a plain value meanwhile, so that a page can be shown. */
  readonly faults: readonly SettingFault[];
}

type Optional = 'footer' | 'corrections' | 'newsletter';

/**
 * Reads the settings of a site. It never throws: `npm run check` and the build
 * say what is wrong in `faults`, and stop.
 *
 * @param environment `SITE_ADDRESS` in it replaces the address, for one build.
 */
export function defineSite(
  settings: SiteSettings,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Site {
  const override = environment['SITE_ADDRESS'];
  const faults: SettingFault[] = [];
  let fields: Record<string, unknown> = { ...settings };
  if (override) {
    if (siteFields.shape.address.safeParse(override).success) {
      fields['address'] = override;
    } else {
      faults.push({
        setting: 'SITE_ADDRESS',
        problem: `SITE_ADDRESS is "${override}", which is not a web address`,
        mend: `Write ${suggestAddress(override)}`,
      });
    }
  }
  const parsed = siteFields.safeParse(fields);
  if (!parsed.success) {
    const { issues } = parsed.error;
    faults.push(...issues.map(settingFault));
    const faulty = new Set(issues.map(({ path }) => String(path[0])));
    fields = Object.fromEntries(
      Object.keys(siteFields.shape).map((name) => [
        name,
        faulty.has(name) ? PLAIN[name as keyof SiteSettings] : fields[name],
      ]),
    );
  }
  const { address, ...rest } = siteFields.parse(fields);
  const url = new URL(address);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  const optional = { footer: undefined, corrections: undefined, newsletter: undefined };
  return { ...optional, ...rest, address: url, base: url.pathname.slice(0, -1), faults };
}

function settingFault({ path, message }: z.core.$ZodIssue): SettingFault {
  const setting = String(path[0] ?? '');
  const help = isSetting(setting) ? siteFieldHelp[setting] : 'only settings that the guide lists';
  return { setting, problem: `${path.map(String).join('.')} ${message}`, mend: `Write ${help}` };
}

function isSetting(name: string): name is keyof SiteSettings {
  return name in siteFieldHelp;
}

/** What stands in for a setting that cannot be used. */
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
  features: { tools: true, glossary: true },
  editorial: 'health',
};

function suggestAddress(text: string): string {
  const whole = `https://${text.trim().replace(/^(?:\w+:)?\/*/, '')}`;
  return siteFields.shape.address.safeParse(whole).success ? whole : siteFieldHelp.address;
}
