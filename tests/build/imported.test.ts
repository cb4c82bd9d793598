import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

const GUID = 'https://old.example/?p=12&preview=no';
const NUMBER = '5a1b2c3d4e5f60718293a4b5';

/** Old addresses of one article, as blogs elsewhere have them. */
const ADDRESSES = [
  '/Blog/2019/5/My-Post',
  '/2019/05/my-post.html',
  '/2019/05/my-post/',
  '/Two words/My post.html',
  '/@ann/my-post-5a1b2c3d4e5f/',
  "/it's-(not)-easy,-is-it!",
  '/a&b+c=d;e$f',
  '/“übung”–1/',
  '/index.php/my-post.aspx',
];

describe('a small blog that was brought over from another one', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.create({
      files: {
        ...post(
          'my-post',
          { imported: true, id: GUID, aliases: ADDRESSES, tags: ['pain'] },
          '## Why\n\nProven to help: it fell by 40%. See [the other](/articles/another/).\n\n[here](https://example.org/)\n\n{/* Picture not brought over: https://old.example/a.jpg */}',
        ),
        ...post('another', { imported: true, id: NUMBER, aliases: ['/another.html'] }),
        'content/pages/who.mdx':
          '---\ntitle: Who we are\ndescription: Those who write this blog.\ndraft: true\nimported: true\naliases: [/who-we-are.html]\n---\n\nWe.\n',
        'content/import-report.md': '# What the import brought\n\n- {a} <b> [c](/d/)\n',
      },
      settings: { editorial: 'health' },
    });
    await site.built();
  });

  it('passes the check and the walk, with warnings that say where it is from', async () => {
    const { exitCode, output } = await site.command('check');
    expect(output).toMatch(/warning: .*\(imported\)\. .* \(care\)/);
    expect(output).toContain('0 errors');
    expect(exitCode).toBe(0);
    const walk = await site.command('walk');
    expect(walk.output).not.toContain('error:');
    expect(walk.exitCode).toBe(0);
  });

  it.each(ADDRESSES)('leads from %s to its article', async (address) => {
    const page = await openPage(site.dist, address.replace(/(?<!\.html|\/)$/, '/'));
    expect(page.querySelector('main a')?.getAttribute('href')).toBe('/articles/my-post/');
    expect(await site.read('_redirects')).toContain(
      `${encodeURI(address)} /articles/my-post/ 301\n`,
    );
  });

  it('is known to subscribers by what its old feed called it', async () => {
    const escaped = GUID.replace('&', '&amp;');
    const rss = await site.read('rss.xml');
    expect(rss).toContain(`<guid isPermaLink="false">${escaped}</guid>`);
    expect(rss).toContain(`<guid isPermaLink="false">${NUMBER}</guid>`);
    expect(await site.read('atom.xml')).toContain(`<id>${escaped}</id>`);
    expect(await site.read('atom.xml')).not.toContain(NUMBER);
    const { items } = JSON.parse(await site.read('feed.json')) as { items: { id: string }[] };
    expect(items.map(({ id }) => id).toSorted()).toEqual([NUMBER, GUID].toSorted());
  });

  it('shows no draft of a page, nothing at its old address, and no report', async () => {
    for (const file of ['who/index.html', 'who-we-are.html', 'import-report.md']) {
      expect(existsSync(path.join(site.dist, file)), file).toBe(false);
    }
    expect(await site.read('sitemap.xml')).not.toContain('/who/');
  });

  it('has every old address in its ledger after npm run ledger, and stays sound', async () => {
    const { exitCode, output } = await site.command('ledger');
    expect(exitCode).toBe(0);
    for (const address of ADDRESSES) expect(output).toContain(`Added ${address}\n`);
    expect((await site.command('check')).exitCode).toBe(0);
  });
});
