import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../fixtures/folder.ts';
import { digests, openPage } from '../fixtures/output.ts';
import { Site } from '../fixtures/site.ts';

/** What each platform exports of a blog of one article, one draft and what else it has. */
function exportsFrom(pictures: string) {
  const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Bars & Plates</title><link>https://old.example</link>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name><![CDATA[Ann Example]]></wp:author_display_name></wp:author>
${items}</channel></rss>`;
  const item = (link: string, title: string, fields: Record<string, string>, html = TEXT) => {
    const all = {
      title,
      link,
      'dc:creator': 'ann',
      'wp:post_type': 'post',
      'wp:status': 'publish',
      'wp:post_date_gmt': '2020-02-03 04:05:06',
      'content:encoded': `<![CDATA[${html}]]>`,
      ...fields,
    };
    return `<item>${Object.entries(all)
      .map(([name, text]) => `<${name}>${text}</${name}>`)
      .join('\n')}</item>\n`;
  };
  const block = `<div class="sqs-block image-block"><noscript><img src="${pictures}/squat.jpg" alt="A squat"></noscript><img data-src="${pictures}/squat.jpg" data-image="${pictures}/squat.jpg" alt="A squat"></div>`;
  return {
    'squarespace.xml': wxr(
      item(
        '/blog/2020/2/my-squat.html',
        'Squats & more',
        {},
        `${block}${TEXT}<p><a href="/blog/hinge">The hinge</a></p>`,
      ) +
        item('/blog/hinge', 'The hinge', {}) +
        item('/null', 'Not done', { 'wp:status': 'draft' }) +
        item('/who-i-am', 'Who I am', { 'wp:post_type': 'page' }),
    ),
    'wordpress.xml': wxr(
      item(
        'https://old.example/2019/05/my-press/',
        'The press',
        { guid: 'https://old.example/?p=12', 'wp:post_id': '12' },
        `<!-- wp:paragraph -->${TEXT}<!-- /wp:paragraph -->[caption id="a"]<img src="${pictures}/press-300x200.jpg" alt="A press" /> Overhead[/caption][gallery ids="1,2"]`,
      ),
    ),
    'substack/posts.csv': `post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url
31.rows,2020-02-03T04:05:06.000Z,true,,newsletter,everyone,Rows,${STANDFIRST},
`,
    'substack/posts/31.rows.html': TEXT,
    'medium/posts/one.html': `<article class="h-entry"><h1 class="p-name">Curls</h1><section data-field="body" class="e-content">${TEXT}</section><footer><p>By <a class="p-author h-card">Ann Example</a> on <a href="https://medium.com/p/0123456789ab"><time class="dt-published" datetime="2020-02-03T04:05:06.000Z">then</time></a></p><p><a href="https://medium.com/@ann/curls-0123456789ab" class="p-canonical">Canonical link</a></p></footer></article>`,
    'ghost.json': JSON.stringify({
      db: [
        {
          meta: { version: '5.0.0' },
          data: {
            posts: [
              {
                id: '5a1b2c3d4e5f60718293a4b5',
                uuid: '0f3e8a52-3f0b-4d63-9c1a-0a1b2c3d4e5f',
                title: 'Carries',
                slug: 'carries',
                html: TEXT,
                type: 'post',
                status: 'published',
                published_at: '2020-02-03T04:05:06.000Z',
              },
            ],
          },
        },
      ],
    }),
    'markdown/content/posts/lunges.md': `---\ntitle: Lunges\ndate: 2020-02-03T04:05:06Z\naliases: [/old/lunges.html]\n---\n\n${STANDFIRST}\n\n![A lunge](lunge.jpg)\n\nThe set {of} three < five.\n`,
  };
}

const STANDFIRST = 'You bend at the hips, and the bar stays over the middle of your feet.';
const TEXT = `<p>${STANDFIRST}</p><h4>How</h4><p>Slowly.<br><br>Then less so.</p>`;

/** Where each was, and where it is. */
const MOVED = [
  ['/blog/2020/2/my-squat.html', '/articles/my-squat/'],
  ['/blog/hinge', '/articles/hinge/'],
  ['/2019/05/my-press/', '/articles/my-press/'],
  ['/p/rows', '/articles/rows/'],
  ['/@ann/curls-0123456789ab', '/articles/curls/'],
  ['/carries/', '/articles/carries/'],
  ['/old/lunges.html', '/articles/lunges/'],
] as const;

describe('a blog brought over from each platform', () => {
  const photo = sharp({ create: { width: 1400, height: 900, channels: 3, background: '#345' } });
  const server = createServer((request, response) => {
    void photo
      .clone()
      .jpeg()
      .toBuffer()
      .then((bytes) => {
        const isThere = request.url === '/squat.jpg' || request.url === '/press.jpg';
        response.writeHead(isThere ? 200 : 404, { 'Content-Type': 'image/jpeg' });
        response.end(isThere ? bytes : '');
      });
  });
  let site: Site;
  const bring = (from: string) => site.command('import', `exports/${from}`, '--allow-local');
  const kinds = [
    'squarespace.xml',
    'wordpress.xml',
    'substack',
    'medium',
    'ghost.json',
    'markdown',
  ];

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    site = await Site.create({ files: {}, settings: { editorial: 'health' } });
    await writeFiles(path.join(site.root, '../exports'), {});
    const files = Object.entries(exportsFrom(`http://127.0.0.1:${port}`));
    await writeFiles(
      site.root,
      Object.fromEntries(files.map(([name, text]) => [`exports/${name}`, text])),
    );
    await writeFiles(site.root, {
      'exports/markdown/content/posts/lunge.jpg': await photo.clone().jpeg().toBuffer(),
    });
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it.each(kinds)('comes with exit code 0, and not twice: %s', async (from) => {
    const { exitCode, output } = await bring(from);
    expect(output).toContain('It brought:');
    expect(exitCode).toBe(0);
    const before = await digests(path.join(site.root, 'content'));
    expect((await bring(from)).exitCode).toBe(0);
    expect(await digests(path.join(site.root, 'content'))).toEqual(before);
  });

  it('passes the check and the build, and has every old address in the ledger', async () => {
    const { exitCode, output } = await site.command('check');
    expect(output).toContain('0 errors');
    expect(exitCode).toBe(0);
    const ledger = await site.command('ledger');
    for (const [old] of MOVED) expect(ledger.output).toContain(`Added ${old}\n`);
    await site.built();
  });

  it.each(MOVED)('leads from %s to %s', async (old, now) => {
    expect(await site.read('_redirects')).toContain(`${old} ${now} 301\n`);
    const page = await openPage(site.dist, old.replace(/(?<!\.html|\/)$/, '/'));
    expect(page.querySelector('main a')?.getAttribute('href')).toBe(now);
  });

  it('shows texts and pictures as the old blog did', async () => {
    const squat = await openPage(site.dist, '/articles/my-squat/');
    expect(squat.querySelector('h1')?.textContent).toBe('Squats & more');
    expect(squat.querySelectorAll('.text img[alt="A squat"]')).toHaveLength(1);
    expect(squat.querySelector('.text a[href="/articles/hinge/"]')).not.toBeNull();
    expect(squat.querySelector('.text h2')?.textContent).toContain('How');
    const press = await openPage(site.dist, '/articles/my-press/');
    expect(press.querySelector('.text figcaption')?.textContent).toContain('Overhead');
    expect(press.querySelector('.text img')?.getAttribute('alt')).toBe('A press');
    expect(press.querySelector('main')?.textContent).not.toMatch(/\[caption|\[gallery|wp:/);
    const lunges = await openPage(site.dist, '/articles/lunges/');
    expect(lunges.querySelector('.text')?.textContent).toContain('The set {of} three < five.');
    expect(lunges.querySelector('.text img')?.getAttribute('alt')).toBe('A lunge');
  });

  it('gives subscribers nothing twice', async () => {
    const rss = await site.read('rss.xml');
    for (const guid of ['https://old.example/?p=12', 'https://medium.com/p/0123456789ab']) {
      expect(rss).toContain(`<guid isPermaLink="false">${guid}</guid>`);
    }
  });

  it('says what it would do, what it takes, and what is no export', async () => {
    const dry = await site.command('import', 'exports/ghost.json', '--dry-run');
    expect(dry.output).toContain('It would bring:');
    const none = await site.command('import', 'exports/markdown/content/posts/lunge.jpg');
    expect(none.output).toContain('is no export that is understood. These are: ');
    expect(none.exitCode).toBe(1);
    const nothing = await site.command('import');
    expect(nothing.output).toContain('The command takes one file or folder');
    const table = await site.command('import', 'exports/ghost.json', '--topics', 'gone.yaml');
    expect(table.output).toContain('gone.yaml cannot be read. Write --topics and ');
    const media = await site.command('import', 'exports/ghost.json', '--media', 'gone');
    expect(media.output).toContain('gone is not a folder. Write --media and ');
    const lost = await site.command('import', 'exports/gone.xml');
    expect(lost.exitCode).toBe(1);
    expect(lost.output).not.toMatch(/\n {4}at /);
  });
});
