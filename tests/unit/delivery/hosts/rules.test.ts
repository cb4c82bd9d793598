import { describe, expect, it } from 'vitest';
import {
  type Built,
  deliveryOf,
  headersOf,
  pathPattern,
} from '../../../../src/delivery/hosts/rules.ts';

const built = (address = 'https://example.com/', more: Partial<Built> = {}): Built => ({
  address: new URL(address),
  redirects: [],
  gone: [],
  ...more,
});

const headersAt = (address: string, isFound = true, site = built()) =>
  headersOf(deliveryOf(site), address, isFound);

describe('what a browser is told', () => {
  it('is the same of every address where it keeps a reader safe', () => {
    for (const address of ['/', '/articles/x/', '/rss.xml', '/_astro/x.A1b2.js', '/not/there']) {
      expect(headersAt(address, address !== '/not/there'), address).toMatchObject({
        'Strict-Transport-Security': 'max-age=63072000',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'X-Frame-Options': 'DENY',
      });
    }
  });

  it('is nothing of a secure connection where the site has none', () => {
    const site = built('http://example.com/');
    expect(headersAt('/', true, site)).not.toHaveProperty('Strict-Transport-Security');
  });

  it('leaves what the rest timer, the share bar and videos use switched on', () => {
    const policy = headersAt('/')['Permissions-Policy'];
    expect(policy).toContain('camera=()');
    expect(policy).not.toMatch(/wake-lock|vibrate|share|clipboard|fullscreen|picture-in-picture/);
  });

  it('is the policy of the search on the search page alone', () => {
    const site = built(undefined, { policies: { everywhere: 'strict', search: 'looser' } });
    expect(headersAt('/', true, site)['Content-Security-Policy']).toBe('strict');
    expect(headersAt('/search/', true, site)['Content-Security-Policy']).toBe('looser');
    expect(headersAt('/search/nothing', false, site)['Content-Security-Policy']).toBe('strict');
  });
});

describe('what other sites may show', () => {
  it.each([
    '/cards/x.png',
    '/covers/x.svg',
    '/_astro/x.A1b2.avif',
    '/rss.xml',
    '/topics/x/feed.json',
  ])('is %s', (address) => {
    expect(headersAt(address)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  });

  it.each(['/', '/articles/', '/articles/x/', '/search/'])('is not the page at %s', (address) => {
    expect(headersAt(address)['Cross-Origin-Resource-Policy']).toBe('same-origin');
  });
});

describe('how long a browser keeps', () => {
  it.each([
    '/_astro/x.A1b2.css',
    '/pagefind/fragment/en_1.pf_fragment',
    '/pagefind/pagefind.en_1.pf_meta',
  ])('%s: for good, and never that it is not there', (address) => {
    expect(headersAt(address)['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(headersAt(address, false)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  });

  it.each(['/', '/articles/x/', '/rss.xml', '/cards/x.png', '/pagefind/pagefind-entry.json'])(
    '%s: until it has asked again',
    (address) => {
      expect(headersAt(address)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
    },
  );

  it('the worker: never', () => {
    expect(headersAt('/offline-worker.js')['Cache-Control']).toBe('no-cache');
  });
});

describe('the type of an answer', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/articles/x/', 'text/html; charset=utf-8'],
    ['/2019/old.html', 'text/html; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/topics/x/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/authors/x/feed/archive-2.json', 'application/feed+json; charset=utf-8'],
    ['/search/words.json', 'application/json'],
    ['/sitemap.xml', 'application/xml'],
    ['/articles/x.md', 'text/markdown; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json'],
    ['/pagefind/wasm.en.pagefind', undefined],
  ])('for %s is %s', (address, type) => {
    expect(headersAt(address)['Content-Type']).toBe(type);
  });

  it('is that of a page where there is nothing', () => {
    expect(headersAt('/_astro/x.js', false)['Content-Type']).toBe('text/html; charset=utf-8');
  });
});

describe('a site in a folder of its host', () => {
  it('has rules for that folder alone', () => {
    const delivery = deliveryOf(built('https://example.com/blog/'));
    expect(delivery.notFound).toBe('/blog/404.html');
    expect(delivery.headers.every(({ path }) => path.startsWith('/blog/'))).toBe(true);
    expect(headersOf(delivery, '/blog/')).toHaveProperty('X-Frame-Options');
    expect(headersOf(delivery, '/')).not.toHaveProperty('X-Frame-Options');
  });
});

describe('the path of a rule', () => {
  it.each([
    ['/*', ['/', '/a', '/a/b/'], []],
    ['/*/', ['/a/', '/a/b/'], ['/', '/a', '/a/b']],
    ['/*.png', ['/a.png', '/a/b.png'], ['/a.png/', '/apng']],
    [
      '/*rss/:archive',
      ['/rss/archive-1.xml', '/topics/x/rss/archive-1.xml'],
      ['/rss/', '/rss/a/b'],
    ],
    ['/search/', ['/search/'], ['/search/x', '/search', '/a/search/']],
  ])('%s matches what Cloudflare takes it for', (path, matching, others) => {
    const pattern = pathPattern(path);
    expect(matching.filter((address) => !pattern.test(address))).toEqual([]);
    expect(others.filter((address) => pattern.test(address))).toEqual([]);
  });
});
