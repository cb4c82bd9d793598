import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeGithubPagesFiles } from '../../../../src/delivery/hosts/github-pages.ts';
import { deliveryOf } from '../../../../src/delivery/hosts/rules.ts';
import { emptyFolder, writeFiles } from '../../../fixtures/folder.ts';

describe('a site for GitHub Pages', () => {
  it('has the policy in each page, before all that it is about, but for what only a header may say', async () => {
    const folder = await emptyFolder();
    const page = (words: string) =>
      `<!doctype html><head><meta charset="utf-8"><title>${words}</title>`;
    await writeFiles(folder, {
      'index.html': page('Home'),
      'search/index.html': page('Search'),
      'files/own.html': '<p>As it is.',
      'robots.txt': page('No page'),
    });
    const delivery = deliveryOf({
      address: new URL('https://you.github.io/blog/'),
      redirects: [],
      gone: [],
      policies: {
        everywhere: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        search: "default-src 'self'",
      },
    });
    await writeGithubPagesFiles(delivery, folder);
    const read = (file: string) => readFile(path.join(folder, file), 'utf8');
    const tag = (policy: string) =>
      `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><title>`;
    expect(await read('index.html')).toContain(tag("default-src 'none'; base-uri 'none'"));
    expect(await read('search/index.html')).toContain(tag("default-src 'self'"));
    expect(await read('files/own.html')).toBe('<p>As it is.');
    expect(await read('robots.txt')).toBe(page('No page'));
    expect(await read('.nojekyll')).toBe('');
  });
});
