import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

describe('a heading named as a part of the page is', () => {
  it.each([
    ['Sources', 'sources-section'],
    ['Main', 'main-section'],
    ['Related', 'related-section'],
    ['Featured', 'featured-section'],
    ['Corrections', 'corrections-section'],
    ['Short answer', 'short-answer-section'],
    ['Series', 'series-section'],
    ['Source 1', 'source-1-section'],
    ['Workout A', 'workout-a-section'],
    ['Sources, and more', 'sources-and-more'],
  ])('gets an id of its own: %s', async (words, id) => {
    expect(await linesOfText('links', `## ${words}\n\n[x](#${id})`)).toEqual([]);
    expect(await linesOfText('headings', `## ${words}\n\nText.`)).toEqual([]);
  });

  it('leaves the links to that part alone', async () => {
    const files = [
      post(
        'a',
        {
          references: ['one-2020'],
          updatedAt: '2026-02-01',
          corrections: [{ date: '2026-02-01', text: 'We wrote one thing, and it was another.' }],
        },
        '## Sources\n\n## Sources section\n\nIt rose.<Cite id="one-2020" />\n\n[x](#sources) [x](#corrections) [x](#sources-section) [x](#sources-section-1)',
      ),
      post('b', {}, '[x](/articles/a/#sources) and [x](/articles/a/#sources-section)'),
    ];
    expect(await linesOf('links', ...files)).toEqual([]);
  });
});

describe('an id given by hand', () => {
  it.each([
    ['<p id="main">x</p>', 'mdx'],
    ['<p id="main">x</p>', 'md'],
  ])('is not the page’s own: %s in %s', async (text, extension) => {
    expect(await linesOfText('ids', text, extension)).toEqual([
      `content/posts/a/index.${extension}:8:1: error: id="main" is one that the page has of its own. Write id="my-main". (ids)`,
    ]);
  });

  it('is there once', async () => {
    expect(await linesOfText('ids', '<p id="x">x</p>\n\n<p id="x">x</p>')).toEqual([
      'content/posts/a/index.mdx:10:1: error: id="x" is there twice. Write another, or leave it out. (ids)',
    ]);
  });
});
