import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item, LeftOut } from '../../../../src/authoring/import/model.ts';
import { instantOf } from '../../../../src/authoring/import/platforms/dates.ts';
import { openBlog } from '../../../../src/authoring/import/recognize.ts';
import { lostPaths, oldAddresses } from '../../../../src/authoring/import/write/known.ts';
import { planImport } from '../../../../src/authoring/import/write/plan.ts';
import { contentOf } from '../../../fixtures/content.ts';
import { post } from '../../../fixtures/posts.ts';
import { writeFiles } from '../../../fixtures/folder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'export-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

/** What a folder with these files gives. */
async function partsOf(files: Readonly<Record<string, string | Buffer>>) {
  await writeFiles(root, files);
  const parts: (Item | LeftOut)[] = [];
  for await (const part of (await openBlog(root)).items()) parts.push(part);
  return parts;
}

async function itemsOf(files: Readonly<Record<string, string | Buffer>>): Promise<Item[]> {
  return (await partsOf(files)).flatMap((part) => ('leftOut' in part ? [] : [part]));
}

const CHANNEL = '<title>T</title><link>https://old.example/blog</link>';

function wxr(...items: Readonly<Record<string, string>>[]): string {
  const texts = items.map((fields) => {
    const all = { title: 'A', 'wp:status': 'publish', 'content:encoded': 'x', ...fields };
    return Object.entries(all).map(([name, text]) => `<${name}>${text}</${name}>`);
  });
  return `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${CHANNEL}${texts
    .map((item) => `<item>${item.join('')}</item>`)
    .join('')}</channel></rss>`;
}

describe('a date', () => {
  it.each([
    ['2013-11-02 23:02:32', '2013-11-02T23:02:32.000Z'],
    ['2013-11-02 23:02:32.500', '2013-11-02T23:02:32.500Z'],
    ['2020-01-02T03:04:05', '2020-01-02T03:04:05.000Z'],
    ['2020-01-02 10:00:00 +0100', '2020-01-02T09:00:00.000Z'],
    ['2020-01-02T10:00-05:00', '2020-01-02T15:00:00.000Z'],
    ['2019-5-3', '2019-05-03T00:00:00.000Z'],
    ['2019/05/03 7:30', '2019-05-03T07:30:00.000Z'],
    ['Jul 08 2022', '2022-07-08T00:00:00.000Z'],
    ['July 8, 2022', '2022-07-08T00:00:00.000Z'],
    ['8 July 2022 7:30 pm', '2022-07-08T19:30:00.000Z'],
    ['Sat, 02 Nov 2013 23:02:32', '2013-11-02T23:02:32.000Z'],
    ['Sat, 02 Nov 2013 23:02:32 EST', '2013-11-03T04:02:32.000Z'],
    ['Sat, 02 Nov 2013 23:02:32 +0100', '2013-11-02T22:02:32.000Z'],
    ['1388318400000', '2013-12-29T12:00:00.000Z'],
  ])('is the same wherever the machine is: %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });

  it.each([
    ...['', '5', '2020', 'Draft 12', 'post 1', 'June 5', '0000-00-00', '0000-00-00 00:00:00'],
    ...['2020-02-30', '2020-02-30T00:00:00Z', '2020-13-01', '2020-01-02 25:00:00'],
    ...['Thu, 30 Feb 2020 10:00:00 GMT', 'Mon, 30 Nov -0001 00:00:00 +0000', '3 Foo 2020'],
  ])('is none: %j', (text) => {
    expect(instantOf(text)).toBeUndefined();
  });
});

describe('WordPress and Squarespace', () => {
  it('may write a bare < in a title and a text, and no article is lost behind it', async () => {
    const items = await itemsOf({
      'a.xml': wxr({ title: 'I <3 squats, 2 < 3' }, { 'content:encoded': '<![CDATA[1 <2]]>' }),
    });
    expect(items.map(({ title, body }) => [title, body])).toEqual([
      ['I <3 squats, 2 < 3', { html: 'x' }],
      ['A', { html: '1 &lt;2' }],
    ]);
  });

  it('may have tags in a title, and one that never ends', async () => {
    const items = await itemsOf({
      'a.xml': wxr({ title: '5 <em>hard</em> sets' }, { title: 'A <b>bare bar' }),
    });
    expect(items.map(({ title }) => title)).toEqual(['5 hard sets', 'A bare bar']);
  });

  it('have no category where WordPress says that there is none', async () => {
    const none = '<category domain="category"><![CDATA[Uncategorized]]></category>';
    const items = await itemsOf({ 'a.xml': wxr({}).replace('</item>', `${none}</item>`) });
    expect(items[0]?.categories).toEqual([]);
  });

  it('have no old path for what is asked for by its number, nor for the blog itself', async () => {
    const links = ['/blog/?p=7', '/index.php?page_id=7', '/blog/', '/', '/blog/x/?utm=1'];
    const items = await itemsOf({
      'a.xml': wxr(...links.map((link) => ({ link: `https://old.example${link}` }))),
    });
    expect(items.map((item) => item.path)).toEqual([
      ...[undefined, undefined, undefined, undefined, '/blog/x/'],
    ]);
  });

  it('tell the name of an author, never the whole email address', async () => {
    const author =
      '<wp:author><wp:author_login>c@old.example</wp:author_login><wp:author_display_name>c@old.example</wp:author_display_name></wp:author>';
    const items = await itemsOf({
      'a.xml': wxr(
        { 'dc:creator': '<![CDATA[c@old.example]]>' },
        { 'dc:creator': 'ann/bob' },
        { 'dc:creator': 'Ann &amp;amp; Bob @ home' },
      ).replace('<item>', `${author}<item>`),
    });
    expect(items.map(({ authors }) => authors)).toEqual([
      [{ name: 'c' }],
      [{ name: 'ann/bob' }],
      [{ name: 'Ann & Bob @ home' }],
    ]);
  });

  it('may come in several files, with the pictures of one in another', async () => {
    const cover =
      '<![CDATA[1]]></wp:post_id><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta><wp:post_id>';
    const picture = {
      'wp:post_type': 'attachment',
      'wp:post_id': '9',
      'wp:attachment_url': 'https://old.example/9.jpg',
    };
    const items = await itemsOf({
      'one.xml': wxr({ title: 'One', 'wp:post_id': cover }),
      'two.xml': wxr({ title: 'Two' }, picture),
    });
    expect(
      items.map(({ title, source, cover: own }) => [title, source.file, own?.address]),
    ).toEqual([
      ['One', 'one.xml', 'https://old.example/9.jpg'],
      ['Two', 'two.xml', undefined],
    ]);
  });

  it('may have a letter that was cut in the middle, and the others stay as they are', async () => {
    const [before = '', after = ''] = wxr({ title: 'Crème brûlée | cut' }).split('|');
    const items = await itemsOf({
      'a.xml': Buffer.concat([Buffer.from(before), Buffer.from([0xe2, 0x80]), Buffer.from(after)]),
    });
    expect(items[0]?.title).toBe('Crème brûlée \uFFFD cut');
  });

  it('may have control characters in a title, which no page can hold', async () => {
    const items = await itemsOf({ 'a.xml': wxr({ title: 'A\u0008 bar\u000b &#x1f;x' }) });
    expect(items[0]?.title).toBe('A bar x');
  });

  it('may have a post of 50 MB, a title of 300 characters, none, and two posts with one address', async () => {
    const text = '<p>word</p>'.repeat(4.8e6);
    const items = await itemsOf({
      'a.xml': wxr(
        { 'content:encoded': `<![CDATA[${text}]]>`, link: '/a' },
        { title: 'x'.repeat(300), link: '/a' },
        { title: '' },
      ),
    });
    expect(items.map(({ title, path: old }) => [title.length, old])).toEqual([
      ...[
        [1, '/a'],
        [300, '/a'],
        [0, undefined],
      ],
    ]);
    expect(items[0]?.body).toEqual({ html: text });
  });
});

describe('Ghost', () => {
  const ghost = (data: object) => ({ 'ghost.json': JSON.stringify({ db: [{ data }] }) });
  const post = { id: 1, title: 'A', slug: 'a', html: '<p>x</p>', status: 'published' };

  it('may write its dates in milliseconds', async () => {
    const items = await itemsOf(ghost({ posts: [{ ...post, published_at: 1388318400000 }] }));
    expect(items[0]?.publishedAt).toBe('2013-12-29T12:00:00.000Z');
  });

  it('may have rows that cannot be read: the others come, and a post among them is named', async () => {
    const parts = await partsOf(
      ghost({
        posts: [{ title: 'No id' }, { ...post, title: null, published_at: null }],
        posts_meta: null,
        tags: [
          { id: 1, name: null },
          { id: 2, name: 'Squat' },
        ],
        posts_tags: [1, 2].map((tag_id) => ({ post_id: 1, tag_id, sort_order: null })),
        users: [{ id: 1, name: 'ann/bob' }, {}],
        posts_authors: [{ post_id: 1, author_id: 1 }],
      }),
    );
    expect(parts).toMatchObject([
      { leftOut: { what: 'post 1 of the list cannot be read' } },
      { title: '', categories: ['Squat'], authors: [{ name: 'ann/bob' }] },
    ]);
  });
});

describe('a backup of Ghost', () => {
  it('has its pictures, and nothing outside of it', async () => {
    const data = { posts: [{ id: 1, title: 'A', html: '<p>x</p>' }] };
    await writeFiles(root, {
      'backup/data/ghost.json': JSON.stringify({ db: [{ data }] }),
      'backup/content/images/2020/bar.jpg': 'picture',
    });
    const blog = await openBlog(root);
    const file = async (name: string) =>
      Buffer.from((await blog.file?.(name)) ?? '').toString() || undefined;
    expect(await file('/content/images/2020/bar.jpg')).toBe('picture');
    expect(await file('/images/2020/../2020/bar.jpg')).toBe('picture');
    expect(await file('ar.jpg')).toBeUndefined();
    expect(await file('../../../../etc/passwd')).toBeUndefined();
  });
});

describe('Substack', () => {
  const HEAD = 'post_id,post_date,is_published,type,audience,title,subtitle';

  it('is refused in words where posts.csv is cut', async () => {
    await writeFiles(root, { 'posts.csv': `${HEAD}\n1.a,,true,newsletter,everyone,"Cut` });
    await expect(openBlog(root)).rejects.toThrow(
      /^posts\.csv is no sound table: .*line 2.*\. Download the export again$/,
    );
  });

  it('may have empty lines in it, dates that are none, and a post twice', async () => {
    const items = await itemsOf({
      'posts.csv': `${HEAD}\n,,,,,,\n1.a,0000-00-00,TRUE,newsletter,everyone,,\n1.a,,true,,,A,\n`,
      'posts/1.a.html': '<p>x</p>',
    });
    expect(items.map(({ title, path: old, publishedAt }) => [title, old, publishedAt])).toEqual([
      ['', '/p/a', undefined],
      ['A', '/p/a', undefined],
    ]);
  });
});

describe('Medium', () => {
  const medium = (body: string) =>
    `<article class="h-entry"><h1 class="p-name">A</h1><section data-field="body">${body}</section></article>`;

  it('names a post with more elements within each other than can be read', async () => {
    const parts = await partsOf({
      'posts/deep.html': medium('<div>'.repeat(50_000)),
      'posts/sound.html': medium('<p>x</p>'),
    });
    expect(parts).toMatchObject([
      {
        leftOut: {
          file: 'posts/deep.html',
          what: 'has thousands of elements within each other, and cannot be read',
        },
      },
      { title: 'A', draft: true },
    ]);
  });
});

describe('a folder of Markdown', () => {
  const text = (fields: string) => `---\r\ntitle: A\r\n${fields}\r\n---\r\nText.\r\n`;

  it.each(['draft: "true"', 'draft: yes', 'published: "false"', 'status: Draft', 'draft: true'])(
    'keeps a draft a draft: %s',
    async (fields) => {
      expect((await itemsOf({ 'a.md': text(fields) }))[0]?.draft).toBe(true);
    },
  );

  it.each(['draft: false', 'published: true', 'status: published'])(
    'publishes what was published: %s',
    async (fields) => {
      expect((await itemsOf({ 'a.md': text(fields) }))[0]?.draft).toBe(false);
    },
  );

  it('keeps the words of a category together, but in Jekyll’s list', async () => {
    const fields = 'category: Strength Training\ntags: low back, squat';
    const [plain] = await itemsOf({ 'content/a.md': text(fields) });
    expect([plain?.categories, plain?.tags]).toEqual([
      ['Strength Training'],
      ['low back', 'squat'],
    ]);
    await rm(path.join(root, 'content'), { recursive: true });
    const [jekyll] = await itemsOf({
      '_posts/2020-01-02-a.md': text('category: Strength Training\ntags: back squat'),
    });
    expect([jekyll?.categories, jekyll?.tags]).toEqual([['Strength Training'], ['back', 'squat']]);
  });

  it.each([
    ['hugo.toml', 'content/posts/My Post.md', '', '/posts/my-post/'],
    ['astro.config.mjs', 'src/content/blog/My Post.md', '', '/blog/my-post/'],
    ['astro.config.mjs', 'src/pages/blog/a.md', '', '/blog/a/'],
    ['_config.yml', '_pages/About Us.md', '', '/About-Us/'],
    ['hugo.toml', 'content/a.md', 'url: https://old.example/abc/', 'https://old.example/abc/'],
    ['_config.yml', 'a.md', 'permalink: about.html', '/about.html'],
    ['_config.yml', 'a.md', 'permalink: /:year/:title/', '/a/'],
  ])('tells the old address in the way of its generator: %s, %s, %s', async (...row) => {
    const [settings, file, fields, old] = row;
    const items = await itemsOf({ [settings]: '', [file]: text(fields) });
    expect(items.map((item) => item.path)).toEqual([old]);
  });

  it.each([
    ['permalink: pretty', '', '/lifting/2020/01/02/my-post/'],
    ['permalink: /:year/:title:output_ext', '', '/2020/my-post.html'],
    ['permalink: /:year/:unknown', '', '/lifting/2020/01/02/my-post.html'],
    ['permalink: /p/:short_year/:i_month/:title', '', '/p/20/1/my-post'],
    ['baseurl: /blog\nurl: https://old.example', '', '/blog/lifting/2020/01/02/my-post.html'],
    ['permalink: pretty', 'permalink: /:year/:title/', '/2020/my-post/'],
    ['permalink: pretty', 'date: 2020-01-03 23:00:00 -0500', '/lifting/2020/01/03/my-post/'],
    ['permalink: [broken', '', '/lifting/2020/01/02/my-post.html'],
  ])('follows the settings of Jekyll: %s, %s', async (settings, fields, old) => {
    const items = await itemsOf({
      '_config.yml': `title: T\n${settings}\n`,
      '_posts/2020-01-02-my-post.md': text(`categories: Lifting\n${fields}`),
    });
    expect(items.map((item) => item.path)).toEqual([old]);
  });

  it('follows the settings of Hugo, and says where the blog was', async () => {
    await writeFiles(root, {
      'hugo.toml':
        'title = "T"\nbaseURL = "https://old.example/blog/"\n[permalinks]\nposts = "/:year/:month/:slug/"\n[permalinks.page]\nnotes = "/n/:title/"\n',
      'content/posts/First.md': text('date: 2020-01-02'),
      'content/notes/b.md': '---\ntitle: "Rest, or not?"\n---\nText.\n',
      'content/about.md': text(''),
    });
    const blog = await openBlog(root);
    expect([blog.name, blog.address]).toEqual(['T', 'https://old.example/blog/']);
    const paths: unknown[] = [];
    for await (const item of blog.items()) if ('path' in item) paths.push(item.path);
    expect(paths).toEqual(['/blog/about/', '/blog/n/rest-or-not/', '/blog/2020/01/first/']);
  });

  it('has pages in Astro’s folder, and the posts that are in a folder there', async () => {
    const items = await itemsOf({
      'src/pages/about.md': text(''),
      'src/pages/blog/a.md': text(''),
    });
    expect(items.map(({ kind }) => kind)).toEqual(['page', 'post']);
  });
});

describe('the old addresses of an item', () => {
  it('are those that can lead to it here, each once', () => {
    const item = {
      path: '/2019/05/My%20post.html?x=1',
      aliases: [
        ...['https://old.example/caf%C3%A9/', 'old-name', '/Café', '/y?z=1', '/?p=12', '/'],
        ...['/100%25/', 'mailto:a@b.example', '/a//b', '/old-name/'],
      ],
    };
    expect(oldAddresses(item as unknown as Item)).toEqual([
      ...['/2019/05/My post.html', '/café/', '/old-name', '/y'],
    ]);
    expect(lostPaths(item as unknown as Item)).toEqual([
      ...['/?p=12', '/100%25/', 'mailto:a@b.example', '/a//b'],
    ]);
  });

  it('are named where one of them can be none here', async () => {
    await writeFiles(root, { 'a.xml': wxr({ link: '/100%25/' }, { link: '/ok' }) });
    const { items } = await planImport(await contentOf(post('there')), await openBlog(root));
    expect(
      items.map(({ aliases, findings }) => [aliases, findings.map(({ what }) => what)]),
    ).toEqual([
      [[], ['its old address /100%25/ can be none here, and does not lead here']],
      [['/ok'], []],
    ]);
  });
});

describe('a zip', () => {
  it('with a file that is packed in an unknown way, or broken, is refused in words', async () => {
    const place = path.join(root, 'a.zip');
    const zip = Buffer.from(zipSync({ 'a.md': strToU8('---\ntitle: A\n---\nx'.repeat(50)) }));
    const unknown = Buffer.from(zip);
    unknown.writeUInt16LE(99, unknown.indexOf('PK\u0001\u0002', 'latin1') + 10);
    for (const bytes of [unknown, Buffer.from(zip).fill(0xff, 40, 60)]) {
      await writeFile(place, bytes);
      await expect(openBlog(place)).rejects.toThrow(
        /a\.zip has a file named "a\.md" that cannot be read\. Download the export again/,
      );
    }
  });

  it('that says less of a file than there is gives no more than it says, and no error but a refusal', async () => {
    const zip = zipSync({ 'a.md': strToU8(`---\ntitle: A\n---\n${'x'.repeat(1e6)}`) });
    const list = Buffer.from(zip).indexOf('PK\u0001\u0002', 'latin1');
    new DataView(zip.buffer).setUint32(list + 24, 30, true);
    await writeFile(path.join(root, 'a.zip'), zip);
    const parts: (Item | LeftOut)[] = [];
    for await (const part of (await openBlog(path.join(root, 'a.zip'))).items()) parts.push(part);
    expect(JSON.stringify(parts).length).toBeLessThan(1000);
  });
});
