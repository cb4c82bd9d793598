import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../../src/authoring/finding.ts';
import { isDeploy, settingFaults } from '../../../src/authoring/read/setting-faults.ts';
import { contrast } from '../../../src/blog/oklch.ts';
import { siteColors } from '../../../src/blog/site-colors.ts';
import { defineSite } from '../../../src/blog/site-settings.ts';
import type { SiteSettings } from '../../../src/blog/schema/site.ts';
import { emptyFolder, writeFiles } from '../../fixtures/folder.ts';

const SOUND: SiteSettings = {
  name: 'Iron',
  tagline: 'A line.',
  description: 'A description that is long enough for the schema to take it.',
  address: 'https://example.org',
  language: 'en-US',
  timeZone: 'Europe/Berlin',
  mark: 'content/mark.svg',
  colors: {
    paper: ['#ffffff', '#000000'],
    ink: ['#000000', '#ffffff'],
    accent: ['#174a96', '#8db8f7'],
  },
  navigation: [],
  social: [],
  features: { tools: true, glossary: true },
  editorial: 'plain',
};

const read = (settings: object = {}, environment = {}) =>
  defineSite({ ...SOUND, ...settings }, environment);

/** The faults as an owner reads them. */
async function faults(
  settings: object = {},
  environment = {},
  isDeploy = false,
): Promise<string[]> {
  const root = await emptyFolder();
  await writeFiles(root, {
    'src/site.ts':
      "export const site = defineSite({\n  name: 'Iron',\n  colors: {\n    ink: ['a', 'b'],\n  },\n});\n",
    'content/mark.svg': '<svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
  });
  return settingFaults(root, read(settings, environment), isDeploy).map(describeFinding);
}

describe('a value in braces', () => {
  it('is none in the settings, which are what it stands for', async () => {
    expect(await faults({ tagline: 'The tagline of {site.name}.' })).toEqual([
      expect.stringMatching(
        /error: tagline has \{site\.name\}, and readers would see it as written\. Write /,
      ),
    ]);
  });
});

describe('the parts of the home page', () => {
  it('are all there where the settings say nothing, and each can be switched off', async () => {
    expect(new Set(Object.values(read().home))).toEqual(new Set([true]));
    expect(read({ home: { bar: false } }).home).toEqual({ ...read().home, bar: false });
    expect(await faults({ home: { bar: false } })).toEqual([]);
  });

  it.each([
    [{ bar: 'no' }, 'home.bar is "no", which is not true or false. Write false for each part'],
    [{ loader: false }, 'home.loader is not a known field. Write false for each part of the home'],
    [['lead'], 'home is ["lead"], which is not a group of fields. Write false for each part'],
  ])('are named one by one: %j', async (home, fault) => {
    expect(await faults({ home })).toEqual([expect.stringContaining(fault)]);
    expect(read({ home }).home).toEqual(read().home);
  });
});

describe('the address of a site', () => {
  it.each([
    ['https://example.org', 'https://example.org/', ''],
    ['https://example.org/', 'https://example.org/', ''],
    ['https://you.example.org/blog', 'https://you.example.org/blog/', '/blog'],
    ['https://you.example.org/a/b/', 'https://you.example.org/a/b/', '/a/b'],
    ['http://localhost:8080/x/', 'http://localhost:8080/x/', '/x'],
  ])('%s is read with its folder', (address, whole, base) => {
    const site = read({ address });
    expect([site.address.href, site.base]).toEqual([whole, base]);
  });

  it('is replaced by that of the environment, also with a folder', () => {
    const site = read({}, { SITE_ADDRESS: 'https://other.example/blog/' });
    expect([site.address.href, site.base]).toEqual(['https://other.example/blog/', '/blog']);
    expect(read({}, { SITE_ADDRESS: '' }).address.href).toBe('https://example.org/');
  });

  it.each([
    ['example.org', 'Set it to https://example.org'],
    ['example.org/blog/', 'Set it to https://example.org/blog/'],
    ['//example.org', 'Set it to https://example.org'],
    ['ftp://example.org', 'Set it to https://example.org'],
    ['mailto:me@example.org', 'Set it to an address such as https://example.org'],
    ['https://example.org/?a=b', 'Set it to an address such as https://example.org'],
    ['https://example.org/#top', 'Set it to an address such as https://example.org'],
    ['https://example.org//blog', 'Set it to an address such as https://example.org'],
    ['not an address', 'Set it to an address such as https://example.org'],
  ])('%s in the environment is refused, with what to write', async (address, fix) => {
    const [fault = ''] = await faults({}, { SITE_ADDRESS: address });
    expect(fault).toContain(
      `SITE_ADDRESS: error: it is "${address}", which is not a web address. ${fix}`,
    );
    expect(read({}, { SITE_ADDRESS: address }).address.href).toBe('https://example.org/');
  });
});

describe('a setting that cannot be used', () => {
  it.each([
    [{ name: '' }, 'name is empty'],
    [{ name: 'x'.repeat(61) }, 'name has 61 characters'],
    [{ language: 'english please' }, 'language is not a language tag'],
    [{ language: 'english' }, 'language is not a language tag'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone is not a time zone'],
    [{ mark: 'public/mark.png' }, 'mark is "public/mark.png", which is not an SVG file in content'],
    [
      { colors: { ...SOUND.colors, ink: ['black', '#ffffff'] } },
      'colors.ink.0 is "black", which is not a color of six hex digits',
    ],
    [{ colors: { ...SOUND.colors, ink: ['#ffffff'] } }, 'colors.ink is ["#ffffff"]'],
    [
      { navigation: [{ text: 'Home', href: 'home' }] },
      'navigation.0.href is "home", which is not an address',
    ],
    [
      { social: [{ name: 'X', href: 'http://x.example' }] },
      'social.0.href is "http://x.example", which is not an address that starts with https://',
    ],
    [
      { social: [{ text: 'X', href: 'https://x.example' }] },
      'social.0.text is not a known field. Write profiles elsewhere',
    ],
    [
      { features: { tools: 'yes', glossary: true } },
      'features.tools is "yes", which is not true or false',
    ],
    [{ editorial: 'strict' }, 'editorial is "strict"'],
    [
      { host: 'vercel' },
      'host is "vercel", which is not one of the hosts. Write host: \'cloudflare\'',
    ],
    [{ corrections: 'nobody' }, 'corrections is "nobody", which is not an email address'],
    [{ newsletter: 'example.org' }, 'newsletter is "example.org", which is not an address'],
    [{ tagLine: 'Iron' }, 'tagLine is not a known field. Did you mean tagline'],
  ])('%j is named, with what to write', async (settings, start) => {
    const [fault = '', ...others] = await faults(settings);
    expect(fault).toContain(`: error: ${start}`);
    expect(fault).not.toMatch(/undefined|Invalid|expected|received/);
    expect(others).toEqual([]);
  });

  it('is found in the file', async () => {
    expect(await faults({ colors: { ...SOUND.colors, ink: ['black', '#ffffff'] } })).toEqual([
      expect.stringMatching(/^src\/site\.ts:4:5: error: colors\.ink\.0 is "black"/),
    ]);
  });

  it('leaves the others as they are', () => {
    const site = read({ language: '??', corrections: 'nobody' });
    expect([site.name, site.language, site.corrections]).toEqual(['Iron', 'en', undefined]);
  });
});

describe('a color that cannot be seen', () => {
  it.each([
    [
      { ink: ['#999999', '#ffffff'] },
      'colors.ink.0 is #999999, which stands out from the paper 2.8:1 by day and needs 4.5:1',
    ],
    [
      { accent: ['#174a96', '#222222'] },
      'colors.accent.1 is #222222, which stands out from the paper 1.3:1 by night and needs 3:1',
    ],
  ])('%j is named, with the nearest that can', async (colors, start) => {
    const [fault = '', ...others] = await faults({ colors: { ...SOUND.colors, ...colors } });
    expect(fault).toContain(start);
    const nearest = /Write (#[0-9a-f]{6}),/.exec(fault)?.[1] ?? '';
    const [[name, pair]] = Object.entries(colors) as [[string, string[]]];
    const fixed = pair.map((color) => (fault.includes(`is ${color},`) ? nearest : color));
    expect(await faults({ colors: { ...SOUND.colors, [name]: fixed } })).toEqual([]);
    expect(others).toEqual([]);
  });
});

describe('the colors that follow from those of the owner', () => {
  it.each([
    [
      ['#ffffff', '#000000'],
      ['#000000', '#ffffff'],
    ],
    [
      ['#f0f4ff', '#0b1220'],
      ['#20304a', '#c9d6f0'],
    ],
    [
      ['#fff7e0', '#20140a'],
      ['#6b5200', '#b09060'],
    ],
  ] as const)('can be read on %j in %j', (paper, ink) => {
    const { muted, rule, card } = siteColors({
      paper: [...paper],
      ink: [...ink],
      accent: [...ink],
    });
    for (const i of [0, 1] as const) {
      expect(contrast(muted[i], paper[i])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink[i], card[i])).toBeGreaterThanOrEqual(4);
      // Small print is no harder to read on a card than on the page.
      const least = Math.min(4.5, contrast(ink[i], card[i]));
      expect(contrast(muted[i], card[i])).toBeGreaterThanOrEqual(least);
      expect(contrast(card[i], paper[i])).toBeGreaterThan(1.03);
      expect(contrast(rule[i], paper[i])).toBeLessThan(2);
    }
  });
});

describe('a mark that is not there', () => {
  it('is a fault', async () => {
    expect(await faults({ mark: 'content/logo.svg' })).toEqual([
      expect.stringContaining('mark is content/logo.svg, which does not exist'),
    ]);
  });
});

describe('an address at GitHub Pages', () => {
  it('is a warning in a deploy that writes for another host', async () => {
    const onGithub = { address: 'https://you.github.io/blog/' };
    expect(await faults(onGithub, {}, true)).toEqual([
      expect.stringMatching(
        /: warning: host is 'cloudflare', and you\.github\.io is served by GitHub Pages\. Write host: 'github-pages'/,
      ),
    ]);
    expect(await faults({ ...onGithub, host: 'github-pages' }, {}, true)).toEqual([]);
  });
});

describe('what is still of the example', () => {
  const example = { address: 'https://example.com', corrections: 'me@example.com' };

  it('is a warning in a deploy, in words', async () => {
    expect(await faults(example, {}, true)).toEqual([
      expect.stringMatching(/: warning: address is https:\/\/example\.com\/, an example/),
      expect.stringMatching(/: warning: corrections is me@example\.com, an example/),
    ]);
  });

  it('is nothing while the site is being made', async () => {
    expect(await faults(example)).toEqual([]);
  });

  it('is told by the host or by a given address', () => {
    const address = { SITE_ADDRESS: 'https://a.example' };
    expect([{}, { CI: 'true' }, address, { CI: '', ...address }].map(isDeploy)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
