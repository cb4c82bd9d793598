import { describe, expect, it } from 'vitest';
import { linesOfText } from '../../../fixtures/findings.ts';

const linesOver = (text: string) => linesOfText('headings', text);

describe('headings', () => {
  it.each([
    ['# One', 'Write ## One'],
    ['One\n===', 'Write ## One'],
    ['> # One', 'Write ## One'],
    ['<h1>One</h1>', 'Write <h2>'],
    ['<h1 class="x">One</h1>', 'Write <h2>'],
  ])('leave the first level to the title: %s', async (text, mend) => {
    const column = text.startsWith('>') ? 3 : 1;
    expect(await linesOver(text)).toEqual([
      `content/posts/a/index.mdx:8:${column}: error: "One" is a heading of the first level, which only the title is. ${mend}. (headings)`,
    ]);
  });

  it.each([
    ['### Three', '8', '### Three', 'the title', '## Three'],
    ['## Two\n\n#### Four', '10', '#### Four', '##', '### Four'],
    ['## Two\r\n\r\n#### Four\r\n', '10', '#### Four', '##', '### Four'],
    ['## Two\n\n### Three\n\n##### Five', '12', '##### Five', '###', '#### Five'],
    ['## Two\n\n<h4>Four</h4>', '10', '#### Four', '##', '### Four'],
  ])('skip no level: %s', async (text, line, at, above, mend) => {
    expect(await linesOver(text)).toEqual([
      `content/posts/a/index.mdx:${line}:1: error: "${at}" skips a level under ${above}. Write ${mend}. (headings)`,
    ]);
  });

  it('skip no level where they are tags', async () => {
    expect(await linesOver('## Two\n\n<h4>Four</h4>\n\n## Two again')).toEqual([
      'content/posts/a/index.mdx:10:1: error: "#### Four" skips a level under ##. Write ### Four. (headings)',
    ]);
  });

  it.each(['##', '## <Cite id="one-2020" />'])('have words: %s', async (text) => {
    expect(await linesOver(text)).toEqual([
      'content/posts/a/index.mdx:8:1: error: a heading ## has no words. Write some, or take it out. (headings)',
    ]);
  });

  it('stand above a block that brings a title of the third level', async () => {
    expect(await linesOver('<Callout title="Mind">\n\nx\n\n</Callout>')).toEqual([
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
    expect(await linesOver(text)).toEqual([]);
  });
});
