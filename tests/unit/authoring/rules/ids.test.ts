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
  it('is not the page’s own', async () => {
    expect(await linesOfText('ids', '<p id="main">x</p>')).toEqual([
      'content/posts/a/index.mdx:8:1: error: id="main" is one that the page has of its own. Write id="my-main". (ids)',
    ]);
  });

  it('is there once', async () => {
    expect(await linesOfText('ids', '<p id="x">x</p>\n\n<p id="x">x</p>')).toEqual([
      'content/posts/a/index.mdx:10:1: error: id="x" is there twice. Write another, or leave it out. (ids)',
    ]);
  });

  it.each([
    ['## Bar path\n\n<p id="bar-path">x</p>', '10:1'],
    ['<p id="bar-path">x</p>\n\n## Bar path', '8:1'],
    ['## Bar path\n\n<p id={"bar-path"}>x</p>', '10:1'],
  ])('is not that of a heading: %s', async (text, place) => {
    expect(await linesOfText('ids', text)).toEqual([
      `content/posts/a/index.mdx:${place}: error: id="bar-path" is that of a heading too. Write another, or leave it out. (ids)`,
    ]);
  });
});

describe('a drawing with ids of its own', () => {
  const drawn = (tags: string, svg: string) =>
    linesOf('ids', post('a', {}, `import Bar from './bar.svg';\n\n${tags}`), {
      'content/posts/a/bar.svg': svg,
    });
  const SHADED = '<svg viewBox="0 0 9 9"><g id="shade"/></svg>';

  it('is shown once', async () => {
    expect(await drawn('<Bar aria-label="x" />\n\n<Bar aria-label="x" />', SHADED)).toEqual([
      'content/posts/a/index.mdx:12:1: error: <Bar> is there twice, and its drawing has ids. Write ![what it shows](./bar.svg) instead. (ids)',
    ]);
  });

  it.each([
    ['<Bar aria-label="x" />', SHADED],
    ['<Bar aria-label="x" />\n\n<Bar aria-label="x" />', '<svg viewBox="0 0 9 9"/>'],
  ])('is sound otherwise: %s', async (tags, svg) => {
    expect(await drawn(tags, svg)).toEqual([]);
  });
});
