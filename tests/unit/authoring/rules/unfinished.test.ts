import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const said = (words: string, place: string) =>
  `content/posts/a/index.mdx:${place}: error: the text still has "${words}". Write what belongs there, or set draft: true. (unfinished)`;

describe('what is to be published', () => {
  it.each(['TODO', 'TK', 'FIXME', 'XXX', 'Lorem ipsum', 'lorem', 'LOREM IPSUM'])(
    'has no note to its author: %s',
    async (words) => {
      expect(await linesOfText('unfinished', `First. ${words}: write this.`)).toEqual([
        said(words, '8:8'),
      ]);
    },
  );

  it('says so of each', async () => {
    const text = 'TODO and TODO\n\n## TODO\n\n<Callout title="TODO">\n\nx\n\n</Callout>';
    expect(await linesOfText('unfinished', text)).toEqual([
      said('TODO', '8:1'),
      said('TODO', '8:10'),
      said('TODO', '10:4'),
      said('TODO', '12:17'),
    ]);
  });

  it.each([
    [{ draft: false, title: 'TODO' }, '2:8'],
    [{ cover: { image: './bar.jpg', alt: 'TODO' } }, '6:35'],
    [
      { updatedAt: '2026-02-01', corrections: [{ date: '2026-02-01', text: 'TODO: say what.' }] },
      '7:43',
    ],
  ])('has none in its front matter', async (fields, place) => {
    expect(await linesOf('unfinished', post('a', fields))).toEqual([said('TODO', place)]);
  });

  it.each([
    'A todo list helps. So does XXXL chalk.',
    '`TODO`',
    '```\nTODO\n```',
    '{/* TODO: a note that no reader sees */}',
  ])('may have: %s', async (text) => {
    expect(await linesOfText('unfinished', text)).toEqual([]);
  });
});

describe('a draft', () => {
  it('may have notes to its author', async () => {
    expect(await linesOf('unfinished', post('a', { draft: true }, 'TODO lorem'))).toEqual([]);
  });
});
