import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { importBlog, type ImportSettings } from '../../../../src/authoring/import/import.ts';
import type { Blog, Item } from '../../../../src/authoring/import/model.ts';
import { readContent } from '../../../../src/authoring/read/content.ts';
import { parseYaml, splitFrontMatter } from '../../../../src/blog/yaml.ts';
import { copyContent } from '../../../fixtures/folder.ts';
import { listFiles } from '../../../fixtures/output.ts';

const NOW = new Date('2026-06-01');

const SENTENCE = 'You bend at the hips, and the bar stays over the middle of your feet.';

function item(fields: Partial<Item> = {}): Item {
  return {
    kind: 'post',
    draft: false,
    title: 'A title',
    publishedAt: '2020-03-04T05:06:07.089Z',
    authors: [],
    categories: [],
    tags: [],
    body: { html: `<p>${SENTENCE}</p>` },
    source: { file: 'export.xml', line: 7 },
    findings: [],
    ...fields,
  };
}

const picture = await sharp({
  create: { width: 1400, height: 900, channels: 3, background: '#345' },
})
  .jpeg()
  .toBuffer();

/** A blog of these items, with pictures at paths that end so. */
function blogOf(items: readonly Item[], pictures = ['.jpg']): Blog {
  return {
    platform: 'WordPress',
    address: 'https://old.example',
    async *items() {
      yield* await Promise.resolve(items);
    },
    file: (name) =>
      Promise.resolve(pictures.some((ending) => name.endsWith(ending)) ? picture : undefined),
  };
}

async function bring(root: string, blog: Blog, settings: Partial<ImportSettings> = {}) {
  return importBlog(await readContent(root, NOW), blog, {
    from: 'export.xml',
    topicsFor: () => new Map([['*', 'lifting']]),
    allowLocal: false,
    isDry: false,
    ...settings,
  });
}

function read(root: string, file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}

async function fieldsOf(root: string, slug: string): Promise<Record<string, unknown>> {
  const text = await read(root, `content/posts/${slug}/index.mdx`);
  return parseYaml(splitFrontMatter(text)?.yaml ?? '') as Record<string, unknown>;
}

async function errorsIn(root: string): Promise<string[]> {
  const findings = await lintContent(root, NOW, 'health');
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, problem }) => `${file}: ${problem}`);
}

/** Every file of the content: a text as it is, and of anything else what tells it apart. */
async function bytesIn(root: string): Promise<Map<string, string>> {
  const files = await listFiles(path.join(root, 'content'));
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [file, told(file, await readFile(path.join(root, 'content', file)))] as const,
      ),
    ),
  );
}

function told(file: string, bytes: Buffer): string {
  return /\.(?:mdx|yaml|md)$/.test(file)
    ? bytes.toString('utf8')
    : createHash('sha256').update(bytes).digest('hex');
}

const WHOLE = [
  item({
    path: '/blog/hinge.html',
    guid: 'https://old.example/?p=1',
    title: 'The hinge',
    updatedAt: '2021-01-01T00:00:00Z',
    authors: [{ name: 'Ann/Example' }],
    categories: ['News'],
    tags: ['Hips'],
    cover: { address: '/cover.jpg', alt: 'A bar' },
    body: {
      html: `<p>${SENTENCE}</p><img src="/squat.jpg" alt="A squat"><p><a href="https://old.example/blog/squat/">The squat</a></p>`,
    },
  }),
  item({ path: '/blog/squat/', guid: 'https://old.example/?p=2', title: 'The squat' }),
  item({ guid: 'https://old.example/?p=3', title: 'Not done', draft: true }),
  item({ kind: 'page', path: '/who-i-am/', title: 'Who I am' }),
];

describe('importing a blog', () => {
  it('brings articles, drafts, pages, authors, tags, pictures and addresses, without an error', async () => {
    const root = await copyContent();
    const { tally, report } = await bring(root, blogOf(WHOLE));
    expect(tally).toMatchObject({ posts: 2, drafts: 1, pages: 1, pictures: 2, addresses: 3 });
    expect(tally.bytes).toBe(2 * picture.length);
    expect(await fieldsOf(root, 'hinge')).toEqual({
      title: 'The hinge',
      description: SENTENCE,
      publishedAt: '2020-03-04T05:06:07Z',
      updatedAt: '2021-01-01',
      authors: ['ann-example'],
      topic: 'lifting',
      tags: ['hips', 'news'],
      id: 'https://old.example/?p=1',
      imported: true,
      cover: { image: './cover.jpg', alt: 'A bar' },
      aliases: ['/blog/hinge.html'],
    });
    const text = await read(root, 'content/posts/hinge/index.mdx');
    expect(text).toContain('![A squat](./squat.jpg)');
    expect(text).toContain('[The squat](/articles/squat/)');
    expect(await fieldsOf(root, 'not-done')).toMatchObject({ draft: true });
    expect(await read(root, 'content/pages/who-i-am.mdx')).toContain('draft: true');
    expect(await read(root, report ?? '')).toContain('2 articles, 1 draft and 1 page');
    expect(await errorsIn(root)).toEqual([]);
    expect(await readdir(path.join(root, '.cache/import'))).toEqual([]);
  });

  it('changes no byte when it is run again, and leaves what the author edited', async () => {
    const root = await copyContent();
    await bring(root, blogOf(WHOLE));
    const file = path.join(root, 'content/posts/squat/index.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace('The squat', 'My squat'));
    const before = await bytesIn(root);
    const { tally, report } = await bring(root, blogOf(WHOLE), {
      topicsFor: () => {
        throw new Error('There is nothing to ask.');
      },
    });
    expect(await bytesIn(root)).toEqual(before);
    expect(tally).toMatchObject({ posts: 0, drafts: 0, pages: 0, known: 4 });
    expect(report).toBeUndefined();
  });

  it('brings what is new since', async () => {
    const root = await copyContent();
    await bring(root, blogOf(WHOLE.slice(1)));
    const { tally } = await bring(root, blogOf(WHOLE));
    expect(tally).toMatchObject({ posts: 1, known: 3 });
    expect(await read(root, 'content/posts/hinge/index.mdx')).toContain('(/articles/squat/)');
  });

  it('goes on where it was interrupted, with nothing half done', async () => {
    const [whole, root] = [await copyContent(), await copyContent()];
    await bring(whole, blogOf(WHOLE));
    const cut: Blog = {
      ...blogOf(WHOLE),
      async *items() {
        yield* WHOLE.slice(0, 2);
        if (passes++ > 0) throw new Error('The power went.');
        yield* await Promise.resolve(WHOLE.slice(2));
      },
    };
    let passes = 0;
    await expect(bring(root, cut)).rejects.toThrow('The power went.');
    expect(await errorsIn(root)).not.toContain(expect.stringContaining('has no index.mdx'));
    await bring(root, blogOf(WHOLE));
    const [one, other] = [await bytesIn(whole), await bytesIn(root)];
    // Those of the first part are articles from an earlier import as well.
    const report = other.get('import-report.md')?.replace(/^- 2 articles .*\n/m, '');
    expect(new Map(other).set('import-report.md', report ?? '')).toEqual(one);
  });

  it('reports also what a killed import had brought', async () => {
    const done = {
      counts: { posts: 3 },
      findings: [{ file: 'a', kind: 'links', what: 'lost', fix: 'Look' }],
    };
    const root = await copyContent({
      '.cache/import/999999999/done.jsonl': `${JSON.stringify(done)}\n{"cut off`,
    });
    const { tally, report = '' } = await bring(root, blogOf(WHOLE));
    expect(tally.posts).toBe(5);
    expect(await read(root, report)).toContain('- a: lost. Look.\n');
  });

  it('clears what a killed import left, and waits for none that is at work', async () => {
    const root = await copyContent({ '.cache/import/999999999/post-a/a.jpg': '' });
    await bring(root, blogOf(WHOLE));
    expect(await readdir(path.join(root, '.cache/import'))).toEqual([]);
    const other = await copyContent({ [`.cache/import/${process.ppid}/post-a/a.jpg`]: '' });
    await expect(bring(other, blogOf(WHOLE))).rejects.toThrow('Another import is at work here');
  });

  it('writes nothing where it only says what it would do', async () => {
    const root = await copyContent();
    const before = await bytesIn(root);
    const { tally, findings, categories } = await bring(root, blogOf(WHOLE), { isDry: true });
    expect(tally).toMatchObject({ posts: 2, drafts: 1, pages: 1, pictures: 2 });
    expect([...categories]).toEqual([['News', 1]]);
    expect(findings.map(({ kind }) => kind)).toContain('authors');
    expect(await bytesIn(root)).toEqual(before);
    expect(await readdir(root)).toEqual(['content']);
  });
});

describe('a picture that could not be fetched', () => {
  const items = [
    item({
      path: '/hinge',
      guid: 'https://old.example/?p=1',
      title: 'The hinge',
      cover: { address: '/cover.jpg' },
      body: {
        html: `<p>${SENTENCE}</p><figure><img src="/squat.jpg" alt="A squat"><figcaption>Low</figcaption></figure><ul><li>Like so: <img src="/bar.jpg" alt="A bar"></li></ul>`,
      },
    }),
  ];

  it('stays as a comment and a finding, comes later, and nothing else is touched', async () => {
    const root = await copyContent();
    const { findings } = await bring(root, blogOf(items, []));
    const file = 'content/posts/hinge/index.mdx';
    const first = await read(root, file);
    const lines = first.split('\n');
    const missing = findings.filter(({ kind }) => kind === 'pictures');
    expect(missing).toHaveLength(3);
    for (const { line = 0 } of missing) expect(lines[line - 1]).toContain('not brought over: ');
    expect(await errorsIn(root)).toEqual([]);

    await writeFile(path.join(root, file), `${first}\nMy own words.\n`);
    const again = await bring(root, blogOf(items, ['squat.jpg']));
    expect(again.tally).toMatchObject({ known: 1, pictures: 1, posts: 0 });
    const second = await read(root, file);
    expect(second).toContain('<Figure caption="Low">\n\n![A squat](./squat.jpg)\n\n</Figure>');
    expect(second).toMatch(/Cover not brought over: .*\/cover\.jpg/);

    await bring(root, blogOf(items));
    const third = await read(root, file);
    expect(third).not.toContain('not brought over');
    expect(third).toContain('My own words.');
    expect(third).toContain('- Like so:\n\n  ![A bar](./bar.jpg)\n');
    expect((await fieldsOf(root, 'hinge'))['cover']).toEqual({
      image: './cover.jpg',
      alt: 'Picture for “The hinge”',
    });
    expect(await errorsIn(root)).toEqual([]);
  });

  it('is not fetched for an author who has chosen another cover', async () => {
    const root = await copyContent();
    await bring(root, blogOf(items, ['squat.jpg', 'bar.jpg']));
    const file = path.join(root, 'content/posts/hinge/index.mdx');
    const own = (await readFile(file, 'utf8')).replace(
      '\n---\n',
      '\ncover: { drawing: bowl }\n---\n',
    );
    await writeFile(file, own);
    const before = await bytesIn(root);
    await bring(root, blogOf(items));
    expect(await bytesIn(root)).toEqual(before);
  });

  it('is put into what the author has written while it came', async () => {
    const root = await copyContent();
    await bring(root, blogOf(items, []));
    const file = path.join(root, 'content/posts/hinge/index.mdx');
    const slow: Blog = {
      ...blogOf(items),
      async file() {
        const text = await readFile(file, 'utf8');
        if (!text.includes('Meanwhile.')) await writeFile(file, `${text}\nMeanwhile.\n`);
        return picture;
      },
    };
    await bring(root, slow);
    const text = await readFile(file, 'utf8');
    expect(text).toContain('Meanwhile.');
    expect(text).toContain('![A squat](./squat.jpg)');
  });

  it('is left alone where the author took its comment out', async () => {
    const root = await copyContent();
    await bring(root, blogOf(items, []));
    const file = path.join(root, 'content/posts/hinge/index.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/\{\/\*.*\*\/\}/g, 'Gone.'));
    const before = await bytesIn(root);
    await bring(root, blogOf(items));
    expect(await bytesIn(root)).toEqual(before);
  });
});

describe('odd items', () => {
  it('come without an error in the check, and with a finding each', async () => {
    const root = await copyContent();
    const long = 'word '.repeat(60);
    const { findings, tally } = await bring(
      root,
      blogOf([
        item({ title: long, path: '/a/x', guid: '1' }),
        item({ title: '', path: '/b/x' }),
        item({ title: '', path: '/b/y', body: { html: '' } }),
        item({ path: '/c/x', tags: ['low-back', 'Low Back'] }),
        item({ path: '/articles/', guid: 'https://old.example/?p=9' }),
        item({ path: '/d.html', guid: 'https://old.example/?p=9' }),
        item({ path: '/d.html/e' }),
        item({ path: '/2020/' }),
        item({ kind: 'page', path: '/articles', title: 'All articles' }),
        item({ kind: 'page', path: '/404', title: long }),
        ...['Ünal ßtern', '/', 'Ann', 'ann '].map((name) => item({ authors: [{ name }] })),
      ]),
    );
    expect(await errorsIn(root)).toEqual([]);
    expect(tally).toMatchObject({ posts: 12, pages: 2 });
    const kinds = new Set(findings.map(({ kind }) => kind));
    for (const kind of ['titles', 'addresses', 'feeds', 'standfirsts', 'authors']) {
      expect(kinds).toContain(kind);
    }
    const before = await bytesIn(root);
    before.delete('import-report.md');
    expect(before.size).toBe((await bytesIn(root)).size - 1);
  });

  it('comes as a draft where it was published without a date', async () => {
    const root = await copyContent();
    const { publishedAt, ...undated } = item({ path: '/undated', title: 'Undated' });
    expect(publishedAt).toBeDefined();
    const { findings } = await bring(root, blogOf([undated]));
    expect(await fieldsOf(root, 'undated')).toMatchObject({
      draft: true,
      publishedAt: '2026-06-01',
    });
    expect(findings.map(({ kind }) => kind)).toEqual(['dates']);
    expect(await errorsIn(root)).toEqual([]);
  });

  it('that share a slug or an address have a place each', async () => {
    const root = await copyContent();
    const twice = [1, 2].map((n) =>
      item({ path: `/${n}/same/`, guid: `https://old.example/?p=${n}` }),
    );
    await bring(root, blogOf([...twice, item({ path: '/1/same', title: 'Third' })]));
    expect(await fieldsOf(root, 'same')).toMatchObject({ aliases: ['/1/same/'] });
    expect(await fieldsOf(root, 'same-2')).toMatchObject({ aliases: ['/2/same/'] });
    expect(await fieldsOf(root, 'same-3')).not.toHaveProperty('aliases');
    expect(await errorsIn(root)).toEqual([]);
    const before = await bytesIn(root);
    await bring(root, blogOf([...twice, item({ path: '/1/same', title: 'Third' })]));
    expect(await bytesIn(root)).toEqual(before);
  });

  it('leaves the author’s own articles and a folder that cannot be read as they are', async () => {
    const root = await copyContent({ 'content/posts/hinge/notes.txt': 'Mine.' });
    await bring(root, blogOf([item({ path: '/hinge/' })]));
    expect(await readdir(path.join(root, 'content/posts/hinge'))).toEqual(['notes.txt']);
    expect(await fieldsOf(root, 'hinge-2')).toMatchObject({ aliases: ['/hinge/'] });
  });

  it('need a topic to come under', async () => {
    const root = await copyContent();
    await rm(path.join(root, 'content/topics'), { recursive: true });
    await expect(bring(root, blogOf(WHOLE))).rejects.toThrow('There are no topics yet');
  });
});

describe('what has neither a name in a feed nor an address', () => {
  it('is known whatever its author did to it', async () => {
    const root = await copyContent({});
    const blog = blogOf([item({ title: 'Bench', draft: true })]);
    await bring(root, blog);
    const file = path.join(root, 'content/posts/bench/index.mdx');
    const edited = (await readFile(file, 'utf8'))
      .replace('title: Bench', 'title: How to bench')
      .replace('imported: true\n', '')
      .replace('draft: true\n', '');
    await writeFile(file, edited);
    const { tally } = await bring(root, blog);
    expect(tally).toMatchObject({ known: 1, posts: 0, drafts: 0 });
    expect(await readFile(file, 'utf8')).toBe(edited);
  });
});

describe('a link between texts of the old blog', () => {
  const body = {
    html: `<p>${SENTENCE} <a href="/?p=12">by number</a>, <a href="/draft">a draft</a></p>`,
  };

  it('leads to an article that it asks for by its number', async () => {
    const root = await copyContent({});
    const target = item({ title: 'Target', guid: 'https://old.example/?p=12', path: '/target/' });
    await bring(root, blogOf([item({ title: 'Source', path: '/source/', body }), target]));
    expect(await read(root, 'content/posts/source/index.mdx')).toContain(
      '[by number](/articles/target/)',
    );
  });

  it('is named with where a draft will be', async () => {
    const root = await copyContent({});
    const draft = item({ title: 'Draft', path: '/draft', draft: true });
    const { findings } = await bring(
      root,
      blogOf([item({ title: 'Source', path: '/source/', body }), draft]),
    );
    expect(findings.map(({ what, fix }) => `${what}. ${fix}`)).toContain(
      'the link "a draft" to /draft leads to a draft, /articles/draft/. Once that is published, write [words](/articles/draft/)',
    );
  });
});

it('keeps what earlier reports say, below the new one', async () => {
  const root = await copyContent({});
  await bring(root, blogOf([item({ title: '', path: '/one' })]));
  const first = await read(root, 'content/import-report.md');
  await bring(root, blogOf([item({ title: 'Two', path: '/two' })]));
  const both = await read(root, 'content/import-report.md');
  expect(both.endsWith(`\n${first}`)).toBe(true);
  expect(both.length).toBeGreaterThan(first.length + 20);
});

it('says which category of the table no article has', async () => {
  const root = await copyContent({});
  const blog = blogOf([item({ path: '/one', categories: ['Strength'] })]);
  const { findings } = await bring(root, blog, {
    topicsFor: () => new Map([['strenght', 'lifting']]),
  });
  expect(findings.filter(({ kind }) => kind === 'categories')).toMatchObject([
    { what: 'no new article has the category “strenght” of the table of topics' },
  ]);
});

it('says again who has no biography where an interrupted import had made the file', async () => {
  const root = await copyContent({
    'content/authors/ann.yaml': 'name: Ann\nbiography: Ann wrote for this blog before it moved.\n',
  });
  const authors = [{ name: 'Ann' }];
  const { findings } = await bring(
    root,
    blogOf([item({ path: '/a', authors }), item({ path: '/b', authors })]),
  );
  expect(findings.filter(({ kind }) => kind === 'authors')).toMatchObject([
    { file: 'content/authors/ann.yaml' },
  ]);
});
