import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { author } from '../../../fixtures/authors.ts';
import { contentFolder, ledger } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const NOW = new Date('2026-06-01');

async function faultsIn(...files: Files[]): Promise<string[]> {
  const root = await contentFolder(Object.assign({}, ...files) as Files);
  return (await checkContent(root, NOW)).map(describeFinding);
}

describe('an address that was published', () => {
  it('is kept by its article, or by another one that has it as an alias', async () => {
    const old = ledger('/articles/kept/: kept', '/articles/old/: old', '/articles/gone/: gone');
    expect(
      await faultsIn(
        old,
        post('kept', { aliases: ['/articles/gone/'] }),
        post('new', { id: 'old', aliases: ['/articles/old'] }),
      ),
    ).toEqual([]);
  });

  it('is nobody’s concern on a site without a ledger', async () => {
    expect(await faultsIn(post('new', { id: 'old' }))).toEqual([]);
  });

  it.each<[string, Files, string]>([
    [
      'an article with its id',
      post('new', { id: 'old' }),
      'content/posts/new/index.mdx:2:1: error: /articles/old/ was published and would be lost. Write aliases: [/articles/old/]. (permanence)',
    ],
    [
      'an article with its id and other aliases',
      post('new', { id: 'old', aliases: ['/articles/older/'] }),
      'content/posts/new/index.mdx:7:10: error: /articles/old/ was published and would be lost. Write aliases: [/articles/older/, /articles/old/]. (permanence)',
    ],
    [
      'a new article with nearly its slug',
      post('olds'),
      'content/posts/olds/index.mdx:2:1: error: /articles/old/ was published and would be lost. Write aliases: [/articles/old/] and id: old. (permanence)',
    ],
    [
      'a new article with a title that would make its slug',
      post('entirely-else', { title: 'Old' }),
      'content/posts/entirely-else/index.mdx:2:1: error: /articles/old/ was published and would be lost. Write aliases: [/articles/old/] and id: old. (permanence)',
    ],
    [
      'the article as a draft',
      post('old', { draft: true }),
      "content/posts/old/index.mdx:6:8: error: /articles/old/ was published and would be lost: this article is a draft. Take draft out, or give the address to another article's aliases, or run npm run retire -- old. (permanence)",
    ],
    [
      'the article, scheduled again',
      post('old', { publishedAt: '2026-07-01T09:00Z' }),
      "content/posts/old/index.mdx:4:14: error: /articles/old/ was published and would be lost: this article is scheduled for 2026-07-01T09:00Z. Set publishedAt back to the day it was published, or give the address to another article's aliases, or run npm run retire -- old. (permanence)",
    ],
    [
      'a draft with its id',
      post('new', { id: 'old', draft: true }),
      "content/posts/new/index.mdx:7:8: error: /articles/old/ was published and would be lost: this article is a draft. Take draft out, and write aliases: [/articles/old/], or give the address to another article's aliases, or run npm run retire -- new. (permanence)",
    ],
    [
      'an alias of a draft',
      post('new', { id: 'old', draft: true, aliases: ['/articles/old/'] }),
      "content/posts/new/index.mdx:7:8: error: /articles/old/ was published and would be lost: this article is a draft. Take draft out, or give the address to another article's aliases, or run npm run retire -- new. (permanence)",
    ],
    [
      'nothing like it',
      post('entirely-else'),
      'content/ledger.yaml:2:1: error: /articles/old/ was published and would be lost. Bring its article back, or write aliases: [/articles/old/] in the one that takes its place, with id: old if it is the same under a new name, or run npm run retire -- old. (permanence)',
    ],
    [
      'two articles that could be it',
      { ...post('olds'), ...post('old2') },
      'content/ledger.yaml:2:1: error: /articles/old/ was published and would be lost. Bring its article back, or write aliases: [/articles/old/] in the one that takes its place, with id: old if it is the same under a new name, or run npm run retire -- old. (permanence)',
    ],
  ])('is missed where there is %s', async (_, files, message) => {
    expect(
      await faultsIn(ledger('/articles/kept/: kept', '/articles/old/: old'), post('kept'), files),
    ).toEqual([message]);
  });

  it('is missed with all others of its article, which are written in one go', async () => {
    expect(
      await faultsIn(
        ledger('/articles/old/: old', '/2019/old.html: old'),
        post('new', { id: 'old' }),
      ),
    ).toEqual([
      'content/posts/new/index.mdx:2:1: error: /articles/old/ was published and would be lost. Write aliases: [/articles/old/, /2019/old.html]. (permanence)',
      'content/posts/new/index.mdx:2:1: error: /2019/old.html was published and would be lost. Write aliases: [/articles/old/, /2019/old.html]. (permanence)',
    ]);
  });

  it('is not said to be lost where its article only cannot be read', async () => {
    const faults = await faultsIn(ledger('/articles/old/: old'), {
      'content/posts/old/index.mdx': '---\ntitle: "A\n---\n',
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('a quote or a bracket is not closed');
  });

  it.each<[string, string, string]>([
    ['its alias, its author or what is read instead', 'title: Squats: how heavy?', 'a colon'],
    ['all of these, without a sound date', 'publishedAt: 2026-13-01', 'publishedAt'],
    ['all of these, by somebody unknown', 'authors: [anne]', 'authors has "anne"'],
  ])('is not said to be lost where a file at fault may have %s', async (_, line, fault) => {
    const fields = ['title: T', 'description: D', 'publishedAt: 2026-01-01', 'authors: [ann]'];
    const lines = fields.filter((field) => field.split(':')[0] !== line.split(':')[0]);
    const text = [...lines, line, 'topic: lifting', 'aliases: [/articles/old/]'].join('\n');
    const faults = await faultsIn(
      ledger('/articles/old/: old', '/articles/gone/: gone', '/authors/ann/: authors/ann'),
      author('ann'),
      {
        'content/posts/new/index.mdx': `---\n${text}\n---\n\nSome text.\n`,
        'content/retired/gone.yaml':
          'title: Gone\nretiredAt: 2026-05-01\ninstead: /articles/new/\n',
      },
    );
    expect(faults).toContainEqual(expect.stringContaining(fault));
    expect(faults.filter((each) => /permanence|retired/.test(each))).toEqual([]);
  });
});

describe('an article that was published', () => {
  it('keeps its id', async () => {
    expect(await faultsIn(ledger('/articles/a/: first'), post('a', { id: 'second' }))).toEqual([
      'content/posts/a/index.mdx:6:5: error: the id is "second", and this address was published with "first": subscribers would get the article twice. Write id: first. (permanence)',
    ]);
    expect(await faultsIn(ledger('/articles/a/: first'), post('a', { id: 'first' }))).toEqual([]);
  });

  it('gives its address to no new article', async () => {
    expect(
      await faultsIn(
        ledger('/articles/old/: old'),
        post('new', { id: 'old' }),
        post('old', { id: 'other' }),
      ),
    ).toEqual([
      'content/posts/old/index.mdx:6:5: error: the id is "other", and this address was published with "old": subscribers would get the article twice. Give this article another slug, since the address belongs to content/posts/new/index.mdx. (permanence)',
    ]);
  });
});

describe('an article from another blog that is deleted', () => {
  it('is taken back by the slug that it had here, whichever address is looked at', async () => {
    const id = 'https://old.example/?p=12';
    const faults = await faultsIn(ledger(`/articles/here/: ${id}`, `/blog/a,-b: ${id}`));
    expect(faults).toHaveLength(2);
    for (const fault of faults) expect(fault).toContain('or run npm run retire -- here.');
    expect(faults[1]).toContain('aliases: ["/blog/a,-b"]');
  });
});
