import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Blog, Item } from '../../../../src/authoring/import/model.ts';
import { openBlog } from '../../../../src/authoring/import/recognize.ts';
import { writeFiles } from '../../../fixtures/folder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'export-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function openFolder(files: Readonly<Record<string, string>>): Promise<Blog> {
  await writeFiles(root, files);
  return openBlog(root);
}

/** What stands in a zip, opened as one. */
async function openZip(
  files: Readonly<Record<string, string>>,
  change = (zip: Uint8Array) => zip,
): Promise<Blog> {
  const zip = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
  const place = path.join(root, 'export.zip');
  await writeFile(place, change(zip));
  return openBlog(place);
}

async function itemsOf(blog: Blog): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of blog.items()) {
    if ('leftOut' in item) throw new Error(item.leftOut.what);
    items.push(item);
  }
  return items;
}

async function leftOutOf(blog: Blog): Promise<string[]> {
  const what: string[] = [];
  for await (const item of blog.items()) {
    if ('leftOut' in item) what.push(`${item.leftOut.file}: ${item.leftOut.what}`);
  }
  return what;
}

const HEAD =
  'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url';
const substack = {
  'posts.csv': `${HEAD}
12.my-post,2020-02-03T04:05:06.000Z,true,,newsletter,everyone,"Bars, &#x201C;and&#x201D; plates",In short.,
13.draft,,false,,newsletter,everyone,Later,,
14.paid,2020-02-04T00:00:00.000Z,true,,newsletter,only_paid,Paid,,
15.talk,2020-02-05T00:00:00.000Z,true,,thread,everyone,Talk,,
16.sound,2020-02-06T00:00:00.000Z,true,,podcast,everyone,"Sound
on two lines",,https://a.example/a.mp3?x=1&y=2
17.about,2020-02-07T00:00:00.000Z,true,,page,everyone,About,,
`,
  ...Object.fromEntries(
    ['12.my-post', '13.draft', '14.paid', '15.talk', '16.sound', '17.about'].map((id) => [
      `posts/${id}.html`,
      `<p>Text. <a href="https://ann.substack.com/subscribe?">Subscribe</a></p>`,
    ]),
  ),
};

describe.each([
  ['a folder', openFolder],
  ['a zip', openZip],
])('Substack’s export as %s', (_, open) => {
  it('gives each post with what posts.csv says of it', async () => {
    const blog = await open(substack);
    expect({ platform: blog.platform, address: blog.address }).toEqual({
      platform: 'Substack',
      address: 'https://ann.substack.com',
    });
    const [first] = await itemsOf(blog);
    expect(first).toEqual({
      kind: 'post',
      draft: false,
      title: 'Bars, “and” plates',
      path: '/p/my-post',
      guid: 'https://ann.substack.com/p/my-post',
      publishedAt: '2020-02-03T04:05:06.000Z',
      excerpt: 'In short.',
      authors: [],
      categories: [],
      tags: [],
      body: { html: substack['posts/12.my-post.html' as 'posts.csv'] },
      source: { file: 'posts.csv', line: 2 },
      findings: [],
    });
  });

  it('keeps as drafts what is one, what was paid for, and threads', async () => {
    const items = await itemsOf(await open(substack));
    expect(
      items.map(({ title, kind, draft, findings }) => [
        title,
        kind,
        draft,
        findings.map((each) => each.kind),
      ]),
    ).toEqual([
      ['Bars, “and” plates', 'post', false, []],
      ['Later', 'post', true, []],
      ['Paid', 'post', true, ['not public']],
      ['Talk', 'post', true, ['threads']],
      ['Sound on two lines', 'post', false, ['audio']],
      ['About', 'page', false, []],
    ]);
  });

  it('links to the sound of a podcast', async () => {
    const items = await itemsOf(await open(substack));
    expect(items[4]?.body).toMatchObject({
      html: expect.stringContaining('<a href="https://a.example/a.mp3?x=1&amp;y=2">') as unknown,
    });
  });

  it('names what has no text, and what posts.csv does not know', async () => {
    const files = {
      'posts.csv': `${HEAD}\n1.a,2020-01-01,true,,newsletter,everyone,A,,\n`,
      'posts/2.b.html': '<p>b</p>',
    };
    expect(await leftOutOf(await open(files))).toEqual([
      'posts.csv: “A” has no text: there is no posts/1.a.html',
      'posts/2.b.html: is not in posts.csv, which has its title and its date',
    ]);
  });
});

const medium = ({
  footer = '',
  body = '<p>Text.</p>',
} = {}) => `<!DOCTYPE html><html><head><title>x</title></head><body>
<article class="h-entry"><header><h1 class="p-name">A &amp; B</h1></header>
<section data-field="subtitle" class="p-summary">In
 short.</section>
<section data-field="body" class="e-content"><section><h3 class="graf graf--h3 graf--title">A &amp; B</h3>${body}</section></section>
<footer>${footer}</footer></article></body></html>`;

const published = `<p class="p-tags">Tagged in <a href="https://medium.com/tag/a" class="p-tag">Squat</a></p>
<p>By <a href="https://medium.com/@ann" class="p-author h-card">Ann Example</a> on <a href="https://medium.com/p/abcd1234"><time class="dt-published" datetime="2018-08-11T11:23:34.123Z">x</time></a>.</p>
<p><a href="https://medium.com/@ann/a-b-abcd1234" class="p-canonical">Canonical link</a></p>`;

describe('Medium’s export', () => {
  it('gives a post without the title that Medium repeats in its text', async () => {
    const blog = await openFolder({ 'posts/2018-08-11_A.html': medium({ footer: published }) });
    expect(blog.platform).toBe('Medium');
    expect(await itemsOf(blog)).toEqual([
      {
        kind: 'post',
        draft: false,
        title: 'A & B',
        path: '/@ann/a-b-abcd1234',
        guid: 'https://medium.com/p/abcd1234',
        publishedAt: '2018-08-11T11:23:34.123Z',
        excerpt: 'In short.',
        authors: [{ name: 'Ann Example' }],
        categories: [],
        tags: ['Squat'],
        body: { html: '<section><p>Text.</p></section>' },
        source: { file: 'posts/2018-08-11_A.html' },
        findings: [],
      },
    ]);
  });

  it('calls a post what its own footer says, whatever its text links to', async () => {
    const body = '<p>See <a href="https://medium.com/p/ffff0000">another</a>.</p>';
    const page = medium({ body, footer: published });
    const [item] = await itemsOf(await openFolder({ 'posts/a.html': page }));
    expect(item).toMatchObject({ guid: 'https://medium.com/p/abcd1234' });
  });

  it('has what its author wrote under the posts of others: without a title of its own', async () => {
    const page = medium({ body: '<p>A &amp; B, I think.</p>', footer: published });
    const answer = page.replace(/<h3.*?<\/h3>/, '');
    const [item] = await itemsOf(await openFolder({ 'posts/a.html': answer }));
    expect(item).toMatchObject({ draft: true, findings: [{ kind: 'answers' }] });
  });

  it('has drafts, which have no address yet', async () => {
    const draft = medium({
      footer: '<p><a href="https://medium.com/p/abab12">View original.</a></p>',
    });
    const [item] = await itemsOf(await openFolder({ 'posts/draft_A.html': draft }));
    expect(item).toMatchObject({ draft: true, guid: 'https://medium.com/p/abab12' });
    expect(item).not.toHaveProperty('path');
    expect(item).not.toHaveProperty('publishedAt');
  });
});

const ghost = {
  posts: [
    {
      id: 'a1',
      title: 'One',
      slug: 'one',
      html: '<p><a href="__GHOST_URL__/two/">two</a></p>',
      feature_image: '__GHOST_URL__/content/images/a.jpg',
      type: 'post',
      status: 'published',
      visibility: 'public',
      published_at: '2020-01-02T03:04:05.000Z',
      updated_at: '2021-01-01T00:00:00.000Z',
      custom_excerpt: 'In short.',
    },
    { id: 2, title: 'Two', slug: 'two', html: '<p>x</p>', page: 1, status: 'draft' },
    {
      id: 'c',
      title: 'Three',
      slug: 'three',
      html: '<p>x</p>',
      status: 'published',
      visibility: 'paid',
    },
    { id: 'd', title: 'Four', slug: 'four', html: null, status: 'published' },
  ],
  posts_meta: [
    { post_id: 'a1', feature_image_alt: 'A bar', feature_image_caption: '<b>Heavy</b>' },
  ],
  tags: [
    { id: 't1', name: 'Lifting' },
    { id: 't2', name: 'squat' },
    { id: 't3', name: '#internal' },
  ],
  posts_tags: [
    { post_id: 'a1', tag_id: 't2', sort_order: 1 },
    { post_id: 'a1', tag_id: 't1', sort_order: 0 },
    { post_id: 'a1', tag_id: 't3', sort_order: 2 },
  ],
  users: [{ id: 'u', name: 'Ann Example', bio: 'Coach.', website: 'https://ann.example' }],
  posts_authors: [{ post_id: 'a1', author_id: 'u' }],
};

describe('Ghost’s export', () => {
  it.each([
    ['in db', { db: [{ meta: {}, data: ghost }] }],
    ['alone', { data: ghost }],
  ])('gives its posts, its data %s', async (_, json) => {
    const blog = await openFolder({ 'ghost.json': JSON.stringify(json) });
    expect(blog.platform).toBe('Ghost');
    const items: unknown[] = [];
    for await (const item of blog.items()) items.push(item);
    expect(items).toMatchObject([
      {
        kind: 'post',
        draft: false,
        title: 'One',
        path: '/one/',
        guid: 'a1',
        publishedAt: '2020-01-02T03:04:05.000Z',
        updatedAt: '2021-01-01T00:00:00.000Z',
        excerpt: 'In short.',
        authors: [{ name: 'Ann Example', bio: 'Coach.', url: 'https://ann.example' }],
        categories: ['Lifting'],
        tags: ['squat'],
        cover: { address: '/content/images/a.jpg', alt: 'A bar', caption: 'Heavy' },
        body: { html: '<p><a href="/two/">two</a></p>' },
      },
      { kind: 'page', draft: true, title: 'Two' },
      { draft: true, findings: [{ kind: 'not public' }] },
      { leftOut: { what: '“Four” has no HTML in the export' } },
    ]);
  });
});

describe('a folder of Markdown', () => {
  it('is read as Hugo keeps it, with TOML', async () => {
    const blog = await openFolder({
      'hugo.toml': 'title = "x"',
      'content/posts/_index.md': '+++\ntitle = "Posts"\n+++\n',
      'content/posts/squats/index.md':
        '+++\ntitle = "Squats"\ndate = 2020-01-02T03:04:05Z\ndraft = true\ntags = ["squat"]\naliases = ["/old/"]\n[cover]\nimage = "bar.jpg"\nalt = "A bar"\n+++\nText.\n',
      'content/posts/squats/bar.jpg': 'picture',
    });
    expect(await itemsOf(blog)).toEqual([
      {
        kind: 'post',
        draft: true,
        title: 'Squats',
        path: '/posts/squats/',
        aliases: ['/old/'],
        publishedAt: '2020-01-02T03:04:05.000Z',
        authors: [],
        categories: [],
        tags: ['squat'],
        cover: { address: 'content/posts/squats/bar.jpg', alt: 'A bar' },
        body: { markdown: 'Text.\n' },
        source: { file: 'content/posts/squats/index.md' },
        findings: [],
      },
    ]);
    expect(Buffer.from((await blog.file?.('content/posts/squats/bar.jpg')) ?? []).toString()).toBe(
      'picture',
    );
    expect(await blog.file?.('../secret')).toBeUndefined();
  });

  it.each([
    'static/images/a.png',
    'public/images/a.png',
    'blog/static/images/a.png',
    'images/a.png',
  ])('has the pictures that its generator serves: %s', async (file) => {
    const blog = await openFolder({ [file]: 'picture', 'x.md': '---\ntitle: A\n---\nText.' });
    expect(Buffer.from((await blog.file?.('/images/a.png')) ?? []).toString()).toBe('picture');
    expect(await blog.file?.('/other/a.png')).toBeUndefined();
  });

  it('is read as Jekyll keeps it', async () => {
    const items = await itemsOf(
      await openFolder({
        'README.md': 'How to build it.',
        '_posts/2020-01-02-my-squat.md': '---\ntitle: My squat\ncategories: Lifting\n---\nText.\n',
        '_drafts/later.md': '---\ntitle: Later\n---\nText.\n',
        'about.md': '---\ntitle: About\nlayout: page\npermalink: /about/\n---\nText.\n',
      }),
    );
    expect(
      items.map(({ title, kind, draft, path: old, publishedAt }) => [
        title,
        kind,
        draft,
        old,
        publishedAt,
      ]),
    ).toEqual([
      ['Later', 'post', true, '/_drafts/later/', undefined],
      ['My squat', 'post', false, '/lifting/2020/01/02/my-squat.html', '2020-01-02T00:00:00.000Z'],
      ['About', 'page', false, '/about/', undefined],
    ]);
  });

  it('is read as Astro keeps it, and names what is no article', async () => {
    const blog = await openFolder({
      'src/content/blog/squats.mdx':
        '---\ntitle: Squats\npubDate: Jul 08 2022\nheroImage: ../../assets/bar.jpg\nauthor: Ann Example\n---\nText.\n',
      'src/content/blog/notes.md': 'Only notes.',
    });
    expect(await leftOutOf(blog)).toEqual([
      'src/content/blog/notes.md: has no front matter that can be read, so it is no article',
    ]);
    const items: unknown[] = [];
    for await (const item of blog.items()) items.push(item);
    expect(items.at(-1)).toMatchObject({
      title: 'Squats',
      path: '/blog/squats/',
      publishedAt: '2022-07-08T00:00:00.000Z',
      cover: { address: 'src/assets/bar.jpg' },
      authors: [{ name: 'Ann Example' }],
    });
  });
});

describe('what is no export', () => {
  it('is refused with a list of what is understood', async () => {
    await writeFile(path.join(root, 'letter.txt'), 'Dear reader');
    await expect(openBlog(path.join(root, 'letter.txt'))).rejects.toThrow(
      /letter\.txt is no export that is understood.*Squarespace.*WordPress.*Substack.*Medium.*Ghost.*Hugo, Jekyll, Astro/,
    );
    await expect(openBlog(path.join(root, 'gone'))).rejects.toThrow('gone is not there');
  });

  it('is a zip with a file outside of it', async () => {
    for (const name of ['../x.md', '/etc/x.md', 'a/../../x.md', 'C:\\x.md']) {
      await expect(openZip({ [name]: 'x', 'posts.csv': HEAD })).rejects.toThrow(/is outside of it/);
    }
  });

  it('is a zip that would be far larger than a blog', async () => {
    // Says of its one file that it has 4 GB, at the place where the list of files has the size.
    const bomb = (zip: Uint8Array) => {
      const list = Buffer.from(zip).indexOf('PK\u0001\u0002', 'latin1');
      new DataView(zip.buffer).setUint32(list + 24, 0xf0000000, true);
      return zip;
    };
    await expect(openZip({ 'posts.csv': HEAD }, bomb)).rejects.toThrow('would be 4 GB');
  });

  it('is a zip that is cut short', async () => {
    await expect(openZip(substack, (zip) => zip.slice(0, -30))).rejects.toThrow('cannot be read');
  });
});
