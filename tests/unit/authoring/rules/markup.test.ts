import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const headingLines = (text: string) => linesOfText('headings', text);

describe('headings', () => {
  it.each([
    ['# One', 'Write ## One'],
    ['One\n===', 'Write ## One'],
    ['> # One', 'Write ## One'],
    ['<h1>One</h1>', 'Write <h2>'],
  ])('leave the first level to the title: %s', async (text, fix) => {
    const column = text.startsWith('>') ? 3 : 1;
    expect(await headingLines(text)).toEqual([
      `content/posts/a/index.mdx:8:${column}: error: "One" is a heading of the first level, which only the title is. ${fix}. (headings)`,
    ]);
  });

  it.each([
    ['### Three', '8', '### Three', 'the title', '## Three'],
    ['## Two\n\n#### Four', '10', '#### Four', '##', '### Four'],
    ['## Two\r\n\r\n#### Four\r\n', '10', '#### Four', '##', '### Four'],
    ['## Two\n\n### Three\n\n##### Five', '12', '##### Five', '###', '#### Five'],
    ['## Two\n\n<h4>Four</h4>', '10', '#### Four', '##', '### Four'],
  ])('skip no level: %s', async (text, line, at, above, fix) => {
    expect(await headingLines(text)).toEqual([
      `content/posts/a/index.mdx:${line}:1: error: "${at}" skips a level under ${above}. Write ${fix}. (headings)`,
    ]);
  });

  it.each(['##', '## <Cite id="one-2020" />'])('have words: %s', async (text) => {
    expect(await headingLines(text)).toEqual([
      'content/posts/a/index.mdx:8:1: error: a heading ## has no words. Write some, or take the heading out. (headings)',
    ]);
  });

  it('stand above a block that brings a title of the third level', async () => {
    expect(await headingLines('<Callout title="Mind">\n\nx\n\n</Callout>')).toEqual([
      'content/posts/a/index.mdx:8:1: error: the title of <Callout> is of the third level, and none of the second stands above it. Put a ## heading or <ShortAnswer> above it. (headings)',
    ]);
  });

  it.each([
    '## Two\n\n### Three\n\n#### Four\n\n## Two',
    '<ShortAnswer>\n\nYes.\n\n</ShortAnswer>\n\n<Callout title="Mind">\n\nx\n\n</Callout>',
    '## Sets of `5`',
    '## {words}',
    '```md\n# One\n#### Four\n```',
    '`# One`',
    'The #1 lift',
    String.raw`\# One`,
  ])('may go up and down, and are none in code: %s', async (text) => {
    expect(await headingLines(text)).toEqual([]);
  });
});

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
      'content/posts/a/index.mdx:8:1: error: id="main" already belongs to the page. Write id="my-main". (ids)',
    ]);
  });

  it('is there once', async () => {
    expect(await linesOfText('ids', '<p id="x">x</p>\n\n<p id="x">x</p>')).toEqual([
      'content/posts/a/index.mdx:10:1: error: id="x" appears twice. Write another, or leave it out. (ids)',
    ]);
  });

  it.each([
    ['## Bar path\n\n<p id="bar-path">x</p>', '10:1'],
    ['<p id="bar-path">x</p>\n\n## Bar path', '8:1'],
    ['## Bar path\n\n<p id={"bar-path"}>x</p>', '10:1'],
  ])('is not that of a heading: %s', async (text, place) => {
    expect(await linesOfText('ids', text)).toEqual([
      `content/posts/a/index.mdx:${place}: error: id="bar-path" is also that of a heading. Write another, or leave it out. (ids)`,
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
      'content/posts/a/index.mdx:12:1: error: <Bar> appears twice, and its drawing has ids. Write ![what it shows](./bar.svg) instead. (ids)',
    ]);
  });

  it.each([
    ['<Bar aria-label="x" />', SHADED],
    ['<Bar aria-label="x" />\n\n<Bar aria-label="x" />', '<svg viewBox="0 0 9 9"/>'],
  ])('is sound otherwise: %s', async (tags, svg) => {
    expect(await drawn(tags, svg)).toEqual([]);
  });
});

const attributeAt = (rest: string, place = '8:1') =>
  `content/posts/a/index.mdx:${place}: error: ${rest} (attributes)`;
const STYLE = 'has style, which a strict security policy blocks. Take it out';

describe('a tag in a text', () => {
  it.each([
    [
      '<p style="color: red">x</p>',
      `<p> ${STYLE}, and write *words* or **words**, or a component such as <Callout>.`,
    ],
    [
      "<p style={{ color: 'red' }}>x</p>",
      `<p> ${STYLE}, and write *words* or **words**, or a component such as <Callout>.`,
    ],
    [
      '<td style="text-align: right">x</td>',
      `<td> ${STYLE}, and write the table in Markdown, with ---: under a column for the right.`,
    ],
    [
      '<p onclick="alert(1)">x</p>',
      '<p> has onclick, which a strict security policy blocks. Take it out; a link leads somewhere: [words](/articles/).',
    ],
    [
      '<p onClick={() => 1}>x</p>',
      '<p> has onClick, which a strict security policy blocks. Take it out; a link leads somewhere: [words](/articles/).',
    ],
  ])('has neither style nor on…: %s', async (text, line) => {
    expect(await linesOfText('attributes', text)).toEqual([attributeAt(line)]);
  });

  it('that is an imported drawing has none either', async () => {
    const text = 'import Bar from \'./bar.svg\';\n\n<Bar aria-label="x" style="width: 50%" />';
    expect(await linesOfText('attributes', text)).toEqual([
      attributeAt(`<Bar> ${STYLE}; its own width and height are in its first tag.`, '10:1'),
    ]);
  });

  it.each(['<script>alert(1)</script>', '<script src="/x.js"></script>'])(
    'is no script: %s',
    async (text) => {
      expect(await linesOfText('attributes', text)).toEqual([
        attributeAt('<script> does not belong in a text. Take it out, and say it in words.'),
      ]);
    },
  );

  it.each(['<style>{`p { color: red }`}</style>', '<link rel="stylesheet" href="/x.css" />'])(
    'changes no other page: %s',
    async (text) => {
      const name = /\w+/.exec(text)?.[0];
      expect(await linesOfText('attributes', text)).toEqual([
        attributeAt(
          `<${name}> would change the whole page. Take it out; colors are in src/site.ts.`,
        ),
      ]);
    },
  );

  it.each([
    '<Callout title="style">\n\nx\n\n</Callout>',
    '`<p style="color: red">`',
    '<p class="style" title="onclick">x</p>',
  ])('is sound: %s', async (text) => {
    expect(await linesOfText('attributes', text)).toEqual([]);
  });

  it('is allowed to be unfinished in a draft', async () => {
    const draft = post('a', { draft: true }, '<p style="color: red">x</p>');
    expect(await linesOf('attributes', draft)).toEqual([expect.stringContaining('warning')]);
  });
});
