import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const OTHER = 'Another standfirst that is long enough for the schema.';

const SAME = { description: 'A standfirst that is long enough for two of them.' };

describe('two articles', () => {
  it.each([
    ['How sore?', 'How sore?'],
    ['How sore?', '“HOW  sore”'],
    ['Don’t stop', "Don't stop"],
    ['Café', 'Cafe\u0301'],
    ['训练', '训练!'],
  ])('do not have the same title: %s, %s', async (first, second) => {
    const files = [post('a', { title: first }), post('b', { title: second, description: OTHER })];
    expect(await linesOf('duplicates', ...files)).toEqual([
      'content/posts/b/index.mdx:2:8: error: title is that of content/posts/a/index.mdx too. Write the question that only this article answers. (duplicates)',
    ]);
  });

  it('do not stop an article for the title of a draft', async () => {
    const files = [post('a', { title: 'One', draft: true }), post('b', { title: 'One' })];
    expect(await linesOf('duplicates', ...files)).toEqual([
      'content/posts/a/index.mdx:2:8: warning: title is that of content/posts/b/index.mdx too. Write the question that only this article answers. (duplicates)',
    ]);
  });

  it('do not have the same standfirst', async () => {
    expect(
      await linesOf('duplicates', post('a', SAME), post('b', { ...SAME, title: 'Another' })),
    ).toEqual([
      'content/posts/b/index.mdx:3:14: error: description is that of content/posts/a/index.mdx too. Write what only this article says. (duplicates)',
    ]);
  });

  it.each([
    ['How sore?', 'How sore is it?'],
    ['Cafe', 'Café'],
    ['5 × 5', '3 × 5'],
    ['?', '!'],
  ])('may have titles that are near: %s, %s', async (first, second) => {
    const files = [post('a', { title: first }), post('b', { title: second, description: OTHER })];
    expect(await linesOf('duplicates', ...files)).toEqual([]);
  });

  it('may be without a title, which another rule says', async () => {
    const untitled = { title: undefined, description: undefined };
    expect(await linesOf('duplicates', post('a', untitled), post('b', untitled))).toEqual([]);
  });
});
