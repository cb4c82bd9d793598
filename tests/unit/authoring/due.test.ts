import { describe, expect, it } from 'vitest';
import { findDue } from '../../../src/authoring/due.ts';
import { findingsOf } from '../../../src/authoring/finding.ts';
import { Refusal } from '../../../src/authoring/refusal.ts';
import { contentOf, ledger } from '../../fixtures/content.ts';
import { type Files, post } from '../../fixtures/posts.ts';

const FILES: Files = {
  ...ledger('/articles/out/: out'),
  ...post('out'),
  ...post('later', { title: 'Later on', publishedAt: '2026-06-09' }),
  ...post('soon', { title: 'How “sore”?', publishedAt: '2026-06-04T09:30Z' }),
  ...post('draft', { draft: true, publishedAt: '2026-06-02' }),
};

const at = async (now: string, files = FILES) => findDue(await contentOf(files, now));

describe('npm run due', () => {
  it('lists what is published and not in the ledger', async () => {
    expect(await at('2026-06-09')).toEqual({
      isAny: true,
      text: 'Due now:\n"Later on": /articles/later/\n"How “sore”?": /articles/soon/\n',
    });
  });

  it('finds an article due at its very moment, and not a moment before', async () => {
    expect((await at('2026-06-04T09:29:59.999Z')).isAny).toBe(false);
    expect((await at('2026-06-04T09:30Z')).isAny).toBe(true);
  });

  it('takes everything that is published for due before there is a ledger', async () => {
    expect(await at('2026-06-01', post('out', { title: 'Out' }))).toEqual({
      isAny: true,
      text: 'Due now:\n"Out": /articles/out/\n',
    });
  });

  it.each([
    ['2026-06-01', 'in 4 days'],
    ['2026-06-01T09:30Z', 'in 3 days'],
    ['2026-06-03T09:30Z', 'in 1 day'],
    ['2026-06-03T12:00Z', 'in 22 hours'],
    ['2026-06-04T08:31Z', 'in 59 minutes'],
    ['2026-06-04T09:29:59Z', 'in 1 minute'],
  ])('says what comes next where nothing is due: %s', async (now, distance) => {
    expect(await at(now)).toEqual({
      isAny: false,
      text: `Nothing has come due. Next comes "How “sore”?", on 2026-06-04 09:30 UTC, ${distance}.\n`,
    });
  });

  it('says that nothing is scheduled, drafts aside', async () => {
    const files = {
      ...ledger('/articles/out/: out'),
      ...post('out'),
      ...post('draft', { draft: true, publishedAt: '2027-01-01' }),
    };
    expect(await at('2026-06-01', files)).toEqual({
      isAny: false,
      text: 'Nothing has come due. Nothing is scheduled.\n',
    });
  });

  it('is not kept from answering by a warning, such as one about the settings of a deploy', async () => {
    const content = await contentOf(FILES, '2026-06-09');
    const warning = findingsOf('src/site.ts', 'settings', 'warning')('address is an example', '');
    expect(findDue({ ...content, findings: [warning] }).isAny).toBe(true);
  });

  it('refuses to guess where a file cannot be read', async () => {
    const error: unknown = await at('2026-06-01', { 'content/posts/a/index.mdx': '' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toMatch(
      /^content\/posts\/a\/index\.mdx: error: the file is empty\. .*\nWhat is due cannot be determined until the content can be read$/,
    );
  });
});
