import { readFile, rename as moveFolder } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { readContent } from '../../../../src/authoring/read/content.ts';
import { Refusal } from '../../../../src/authoring/refusal.ts';
import { renamePost } from '../../../../src/authoring/ledger/rename.ts';
import { contentFolder, ledger } from '../../../fixtures/content.ts';
import { digests } from '../../../fixtures/output.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

vi.mock('node:fs/promises', { spy: true });

const NOW = new Date('2026-06-01');
const HEAD =
  "title: 'Brace'   # single quotes stay\ndescription: A standfirst that is long enough for the schema to take it.\npublishedAt: 2026-01-01\n\ntopic: lifting\n";
const OLD = 'content/posts/old/index.mdx';
const NEW = 'content/posts/new/index.mdx';

const written = (yaml: string, text = '\nText.\n') => ({ [OLD]: `---\n${yaml}---\n${text}` });
const rename = async (root: string, from = 'old', to = 'new') =>
  renamePost(await readContent(root, NOW), from, to);
const read = (root: string, file: string) => readFile(path.join(root, file), 'utf8');
const faults = (root: string) => checkContent(root, NOW);

describe('a published article that is renamed', () => {
  it('leaves its address as an alias, its slug as id, and all other files as they were', async () => {
    const root = await contentFolder({
      ...written(HEAD),
      'content/posts/old/note.txt': 'beside it',
      ...ledger('/articles/old/: old'),
      ...post('other'),
    });
    const other = await read(root, 'content/posts/other/index.mdx');
    expect(await rename(root)).toBe(
      'Moved content/posts/old to content/posts/new.\n/articles/old/ leads to /articles/new/, and the id stays old: no subscriber gets the article twice.\n',
    );
    expect(await read(root, NEW)).toBe(
      `---\n${HEAD}id: old\naliases: [/articles/old/]\n---\n\nText.\n`,
    );
    expect(await read(root, 'content/posts/new/note.txt')).toBe('beside it');
    expect(await read(root, 'content/posts/other/index.mdx')).toBe(other);
    expect(await read(root, 'content/ledger.yaml')).toMatch(
      /^# .*\n\/articles\/new\/: old\n\/articles\/old\/: old\n$/,
    );
    expect(await faults(root)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'a list in brackets',
      'aliases: [ /a/ ]  # a\nid: a\n',
      'aliases: [ /a/, /articles/old/ ]  # a\nid: a\n',
    ],
    [
      'brackets over lines',
      'aliases: [\n  /a/,\n]\nid: a\n',
      'aliases: [\n  /a/, /articles/old/,\n]\nid: a\n',
    ],
    ['an empty list', 'aliases: []\nid: a\n', 'aliases: [/articles/old/]\nid: a\n'],
    [
      'a list of lines',
      'aliases:\n  - "/a/" # a\nid: a\n',
      'aliases:\n  - "/a/" # a\n  - /articles/old/\nid: a\n',
    ],
    [
      'lines without indent',
      'id: a\naliases:\n- /a/\n# end\n',
      'id: a\naliases:\n- /a/\n- /articles/old/\n# end\n',
    ],
    [
      'Windows line ends',
      'aliases:\r\n  - /a/\r\n',
      'aliases:\r\n  - /a/\r\n  - /articles/old/\r\nid: old\r\n',
    ],
  ])('keeps the author’s way of writing: %s', async (_, before, after) => {
    const root = await contentFolder(written(HEAD + before));
    await rename(root);
    expect(await read(root, NEW)).toBe(`---\n${HEAD}${after}---\n\nText.\n`);
  });

  it('keeps a byte order mark', async () => {
    const root = await contentFolder({ [OLD]: `\uFEFF---\n${HEAD}---\n` });
    await rename(root);
    expect(await read(root, NEW)).toBe(
      `\uFEFF---\n${HEAD}id: old\naliases: [/articles/old/]\n---\n`,
    );
  });

  it('takes the links to it along, and no others', async () => {
    const links = (slug: string) =>
      `[a](/articles/${slug}/) [b](/articles/${slug}/#part "x") [c](/articles/${slug}) <a href="/articles/${slug}/?x">d</a>\n\n[e]: /articles/${slug}/\n\n![f](../${slug}/photo.jpg)`;
    const others =
      '[a](/articles/old-age/) [b](https://else.test/articles/old/) [c](/topics/old/) [d](/articles/older/) articles/old/';
    const root = await contentFolder({
      ...written(HEAD, '\n[itself](/articles/old/#top)\n'),
      ...post('other', {}, `${links('old')}\n\n${others}`),
      'content/glossary.yaml': 'brace: see /articles/old/\n',
    });
    expect(await rename(root)).toBe(
      'Moved content/posts/old to content/posts/new.\n/articles/old/ leads to /articles/new/, and the id stays old: no subscriber gets the article twice.\nChanged 1 link in content/glossary.yaml.\nChanged 1 link in content/posts/new/index.mdx.\nChanged 6 links in content/posts/other/index.mdx.\n',
    );
    expect(await read(root, 'content/posts/other/index.mdx')).toContain(
      `${links('new')}\n\n${others}`,
    );
    expect(await read(root, NEW)).toContain('[itself](/articles/new/#top)');
    expect(await read(root, 'content/glossary.yaml')).toBe('brace: see /articles/new/\n');
  });

  it('keeps its place in the reading orders of its topic and of the home page', async () => {
    const order = 'startHere: [other, old]\n';
    const topic = `name: Lifting\nplate: red\ndescription: "How to move a heavy bar well."\n${order}`;
    const home = `---\ntitle: Home\ndescription: What a new reader sees.\n${order}---\n`;
    const root = await contentFolder({
      ...written(HEAD),
      ...post('other'),
      'content/topics/lifting.yaml': topic,
      'content/pages/home.mdx': home,
    });
    expect(await rename(root)).toContain('Changed 1 link in content/topics/lifting.yaml.\n');
    expect(await read(root, 'content/topics/lifting.yaml')).toBe(topic.replace('old', 'new'));
    expect(await read(root, 'content/pages/home.mdx')).toBe(home.replace('old', 'new'));
    expect(await faults(root)).toEqual([]);
  });

  it('keeps its first id through a second rename, and every address', async () => {
    const root = await contentFolder({ ...written(HEAD), ...ledger('/articles/old/: old') });
    await rename(root);
    await rename(root, 'new', 'newer');
    expect(await read(root, 'content/posts/newer/index.mdx')).toContain(
      'id: old\naliases: [/articles/old/, /articles/new/]\n',
    );
    expect(await faults(root)).toEqual([]);
  });

  it('may go back to an old name, which is no alias any more', async () => {
    const root = await contentFolder({ ...written(HEAD), ...ledger('/articles/old/: old') });
    await rename(root);
    await rename(root, 'new', 'old');
    expect(await read(root, OLD)).toBe(
      `---\n${HEAD}id: old\naliases: [/articles/new/]\n---\n\nText.\n`,
    );
    expect(await faults(root)).toEqual([]);
  });

  it('keeps its address also where it is a draft again', async () => {
    const root = await contentFolder({
      ...written(`${HEAD}draft: true\n`),
      ...ledger('/articles/old/: old'),
    });
    await rename(root);
    expect(await read(root, NEW)).toContain('aliases: [/articles/old/]');
    expect(await read(root, 'content/ledger.yaml')).not.toContain('/articles/new/');
  });
});

describe('an article that was never published', () => {
  it.each([
    ['a draft', 'draft: true\n'],
    ['scheduled', 'updatedAt: 2027-01-02\n'],
  ])('is simply moved: %s', async (_, line) => {
    const head = HEAD.replace('2026-01-01', line.startsWith('draft') ? '2026-01-01' : '2027-01-01');
    const root = await contentFolder({
      ...written(head + line),
      ...ledger('# None yet'),
    });
    expect(await rename(root)).toBe(
      'Moved content/posts/old to content/posts/new.\nIt was never published, so /articles/old/ leads nowhere.\n',
    );
    expect(await read(root, NEW)).toBe(`---\n${head}${line}---\n\nText.\n`);
    expect(await read(root, 'content/ledger.yaml')).toBe('# None yet\n');
  });
});

describe('a rename is refused, and nothing is written', () => {
  it.each<[string, string, string, Files, string]>([
    ['an unknown slug', 'ol', 'new', {}, 'There is no content/posts/ol. Did you mean old?'],
    [
      'a slug like no other',
      'squat',
      'new',
      {},
      'There is no content/posts/squat. The posts are old, other',
    ],
    [
      'a slug that cannot be an address',
      'old',
      'How Sore?',
      {},
      '"How Sore?" cannot be an address. Write how-sore',
    ],
    ['a slug of digits', 'old', '2027', {}, '"2027" cannot be an address. Write post-2027'],
    [
      'a slug that is taken',
      'old',
      'other',
      {},
      'content/posts/other already exists. Choose another slug',
    ],
    [
      'a folder in the way',
      'old',
      'new',
      { 'content/posts/new/photo.jpg': 'x' },
      'content/posts/new already exists. Choose another slug',
    ],
    [
      'an alias of another',
      'old',
      'new',
      post('third', { id: 'third', aliases: ['/articles/new'] }),
      '/articles/new/ is an old address of content/posts/third/index.mdx. Choose another slug',
    ],
    [
      'the id of another',
      'old',
      'new',
      post('third', { id: 'new' }),
      '/articles/new/ is an old address of content/posts/third/index.mdx. Choose another slug',
    ],
    [
      'an address of an article that is gone',
      'old',
      'new',
      ledger('/articles/new/: new'),
      '/articles/new/ was published as another article, with the id new. Choose another slug',
    ],
    [
      'a ledger that cannot be read',
      'old',
      'new',
      ledger('- x'),
      'content/ledger.yaml cannot be read. Run npm run check',
    ],
    [
      'a post that cannot be read',
      'broken',
      'new',
      { 'content/posts/broken/index.mdx': '' },
      'content/posts/broken cannot be read. Run npm run check',
    ],
    [
      'front matter in braces',
      'braces',
      'new',
      {
        'content/posts/braces/index.mdx':
          '---\n{ title: Brace, description: A standfirst that is long enough for the schema., publishedAt: 2026-01-01, topic: lifting }\n---\n',
      },
      'The front matter is written in a way that this command cannot change. Write aliases: [/articles/braces/] and id: braces yourself, and rename the folder',
    ],
    [
      'aliases that are written by reference',
      'tricky',
      'new',
      {
        'content/posts/tricky/index.mdx': `---\n${HEAD}tags: &x [a]\naliases: *x\n---\n`,
      },
      'The front matter is written in a way that this command cannot change. Write aliases: [a, /articles/tricky/] and id: tricky yourself, and rename the folder',
    ],
    [
      'a draft that has the new address as an alias',
      'draft',
      'new',
      post('draft', { draft: true, id: 'draft', aliases: ['/articles/new/'] }),
      '/articles/new/ is in the aliases of content/posts/draft/index.mdx, and would become its own address. Take it out',
    ],
  ])('for %s', async (_, from, to, files, message) => {
    const root = await contentFolder({ ...written(HEAD), ...post('other'), ...files });
    const before = await digests(root);
    const error: unknown = await rename(root, from, to).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toBe(message);
    expect(await digests(root)).toEqual(before);
  });

  it('by the disk: what was written is put back', async () => {
    const root = await contentFolder({
      ...written(HEAD),
      ...post('other', {}, '[a](/articles/old/)'),
      ...ledger('/articles/old/: old'),
    });
    const before = await digests(root);
    vi.mocked(moveFolder).mockRejectedValueOnce(new Error('the disk is full'));
    await expect(rename(root)).rejects.toThrow('the disk is full');
    expect(await digests(root)).toEqual(before);
  });
});
