import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { newAddresses } from '../../../../src/authoring/ledger/keep-ledger.ts';
import { author } from '../../../fixtures/authors.ts';
import { contentOf, ledger } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const KNOWN = ledger(
  '/articles/a/: a',
  '/authors/ann/: authors/ann',
  '/topics/lifting/: topics/lifting',
);

/** The faults of a site whose ledger has the author ann, who wrote the one article. */
async function faultsIn(files: Files): Promise<string[]> {
  const content = await contentOf({ ...KNOWN, ...post('a', { authors: ['ann'] }), ...files });
  return (await faultsOf(content)).map(describeFinding);
}

const renamed = author('anne', { aliases: ['/authors/ann/'], id: 'ann' });

describe('the address of an author', () => {
  it('enters the ledger with their first published article', async () => {
    const addressesOf = async (fields: object) => {
      const content = await contentOf({
        ...author('ann'),
        ...post('a', { authors: ['ann'], ...fields }),
      });
      return newAddresses(content).map(({ address, id }) => `${address} ${id}`);
    };
    expect(await addressesOf({})).toContain('/authors/ann/ authors/ann');
    expect(await addressesOf({ draft: true })).not.toContain('/authors/ann/ authors/ann');
    expect(await addressesOf({ publishedAt: '2026-07-01' })).toEqual([]);
  });

  it('is kept by their file and one article', async () => {
    expect(await faultsIn(author('ann'))).toEqual([]);
  });

  it('goes along where their file is renamed, with the feeds', async () => {
    const files = { ...renamed, ...post('a', { authors: ['anne'] }) };
    expect(await faultsIn(files)).toEqual([]);
    const { aliases, id } = { aliases: undefined, id: undefined };
    expect(await faultsIn({ ...files, ...author('anne', { aliases, id }) })).toEqual([
      'content/authors/anne.yaml:1:1: error: /authors/ann/ was published and would be lost, with its feeds. Write aliases: [/authors/ann/] and id: ann. (permanence)',
    ]);
  });

  it('is not taken for that of another who is new', async () => {
    const files = { ...author('ben', { name: 'Ben Sample' }), ...post('a', { authors: ['ben'] }) };
    expect(await faultsIn(files)).toEqual([
      'content/ledger.yaml:2:1: error: /authors/ann/ was published and would be lost, with its feeds. Bring content/authors/ann.yaml back, or pick another author and write aliases: [/authors/ann/] in the one that takes its place, with id: ann if it is the same under a new name. (permanence)',
    ]);
  });

  it('stays when their last article goes', async () => {
    expect(await faultsIn({ ...author('ann'), ...post('a', { authors: [] }) })).toEqual([]);
  });

  it('goes lost with their file, unless it leads elsewhere', async () => {
    const files = post('a', { authors: [] });
    expect(await faultsIn(files)).toEqual([
      expect.stringContaining('/authors/ann/ was published and would be lost, with its feeds.'),
    ]);
    const topic =
      'name: Lifting\nplate: red\ndescription: "How to move a heavy bar well."\naliases: [/authors/ann/]\n';
    expect(await faultsIn({ ...files, 'content/topics/lifting.yaml': topic })).toEqual([]);
  });

  it('tells an article the new name of an author', async () => {
    expect(await faultsIn(renamed)).toContainEqual(
      expect.stringContaining(
        'authors has "ann", but there is no such file in content/authors. Write anne.',
      ),
    );
  });
});
