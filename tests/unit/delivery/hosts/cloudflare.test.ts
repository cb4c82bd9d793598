import { describe, expect, it } from 'vitest';
import { headersText, redirectsText } from '../../../../src/delivery/hosts/cloudflare.ts';
import { deliveryOf } from '../../../../src/delivery/hosts/rules.ts';

const delivery = deliveryOf({
  address: new URL('https://example.com/blog/'),
  redirects: [{ from: '/blog/old/', to: '/blog/new/', file: 'content/posts/new/index.mdx' }],
  gone: [],
  policies: { everywhere: "default-src 'none'", search: "default-src 'self'" },
});
const text = headersText(delivery, [
  ...['/blog/_astro/b.A1b2.css', '/blog/_astro/a.C3d4.js', '/blog/_astro/x.E5f6.avif'],
  ...['/blog/_astro/y.G7h8.avif', '/blog/pagefind/fragment/en_1.pf_fragment'],
]);

/** The lines below a path. */
function linesAt(path: string): string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(path) + 1;
  const end = lines.findIndex((line, i) => i >= start && !line.startsWith(' '));
  return start === 0 ? [] : lines.slice(start, end).map((line) => line.trim());
}

describe('_headers', () => {
  it('has the rules for every address, without what the host does by itself', () => {
    expect(linesAt('/blog/*')).toContain('X-Frame-Options: DENY');
    expect(text).not.toContain('must-revalidate');
  });

  it('takes a header away before it sets another value, which would be added to the first', () => {
    expect(linesAt('/blog/search/')).toEqual([
      '! Content-Security-Policy',
      "Content-Security-Policy: default-src 'self'",
    ]);
  });

  it('names each style, script and font that is kept for good: one that is not there is never kept as missing', () => {
    const kept = [...text.matchAll(/^(.*)\n {2}Cache-Control: .*immutable$/gm)];
    expect(kept.map(([, path]) => path)).toEqual([
      '/blog/_astro/a.C3d4.js',
      '/blog/_astro/b.A1b2.css',
      '/blog/_astro/*.avif',
      '/blog/pagefind/fragment/*.pf_fragment',
    ]);
  });
});

describe('_redirects', () => {
  it('has a line for each', () => {
    expect(redirectsText(delivery)).toBe('/blog/old/ /blog/new/ 301\n');
  });
});
