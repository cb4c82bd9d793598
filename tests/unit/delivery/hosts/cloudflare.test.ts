import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cloudflareLists,
  wranglerConfiguration,
} from '../../../../src/delivery/hosts/cloudflare.ts';
import { deliveryOf } from '../../../../src/delivery/hosts/rules.ts';
import type { Redirect } from '../../../../src/seo/redirects.ts';

const FILE = 'content/posts/new/index.mdx';
const deliveryWith = (redirects: readonly Redirect[] = []) =>
  deliveryOf({
    address: new URL('https://example.com/blog/'),
    redirects,
    gone: [],
    policies: { everywhere: "default-src 'none'", search: "default-src 'self'" },
  });
const files = [
  ...['/blog/_astro/b.A1b2.css', '/blog/_astro/a.C3d4.js', '/blog/_astro/x.E5f6.avif'],
  ...['/blog/_astro/y.G7h8.avif', '/blog/pagefind/fragment/en_1.pf_fragment'],
];
const nothing = { headers: '', redirects: '' };
const aliases = (count: number, file = FILE, name = 'old'): Redirect[] =>
  Array.from({ length: count }, (_, i) => `/blog/${name}-${i}`).flatMap((from) => [
    { from: `${from}/`, to: '/blog/new/', file },
    { from, to: '/blog/new/', file },
  ]);
const lines = (text: string) => text.trimEnd().split('\n');

describe('_headers', () => {
  const { headers } = cloudflareLists(deliveryWith(), files);

  it('has the rules for every address, without what the host does by itself', () => {
    expect(headers).toMatch(/^\/blog\/\*\n(?: {2}.*\n)* {2}X-Frame-Options: DENY\n/);
    expect(headers).not.toContain('must-revalidate');
  });

  it('takes a header away before it sets another value, which would be added to the first', () => {
    expect(headers).toContain(
      "\n/blog/search/\n  ! Content-Security-Policy\n  Content-Security-Policy: default-src 'self'\n/",
    );
  });

  const kept = (text: string) =>
    [...text.matchAll(/^(.*)\n {2}Cache-Control: .*immutable$/gm)].map(([, path]) => path);

  it('names each style, script and font that is kept for good: one that is not there is never kept as missing', () => {
    expect(kept(headers)).toEqual([
      '/blog/_astro/*.avif',
      '/blog/pagefind/fragment/*.pf_fragment',
      '/blog/_astro/a.C3d4.js',
      '/blog/_astro/b.A1b2.css',
    ]);
  });

  it('names as many of them as Cloudflare has room for, and the others are asked for each time', () => {
    const many = Array.from({ length: 200 }, (_, i) => `/blog/_astro/part-${i}.A1b2.css`);
    const crowded = cloudflareLists(deliveryWith(), [...files, ...many]).headers;
    expect(crowded.match(/^\//gm)).toHaveLength(100);
    expect(kept(crowded)).toContain('/blog/_astro/*.avif');
  });

  it('ends with what the owner wrote, and leaves it room', () => {
    const own = Array.from({ length: 40 }, (_, i) => `/own-${i}/\n  X-Own: yes\n`).join('');
    const many = Array.from({ length: 200 }, (_, i) => `/blog/_astro/part-${i}.A1b2.css`);
    const { headers: text } = cloudflareLists(deliveryWith(), many, { ...nothing, headers: own });
    expect(text.endsWith(own)).toBe(true);
    expect(text.match(/^\//gm)).toHaveLength(100);
  });

  it.each([
    [
      'too many rules',
      Array.from({ length: 90 }, (_, i) => `/own-${i}/\n  X-Own: yes\n`).join(''),
      /^public\/_headers has 90 rules, and with the \d+ of the build they are more than the 100 that Cloudflare reads\. Take \d+ out, or put some together with \*$/,
    ],
    [
      'a line that is too long',
      `/own/\n  X-Own: ${'x'.repeat(2000)}\n`,
      /^public\/_headers:2: the line is longer than the 2,000 characters that Cloudflare reads\. Write it shorter$/,
    ],
  ])('is refused with %s of the owner’s', (_, own, message) => {
    expect(() => cloudflareLists(deliveryWith(), files, { ...nothing, headers: own })).toThrow(
      message,
    );
  });
});

describe('_redirects', () => {
  it('has a line for each, and then what the owner wrote', () => {
    const own = { ...nothing, redirects: '/feed/* /blog/rss.xml 301\n' };
    expect(lines(cloudflareLists(deliveryWith(aliases(1)), files, own).redirects)).toEqual([
      '/blog/old-0/ /blog/new/ 301',
      '/blog/old-0 /blog/new/ 301',
      '/feed/* /blog/rss.xml 301',
    ]);
  });

  it('leaves out the forms that Cloudflare adds a slash to by itself, where there is no room for all', () => {
    const { redirects } = cloudflareLists(deliveryWith(aliases(1500)), files);
    expect(lines(redirects)).toHaveLength(1500);
    expect(lines(redirects)[0]).toBe('/blog/old-0/ /blog/new/ 301');
  });

  it('is refused with more than Cloudflare reads, and names the file with the most', () => {
    const many = [...aliases(1500), ...aliases(600, 'content/topics/lifting.yaml', 'topic')];
    expect(() => cloudflareLists(deliveryWith(many), files)).toThrow(
      `The site has 2,100 redirects, and Cloudflare reads 2,000. ${FILE} has the most, 1,500. Take out old addresses that no one asks for anymore, or write host: 'nginx' in src/site.ts, which has no such limit`,
    );
  });

  it.each([
    [
      'too many patterns',
      Array.from({ length: 101 }, (_, i) => `/own-${i}/* /blog/\n`).join(''),
      'public/_redirects has 101 lines from the first with * or : on, and Cloudflare reads 100 of those. Put the lines without first, or take some out',
    ],
    [
      'too many lines',
      Array.from({ length: 2001 }, (_, i) => `/own-${i}/ /blog/\n`).join(''),
      'The site has 2,001 redirects, and Cloudflare reads 2,000. public/_redirects has the most, 2,001.',
    ],
    [
      'a line that is too long',
      `# Ours\n/${'x'.repeat(2000)} /blog/\n`,
      'public/_redirects:2: the line is longer than the 2,000 characters that Cloudflare reads. Write it shorter',
    ],
  ])('is refused with %s of the owner’s', (_, redirects, message) => {
    expect(() => cloudflareLists(deliveryWith(), files, { ...nothing, redirects })).toThrow(
      message,
    );
  });

  it('is refused with an old address that makes a line too long', () => {
    const from = `/blog/${'x'.repeat(2000)}`;
    expect(() =>
      cloudflareLists(deliveryWith([{ from, to: '/blog/new/', file: FILE }]), files),
    ).toThrow(
      `${FILE}: aliases has /blog/${'x'.repeat(34)}…, and its redirect is longer than the 2,000 characters that Cloudflare reads of a line. Take it out`,
    );
  });
});

describe('the configuration of wrangler', () => {
  it('serves dist as the folder that the site is in', () => {
    const { assets } = JSON.parse(wranglerConfiguration(deliveryWith())) as {
      assets: { directory: string };
    };
    expect(assets).toMatchObject({ base_path: '/blog/', not_found_handling: '404-page' });
    // The file is in a folder of the project's.
    expect(path.posix.join('.cache', assets.directory)).toBe('dist');
  });
});
