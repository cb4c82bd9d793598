import { existsSync } from 'node:fs';
import { readFile, rename as moveFolder, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkContent, lintContent } from '../../../../src/authoring/check-content.ts';
import { readContent } from '../../../../src/authoring/read/content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { startPost } from '../../../../src/authoring/commands/new-post.ts';
import { Refusal } from '../../../../src/authoring/refusal.ts';
import { renamePost } from '../../../../src/authoring/ledger/rename.ts';
import { bringBack, type Farewell, retirePost } from '../../../../src/authoring/ledger/retire.ts';
import { contentFolder, ledger } from '../../../fixtures/content.ts';
import { digests } from '../../../fixtures/output.ts';
import { type Files, post } from '../../../fixtures/posts.ts';
import { commitAll } from '../../../fixtures/repository.ts';

vi.mock('node:fs/promises', { spy: true });

const NOW = new Date('2026-06-01');
const RECORD = 'content/retired/old.yaml';

async function committed(files: Files): Promise<string> {
  const root = await contentFolder(files);
  commitAll(root);
  return root;
}

const retire = async (root: string, slug = 'old', farewell: Farewell = {}) =>
  retirePost(await readContent(root, NOW), slug, farewell);
const back = async (root: string, slug = 'old') => bringBack(await readContent(root, NOW), slug);
const read = (root: string, file: string) => readFile(path.join(root, file), 'utf8');
const faults = async (root: string) => (await checkContent(root, NOW)).map(describeFinding);

/** All but what git keeps. */
async function files(root: string): Promise<Record<string, string>> {
  const all = Object.entries(await digests(root));
  return Object.fromEntries(all.filter(([file]) => !file.startsWith('.git/')));
}

async function refusal(work: Promise<string>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

describe('a published article that is taken back', () => {
  it('leaves a record of its title, its id and its addresses, and the check has nothing to say', async () => {
    const root = await committed({
      ...post('old', { title: 'How: sore?', id: 'first', aliases: ['/articles/first/'] }),
      'content/posts/old/photo.jpg': 'x',
      ...post('other'),
      ...ledger('/articles/first/: first', '/articles/old/: first', '/2019/a.html: first'),
    });
    await writeFile(
      path.join(root, 'content/posts/other/index.mdx'),
      (await read(root, 'content/posts/other/index.mdx')) + ' Not committed, and not in the way.\n',
    );
    expect(
      await retire(root, 'old', { reason: 'Its study was withdrawn.', instead: 'other' }),
    ).toBe(
      [
        'Took back /articles/old/: deleted content/posts/old, and wrote content/retired/old.yaml.',
        'Its address stays and says that the article was taken back. You can edit the words in that file.',
        'To bring it back, with no second copy for subscribers: npm run retire -- --back old',
        '',
      ].join('\n'),
    );
    expect(existsSync(path.join(root, 'content/posts/old'))).toBe(false);
    expect(await read(root, RECORD)).toBe(
      [
        'title: "How: sore?"',
        'retiredAt: 2026-06-01',
        'id: first',
        'aliases:',
        '  - /articles/first/',
        '  - /2019/a.html',
        'reason: Its study was withdrawn.',
        'instead: /articles/other/',
        '',
      ].join('\n'),
    );
    // `fault about the ledger` would be: 2019/a.html is no alias of the article itself.
    expect(await faults(root)).toEqual([]);
  });

  it('enters the ledger with what was published since the ledger was kept', async () => {
    const root = await committed({ ...post('old'), ...ledger('# None yet') });
    await retire(root);
    expect(await read(root, 'content/ledger.yaml')).toContain('/articles/old/: old\n');
    expect(await faults(root)).toEqual([]);
  });

  it('is still linked to by the lines that are named, and the check says so', async () => {
    const root = await committed({
      ...post('old', {}, '[itself](/articles/old/)'),
      ...post('other', {}, 'One.\n\n[the old way](/articles/old/#part) of it.'),
    });
    expect(await retire(root, 'old', { instead: '/articles/other' })).toContain(
      'These lines still link to it. Write /articles/other/ there, or take the link out:\n  content/posts/other/index.mdx:10\n',
    );
    expect((await lintContent(root, NOW)).map(describeFinding)).toContainEqual(
      expect.stringContaining(
        'index.mdx:10:1: error: the link "/articles/old/#part" leads to an article that was taken back. Write /articles/other/, or take the link out. (links)',
      ),
    );
  });

  it('leaves the reading order of its topic', async () => {
    const topic = 'name: Lifting\nplate: red\ndescription: "How to move a heavy bar well."\n';
    const root = await committed({
      ...post('old'),
      ...post('other'),
      'content/topics/lifting.yaml': `${topic}startHere: [old, other]\n`,
    });
    expect(await retire(root)).toContain(
      'Took it out of startHere in content/topics/lifting.yaml.',
    );
    expect(await read(root, 'content/topics/lifting.yaml')).toBe(`${topic}startHere: [other]\n`);
    expect(await faults(root)).toEqual([]);
  });

  it('gets its record also where its folder is gone already', async () => {
    const root = await committed({ ...post('other'), ...ledger('/articles/old/: old') });
    expect(await faults(root)).toEqual([expect.stringContaining('npm run retire -- old')]);
    expect(await retire(root)).toMatch(/^Wrote content\/retired\/old\.yaml\.\n/);
    expect(await read(root, RECORD)).toBe('retiredAt: 2026-06-01\n');
    expect(await faults(root)).toEqual([]);
  });

  it('is taken back as a draft too, if it was published before', async () => {
    const root = await committed({
      ...post('old', { draft: true }),
      ...ledger('/articles/old/: old'),
    });
    expect(await faults(root)).toEqual([
      expect.stringContaining('or run npm run retire -- old. (permanence)'),
    ]);
    await retire(root);
    expect(await faults(root)).toEqual([]);
  });

  it('takes no other address of its ledger along that its record lacks', async () => {
    const root = await contentFolder({
      [RECORD]: 'retiredAt: 2026-05-01\n',
      ...ledger('/articles/old/: old', '/2019/a.html: old'),
    });
    expect(await faults(root)).toEqual([
      'content/ledger.yaml:2:1: error: /2019/a.html was published and would be lost. Write it under aliases in content/retired/old.yaml. (permanence)',
    ]);
  });
});

describe('an article that comes back', () => {
  it('is the same, byte by byte', async () => {
    const root = await committed({
      ...post('old', { id: 'first', aliases: ['/articles/first/'] }),
      'content/posts/old/photo.jpg': 'x',
      ...ledger('/articles/first/: first', '/articles/old/: first'),
    });
    const before = await files(root);
    await retire(root);
    expect(await back(root)).toContain('Brought content/posts/old back');
    expect(await files(root)).toEqual(before);
    await retire(root);
    commitAll(root);
    await back(root);
    expect(await files(root)).toEqual(before);
  });

  it('is at fault while its record is there, but for a draft', async () => {
    const record = { [RECORD]: 'retiredAt: 2026-05-01\n' };
    expect(await faults(await contentFolder({ ...post('old'), ...record }))).toEqual([
      'content/posts/old/index.mdx:4:14: error: this article was taken back, as content/retired/old.yaml says. Delete content/retired/old.yaml to publish it again, or delete this folder. (retired)',
    ]);
    expect(
      await faults(await contentFolder({ ...post('old', { draft: true }), ...record })),
    ).toEqual([]);
  });

  it.each<[string, Files, string]>([
    [
      'that is no record',
      { [RECORD]: 'retiredAt: 2026-05-01\n' },
      'There is no content/retired/ol.yaml. Did you mean old?',
    ],
    ['when nothing was taken back', {}, 'There is no content/retired/ol.yaml.'],
  ])('is refused for a slug %s', async (_, given, message) => {
    expect(await refusal(back(await committed(given), 'ol'))).toBe(message);
  });

  it('is found by an address that it had before', async () => {
    const root = await committed({
      [RECORD]: 'retiredAt: 2026-05-01\naliases: [/articles/first/]\n',
    });
    expect(await refusal(back(root, 'first'))).toContain('Did you mean old?');
  });

  it('is refused when git never had it', async () => {
    const root = await committed({ [RECORD]: 'retiredAt: 2026-05-01\n' });
    expect(await refusal(back(root))).toContain('Git has no content/posts/old here.');
    expect(existsSync(path.join(root, RECORD))).toBe(true);
  });
});

describe('the record of an article that was taken back', () => {
  it.each<[string, string, Files, string]>([
    ['a field that is none', 'raeson: x\n', {}, 'raeson'],
    ['no day', 'reason: Because.\n', {}, 'retiredAt is missing'],
    [
      'something else to read that is not there',
      'retiredAt: 2026-05-01\ninstead: /articles/nothing/\n',
      {},
      ':2:10: error: instead, "/articles/nothing/", is not a page that readers can see. Write the address of an article that is published, or leave it out. (retired)',
    ],
    [
      'something else to read, written in another way',
      'retiredAt: 2026-05-01\ninstead: /articles/other\n',
      {},
      'is not how that address is written',
    ],
    [
      'an address that another article has for an alias',
      'retiredAt: 2026-05-01\n',
      post('third', { id: 'third', aliases: ['/articles/old/'] }),
      'aliases has /articles/old/, where content/retired/old.yaml says that an article was taken back. Take it out, or delete content/retired/old.yaml if this article takes its place. (retired)',
    ],
    [
      'an address that a topic has for an alias',
      'retiredAt: 2026-05-01\n',
      {
        'content/topics/rest.yaml':
          'name: Rest\nplate: blue\ndescription: "What happens between sessions."\naliases: [/articles/old/]\n',
      },
      'content/topics/rest.yaml:4:11: error: aliases has /articles/old/, where content/retired/old.yaml says that an article was taken back. Take it out, or delete content/retired/old.yaml if this topic takes its place. (retired)',
    ],
    [
      'an alias where the site has a page',
      'retiredAt: 2026-05-01\naliases: [/topics/]\n',
      {},
      ':2:11: error: aliases has /topics/, a page or a file of the site. Take it out. (retired)',
    ],
    [
      'an alias where the build puts its files',
      'retiredAt: 2026-05-01\naliases: [/covers/old.svg]\n',
      {},
      'aliases has /covers/old.svg, which is reserved for what the build makes. Take it out. (retired)',
    ],
    [
      'its own address for an alias',
      'retiredAt: 2026-05-01\naliases: [/articles/old]\n',
      {},
      "aliases has /articles/old, the article's own address. Take it out. (retired)",
    ],
    [
      'an alias that another record has',
      'retiredAt: 2026-05-01\naliases: [/articles/older/]\n',
      { 'content/retired/older.yaml': 'retiredAt: 2026-05-01\n' },
      'aliases has /articles/older/, which content/retired/older.yaml has too. Take it out. (retired)',
    ],
  ])('is at fault with %s', async (_, text, more, message) => {
    const root = await contentFolder({ [RECORD]: text, ...post('other'), ...more });
    expect((await faults(root)).join('\n')).toContain(message);
  });
});

describe('its address is given to no other article', () => {
  const gone = { ...post('other'), [RECORD]: 'retiredAt: 2026-05-01\n' };

  it('by a rename', async () => {
    const content = await readContent(await contentFolder(gone), NOW);
    expect(await refusal(renamePost(content, 'other', 'old'))).toBe(
      '/articles/old/ was an article that was taken back, as content/retired/old.yaml says. Choose another slug',
    );
  });

  it('by a new one', async () => {
    const content = await readContent(await contentFolder(gone), NOW);
    const description = 'A standfirst that is long enough for the schema to take it.';
    expect(
      await refusal(startPost(content, { title: 'Old', description, topic: 'lifting' })),
    ).toContain('Give another --slug');
  });
});

describe('a retirement is refused, and nothing is written', () => {
  it.each<[string, string, Farewell, Files, string]>([
    ['an unknown slug', 'ol', {}, {}, 'There is no content/posts/ol. Did you mean old?'],
    [
      'a slug like no other',
      'squat',
      {},
      {},
      'There is no content/posts/squat. The posts are old, other',
    ],
    [
      'an old address',
      'third',
      {},
      post('new', { id: 'third', aliases: ['/articles/third/'] }),
      '/articles/third/ is an old address of content/posts/new/index.mdx. Write npm run retire -- new',
    ],
    [
      'an article that was taken back already',
      'gone',
      {},
      { 'content/retired/gone.yaml': 'retiredAt: 2026-05-01\n' },
      '/articles/gone/ was already taken back on 2026-05-01, as content/retired/gone.yaml says. To bring it back: npm run retire -- --back gone',
    ],
    [
      'a draft',
      'draft',
      {},
      post('draft', { draft: true }),
      'content/posts/draft was never published, so nobody has its address. Delete the folder',
    ],
    [
      'a scheduled article',
      'later',
      {},
      post('later', { publishedAt: '2027-01-01' }),
      'content/posts/later was never published, so nobody has its address. Delete the folder',
    ],
    [
      'a post that cannot be read',
      'broken',
      {},
      { 'content/posts/broken/index.mdx': '' },
      'content/posts/broken cannot be read. Run npm run check',
    ],
    [
      'a ledger that cannot be read',
      'old',
      {},
      ledger('- x'),
      'content/ledger.yaml cannot be read. Run npm run check',
    ],
    [
      'a long reason',
      'old',
      { reason: 'x'.repeat(301) },
      {},
      'reason has 301 characters, and at most 300 are allowed. Write one line of 1 to 300 characters that says why, or leave it out',
    ],
    [
      'itself to read instead',
      'old',
      { instead: 'old' },
      {},
      '--instead names the article itself. Write another, or leave it out',
    ],
    [
      'something to read instead that is not there',
      'old',
      { instead: 'othr' },
      {},
      '--instead "othr" is not a page that readers can see. Did you mean /articles/other/?',
    ],
  ])('for %s', async (_, slug, farewell, more, message) => {
    const root = await committed({ ...post('old'), ...post('other'), ...more });
    const before = await digests(root);
    expect(await refusal(retire(root, slug, farewell))).toBe(message);
    expect(await digests(root)).toEqual(before);
  });

  it('for an article that git does not have as it is', async () => {
    const root = await committed(post('old'));
    await writeFile(path.join(root, 'content/posts/old/photo.jpg'), 'x');
    expect(await refusal(retire(root))).toBe(
      'content/posts/old/photo.jpg is not committed as it is now, so it could not be brought back. Commit it first',
    );
  });

  it('where there is no repository', async () => {
    expect(await refusal(retire(await contentFolder(post('old'))))).toBe(
      'This folder is not in a git repository. Run git init and commit everything first',
    );
  });

  it('by the disk: what was written is put back', async () => {
    const root = await committed({ ...post('old'), ...ledger('# None yet') });
    const before = await files(root);
    vi.mocked(moveFolder).mockRejectedValueOnce(new Error('the disk is full'));
    await expect(retire(root)).rejects.toThrow('the disk is full');
    expect(await files(root)).toEqual(before);
  });
});
