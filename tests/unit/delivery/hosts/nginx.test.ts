import { describe, expect, it } from 'vitest';
import { nginxText } from '../../../../src/delivery/hosts/nginx.ts';
import type { Delivery } from '../../../../src/delivery/hosts/rules.ts';

const KEPT = { 'Cache-Control': 'immutable' };

const delivery: Delivery = {
  origin: 'https://example.com',
  base: '',
  headers: [
    { path: '/*', headers: { 'X-Frame-Options': 'DENY', 'Cache-Control': 'no-cache' } },
    { path: '/*/', headers: { 'X-Page': 'yes' } },
    { path: '/search/', headers: { 'X-Policy': 'a "quoted" $word' } },
    { path: '/*.png', headers: { 'X-Shared': 'yes' } },
    { path: '/*feed.json', headers: { 'Content-Type': 'application/feed+json' } },
    { path: '/_astro/*', headers: KEPT, onlyFound: true },
    { path: '/kept/*', headers: KEPT, onlyFound: true },
  ],
  types: { html: 'text/html; charset=utf-8' },
  redirects: [{ from: '/%C3%9Cbung', to: '/new/$1/', file: '' }],
  gone: ['/gone/'],
  notFound: '/404.html',
};
const text = nginxText(delivery, [
  ...[
    '/',
    '/a/',
    '/search/',
    '/card.png',
    '/_astro/a.css',
    '/_astro/b.png',
    '/kept/c',
    '/feed.json',
  ],
]);

/** What each location says, by its head. */
const locations = new Map(
  [...text.matchAll(/^location (.*) \{\n((?: {2}.*\n)*)\}$/gm)].map(([, head = '', lines = '']) => [
    head,
    lines.trim().split(/\n */),
  ]),
);

describe('the configuration for nginx', () => {
  it('has each header once, at every status, and as a variable where it is not the same everywhere', () => {
    expect(text.match(/^add_header .*$/gm)).toEqual([
      'add_header X-Frame-Options "DENY" always;',
      'add_header Cache-Control $site_cache_control always;',
      'add_header X-Page $site_x_page always;',
      'add_header X-Policy $site_x_policy always;',
      'add_header X-Shared $site_x_shared always;',
    ]);
    expect(text).toContain('\nset $site_cache_control "no-cache";\n');
    expect(text).toContain('\nset $site_x_shared "";\n');
  });

  it('looks for pages first, then for the places where more rules apply, and has one location for rules that say the same', () => {
    const heads = [...locations.keys()].filter((head) => head.startsWith('~ "^(?:'));
    expect(heads).toEqual([
      '~ "^(?:/.*/)$"',
      String.raw`~ "^(?:(?=/.*\\.png$)/_astro/.*)$"`,
      String.raw`~ "^(?:/.*\\.png)$"`,
      '~ "^(?:/_astro/.*|/kept/.*)$"',
      String.raw`~ "^(?:/.*feed\\.json)$"`,
    ]);
    expect(locations.get(heads[1] ?? '')).toEqual([
      'set $site_x_shared "yes";',
      'set $site_cache_control "immutable";',
    ]);
  });

  it('gives the page of a folder under the rules of its address', () => {
    expect(locations.get('~ "^(?:/.*/)$"')).toEqual([
      'try_files "${uri}index.html" =404;',
      'set $site_x_page "yes";',
    ]);
    expect(locations.get('= "/search/"')).toEqual([
      'try_files "${uri}index.html" =404;',
      'set $site_x_page "yes";',
      String.raw`set $site_x_policy "a \"quoted\" %24word";`,
    ]);
  });

  it('writes what nginx would read as its own so that it does not', () => {
    expect(locations.get('= "/Übung"')).toEqual(['return 301 "/new/%241/$is_args$args";']);
  });

  it('says of what was taken back that it is gone, with the page that is there', () => {
    expect(locations.get('= "/gone/"')).toEqual([
      'error_page 410 "/gone/index.html";',
      'return 410;',
    ]);
    expect(locations.get('= "/gone/index.html"')).toEqual(['internal;', 'set $site_x_page "yes";']);
  });

  it('keeps to the folder of a site that is in one', () => {
    const inFolder = nginxText(
      {
        ...delivery,
        base: '/blog',
        headers: delivery.headers.map((rule) => ({ ...rule, path: `/blog${rule.path}` })),
        redirects: [],
        gone: [],
        notFound: '/blog/404.html',
      },
      ['/blog/', '/blog/a/'],
    );
    const [, within = ''] = /^location \^~ "\/blog\/" \{\n([\s\S]*?)^\}/m.exec(inFolder) ?? [];
    expect(within).toContain('  add_header X-Frame-Options "DENY" always;\n');
    const outside = inFolder
      .replace(within, '')
      .split('\n')
      .filter((line) => /^(?!set |#)/.test(line));
    expect(outside.join('\n')).not.toMatch(/add_header|error_page|types/);
    for (const line of outside.filter((each) => /^location|~/.test(each))) {
      expect(line).toContain('/blog/');
    }
  });
});
