import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { readContent } from '../../../../src/authoring/read/content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { keepLedger, newAddresses } from '../../../../src/authoring/ledger/keep-ledger.ts';
import { ledgerText, readLedger } from '../../../../src/authoring/read/ledger.ts';
import { Refusal } from '../../../../src/authoring/refusal.ts';
import { contentFolder, contentOf, ledger } from '../../../fixtures/content.ts';
import { post } from '../../../fixtures/posts.ts';

const NOW = new Date('2026-06-01');
const HEADING =
  '# Every address ever published, with the id of what was published there. `npm run ledger` keeps it: do not edit by hand.\n';

describe('the ledger as a file', () => {
  it('is sorted by address, whatever order the entries come in', () => {
    const entries = [
      { address: '/articles/b/', id: 'b' },
      { address: '/2019/a.html', id: 'a' },
      { address: '/articles/a/', id: 'a' },
    ];
    const text = `${HEADING}/2019/a.html: a\n/articles/a/: a\n/articles/b/: b\n`;
    expect(ledgerText(entries)).toBe(text);
    expect(ledgerText(entries.toReversed())).toBe(text);
  });

  it('comes back as it was written, with ids that YAML would take for something else', async () => {
    const entries = ['null', 'true', '2026', '1e5'].map((id) => ({ address: `/old/${id}/`, id }));
    const root = await contentFolder({ 'content/ledger.yaml': ledgerText(entries) });
    const read = await readLedger(root);
    expect(read.findings).toEqual([]);
    expect(read.ledger?.entries.map(({ address, id }) => ({ address, id }))).toEqual(
      entries.toSorted((a, b) => (a.address < b.address ? -1 : 1)),
    );
  });

  it('comes back with what other blogs called their articles, and with commas in addresses', async () => {
    const entries = [
      { address: '/a,-b/', id: 'https://old.example/?p=12#top' },
      { address: '/@ann/b', id: '12:34:56' },
      { address: "/it's/", id: '5a1b2c3d4e5f60718293a4b5' },
    ];
    const root = await contentFolder({ 'content/ledger.yaml': ledgerText(entries) });
    const { ledger: read, findings } = await readLedger(root);
    expect(findings).toEqual([]);
    for (const { address, id } of entries) expect(read?.idAt(address)).toBe(id);
  });

  it('keeps an address of any length on one line', () => {
    const slug = 'word-'.repeat(40) + 'end';
    expect(ledgerText([{ address: `/articles/${slug}/`, id: slug }])).toBe(
      `${HEADING}/articles/${slug}/: ${slug}\n`,
    );
  });

  it('is found by an address with and without its slash', async () => {
    const { ledger: read } = await readLedger(await contentFolder(ledger('/articles/a/: a')));
    expect(read?.idAt('/articles/a')).toBe('a');
    expect(read?.idAt('/articles/a/')).toBe('a');
    expect(read?.idAt('/articles/b/')).toBeUndefined();
  });

  it.each(['ledger.yaml', 'examples.yaml', 'retired/a.yaml'])(
    'says which other encoding it is in, as every file of the content: %s',
    async (name) => {
      const file = `content/${name}`;
      const root = await contentFolder({ [file]: Buffer.from('/old/caf\u00e9/: a\n', 'latin1') });
      expect((await lintContent(root, NOW)).map(describeFinding)).toEqual([
        `${file}:1:9: error: the file is not in UTF-8: its "\u00e9/:" is in another encoding, such as Latin-1. Save it again as UTF-8; editors ask for the encoding under "Save as" or at the foot of the window. (encoding)`,
      ]);
    },
  );

  it('may be missing, or have nothing in it', async () => {
    expect(await readLedger(await contentFolder({}))).toEqual({ findings: [] });
    const { ledger: empty, findings } = await readLedger(await contentFolder(ledger('# None yet')));
    expect([empty?.entries, findings]).toEqual([[], []]);
  });

  it.each<[string, string[], string]>([
    [
      'a list',
      ['- /articles/a/'],
      'content/ledger.yaml:1:1: error: the ledger is not a list of addresses, each with the id of what was published there. Write a line for each address, such as /articles/how-sore/: how-sore. (ledger-file)',
    ],
    [
      'an address without its slash at the start',
      ['/articles/a/: a', 'articles/b/: b'],
      'content/ledger.yaml:2:1: error: "articles/b/" is not an address on this site. Write a line for each address, such as /articles/how-sore/: how-sore. (ledger-file)',
    ],
    [
      'an address without an id',
      ['/articles/a/:'],
      'content/ledger.yaml:1:1: error: the id of /articles/a/ is null, which is not lower-case words and hyphens. Write a line for each address, such as /articles/how-sore/: how-sore. (ledger-file)',
    ],
    [
      'an address twice',
      ['/articles/a/: a', '/articles/a: b'],
      'content/ledger.yaml:2:1: error: /articles/a appears twice. Keep one of the two. (ledger-file)',
    ],
    [
      'what git leaves of a merge',
      ['/articles/a/: a', '<<<<<<< HEAD', '/articles/b/: b', '=======', '>>>>>>> other'],
      'content/ledger.yaml:2: error: git left two versions of the ledger in it. Keep the addresses of both, and take out the lines of <<<<<<<, ======= and >>>>>>>. (ledger-file)',
    ],
    [
      'YAML that cannot be read',
      ['/articles/a/: "a'],
      'content/ledger.yaml:2:1: error: a quote or a bracket is not closed. Close the quote or the bracket. (yaml)',
    ],
  ])('stops a build where it has %s', async (_, lines, message) => {
    const { findings } = await contentOf(ledger(...lines));
    expect(findings.map(describeFinding)).toEqual([message]);
  });
});

describe('the addresses that the ledger lacks', () => {
  it('are those of published articles and their aliases, not those of drafts and scheduled ones', async () => {
    const content = await contentOf({
      ...ledger('/articles/known/: known'),
      ...post('known'),
      ...post('new', { id: 'old', aliases: ['/articles/old/', '/2019/old.html'] }),
      ...post('draft', { draft: true, aliases: ['/articles/was-draft/'], id: 'was-draft' }),
      ...post('scheduled', { publishedAt: '2026-06-01T00:00:01Z' }),
      ...post('due', { publishedAt: '2026-06-01' }),
    });
    expect(newAddresses(content)).toEqual([
      { address: '/topics/lifting/', id: 'topics/lifting' },
      { address: '/articles/due/', id: 'due' },
      { address: '/articles/new/', id: 'old' },
      { address: '/articles/old/', id: 'old' },
      { address: '/2019/old.html', id: 'old' },
    ]);
  });

  it('are those of topics that have a published article, and their aliases', async () => {
    const topic = (fields: string) =>
      `name: Sleep\nplate: blue\ndescription: "What happens between sessions."\n${fields}`;
    const content = await contentOf({
      ...ledger('/articles/a/: a'),
      'content/topics/lifting.yaml': topic('').replace('blue', 'red'),
      'content/topics/sleep.yaml': topic('id: rest\naliases: [/topics/rest/, /rest.html]\n'),
      ...post('a', { topic: 'sleep' }),
      ...post('b', { topic: 'lifting', draft: true }),
    });
    expect(newAddresses(content)).toEqual([
      { address: '/topics/sleep/', id: 'topics/rest' },
      { address: '/topics/rest/', id: 'topics/rest' },
      { address: '/rest.html', id: 'topics/rest' },
    ]);
  });
});

describe('npm run ledger', () => {
  it('begins a ledger, says what it added, and then has nothing to add', async () => {
    const root = await contentFolder({ ...post('a'), ...post('b', { draft: true }) });
    expect(await keepLedger(await readContent(root, NOW))).toBe(
      'Added /topics/lifting/\nAdded /articles/a/\ncontent/ledger.yaml has 2 addresses. Commit it.\n',
    );
    expect(await read(root)).toBe(`${HEADING}/articles/a/: a\n/topics/lifting/: topics/lifting\n`);
    expect(await keepLedger(await readContent(root, NOW))).toBe(
      'Nothing to add: content/ledger.yaml has 2 addresses.\n',
    );
  });

  it('adds, and keeps what is there', async () => {
    const root = await contentFolder({
      ...ledger('/articles/z/: z', '/articles/old-z/: z'),
      ...post('z', { aliases: ['/articles/old-z/'], id: 'z' }),
      ...post('a'),
    });
    await keepLedger(await readContent(root, NOW));
    expect(await read(root)).toBe(
      `${HEADING}/articles/a/: a\n/articles/old-z/: z\n/articles/z/: z\n/topics/lifting/: topics/lifting\n`,
    );
  });

  it('leaves the ledger alone while the content has faults', async () => {
    const root = await contentFolder(post('a', { topic: 'cardio' }));
    const error: unknown = await keepLedger(await readContent(root, NOW)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toBe(
      'content/posts/a/index.mdx:5:8: error: topic is "cardio", but there is no such file in content/topics. Write one of lifting. (schema)\nThe ledger stays unchanged until the content has no errors',
    );
    expect(existsSync(path.join(root, 'content/ledger.yaml'))).toBe(false);
  });
});

describe('npm run check', () => {
  it('warns of a published article that is not in the ledger', async () => {
    const files = { ...post('a'), ...post('draft', { draft: true }) };
    const warnings = async (more: object) =>
      (await lintContent(await contentFolder({ ...files, ...more }), NOW))
        .filter(({ rule }) => rule === 'ledger')
        .map(describeFinding);
    expect(await warnings(ledger('/articles/z/: z'))).toEqual([
      'content/posts/a/index.mdx:4:14: warning: /articles/a/ is published but not in content/ledger.yaml. Run npm run ledger. (ledger)',
      'content/topics/lifting.yaml:1:1: warning: /topics/lifting/ is published but not in content/ledger.yaml. Run npm run ledger. (ledger)',
    ]);
    const known = ledger('/articles/a/: a', '/topics/lifting/: topics/lifting');
    expect(await warnings(known)).toEqual([]);
    expect(await warnings({})).toEqual([]);
  });
});

function read(root: string): Promise<string> {
  return readFile(path.join(root, 'content/ledger.yaml'), 'utf8');
}
