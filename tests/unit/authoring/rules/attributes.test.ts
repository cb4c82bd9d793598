import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const at = (rest: string, place = '8:1') =>
  `content/posts/a/index.mdx:${place}: error: ${rest} (attributes)`;
const STYLE = 'has style, which a strict security policy takes away. Take it out';

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
      '<p onclick="alert(1)">x</p>',
      '<p> has onclick, which a strict security policy takes away. Take it out; a link leads somewhere: [words](/articles/).',
    ],
    [
      '<p onClick={() => 1}>x</p>',
      '<p> has onClick, which a strict security policy takes away. Take it out; a link leads somewhere: [words](/articles/).',
    ],
    [
      '<td style="text-align: right">x</td>',
      `<td> ${STYLE}, and write the table in Markdown, with ---: under a column for the right.`,
    ],
  ])('has neither style nor on…: %s', async (text, line) => {
    expect(await linesOfText('attributes', text)).toEqual([at(line)]);
  });

  it('that is an imported drawing has none either', async () => {
    const text = 'import Bar from \'./bar.svg\';\n\n<Bar aria-label="x" style="width: 50%" />';
    expect(await linesOfText('attributes', text)).toEqual([
      at(`<Bar> ${STYLE}; its own width and height are in its first tag.`, '10:1'),
    ]);
  });

  it.each(['<script>alert(1)</script>', '<script src="/x.js"></script>'])(
    'is no script: %s',
    async (text) => {
      expect(await linesOfText('attributes', text)).toEqual([
        at('<script> is for code, and a text has none. Take it out, and say it in words.'),
      ]);
    },
  );

  it.each(['<style>{`p { color: red }`}</style>', '<link rel="stylesheet" href="/x.css" />'])(
    'changes no other page: %s',
    async (text) => {
      const name = /\w+/.exec(text)?.[0];
      expect(await linesOfText('attributes', text)).toEqual([
        at(`<${name}> would change the whole page. Take it out; colors are in src/site.ts.`),
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
