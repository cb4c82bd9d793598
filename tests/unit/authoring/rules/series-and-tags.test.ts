import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { contentFolder } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const NOW = new Date('2026-06-01');

async function faultsIn(...files: Files[]): Promise<string[]> {
  const root = await contentFolder(Object.assign({}, ...files) as Files);
  return (await checkContent(root, NOW)).map(describeFinding);
}

const part = (slug: string, name: string, part: number, more = {}) =>
  post(slug, { series: { name, part }, ...more });
const tagged = (slug: string, ...tags: string[]) => post(slug, { tags });

describe('the parts of a series', () => {
  it('may be any numbers, each once, in as many series as there are', async () => {
    expect(
      await faultsIn(
        part('a', 'Your first squat', 1),
        part('b', 'Your first squat', 3),
        part('c', 'Your first bench press', 1),
        post('d'),
      ),
    ).toEqual([]);
  });

  it('spell its name alike', async () => {
    expect(
      await faultsIn(part('a', 'Your first squat', 1), part('b', 'Your First  Squat!', 2)),
    ).toEqual([
      'content/posts/b/index.mdx:6:17: error: series.name is "Your First  Squat!", and content/posts/a/index.mdx writes "Your first squat". Write name: "Your first squat". (series)',
    ]);
  });

  it('have a number each of their own, also a draft', async () => {
    expect(
      await faultsIn(
        part('a', 'Your first squat', 2),
        part('b', 'Your first squat', 2, { draft: true }),
      ),
    ).toEqual([
      'content/posts/b/index.mdx:6:43: error: series.part is 2, which content/posts/a/index.mdx is too. Give each part a number of its own. (series)',
    ]);
  });

  it('are not taken for one where another series has the same number', async () => {
    expect(await faultsIn(part('a', '1 squat', 1), part('b', 'squat', 11))).toEqual([]);
  });
});

describe('a tag', () => {
  it('may stand in any number of articles', async () => {
    expect(await faultsIn(tagged('a', 'low back', 'grip'), tagged('b', 'low back'))).toEqual([]);
  });

  it('is spelled alike everywhere: two spellings would share one page', async () => {
    expect(await faultsIn(tagged('a', 'low back'), tagged('b', 'grip', 'low-back'))).toEqual([
      'content/posts/b/index.mdx:6:15: error: tags has "low-back", and content/posts/a/index.mdx writes "low back". Write low back in both. (tags)',
    ]);
  });

  it('is spelled alike within one article too', async () => {
    expect(await faultsIn(tagged('a', 'low back', 'low-back'))).toEqual([
      'content/posts/a/index.mdx:6:19: error: tags has "low-back", and content/posts/a/index.mdx writes "low back". Write low back in both. (tags)',
    ]);
  });
});
