import { describe, expect, it } from 'vitest';
import { linesOfText } from '../../../fixtures/findings.ts';

const linesOver = (text: string) => linesOfText('link-words', text);

describe('the words of a link', () => {
  it.each([
    'here',
    'Here.',
    '“here”',
    'here →',
    'Click here!',
    'this page',
    'more',
    'read more',
    'Source',
  ])('say where it leads, and not only: %s', async (words) => {
    expect(await linesOver(`See [${words}](/articles/).`)).toEqual([
      `content/posts/a/index.mdx:8:5: error: the link "${words}" does not say where it leads. Write [what is there](/articles/). (link-words)`,
    ]);
  });

  it.each([
    'https://w.org/a',
    '[w.org](https://w.org/)',
    '[W.org/a](https://www.w.org/a/)',
    '[https://w.org/a](https://w.org/b)',
    '[www.w.org](/articles/)',
  ])('are no bare address: %s', async (text) => {
    const [line, ...others] = await linesOver(text);
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^content\/posts\/a\/index\.mdx:8:1: error: the link "\S+" is a bare address\. Write \[what is there\]\(\S+\)\. \(link-words\)$/,
    );
  });

  it('are there', async () => {
    expect(await linesOver('See [](/articles/).')).toEqual([
      'content/posts/a/index.mdx:8:5: error: the link to "/articles/" has no words. Write [what is there](/articles/). (link-words)',
    ]);
  });

  it.each([
    'See [all articles](/articles/).',
    'See [click here to see all articles](/articles/).',
    'See [the NICE guideline (NG59)](https://w.org/ng59).',
    'See [Examine.com’s page on soreness](https://examine.com/soreness/).',
    '[![A bar on the floor](./bar.jpg)](/articles/)',
    '<a href="/articles/" aria-label="All articles">here</a>',
    '`[here](/articles/)`',
    '```md\n[here](/articles/)\n```',
  ])('may say more, be a picture, or stand in code: %s', async (text) => {
    expect(await linesOver(text)).toEqual([]);
  });

  it.each([
    ['See [**here**](/articles/).', '8:5'],
    ['See [here][all].\n\n[all]: /articles/', '8:5'],
    ['See <a href="/articles/">here</a>.', '8:5'],
    ["<p>See\n<a href='/articles/'><b>here</b></a></p>", '9:1'],
    ['> One.\n> See [here](/articles/).', '9:7'],
  ])('are looked at however the link is written: %s', async (text, place) => {
    expect(await linesOver(text)).toEqual([
      `content/posts/a/index.mdx:${place}: error: the link "here" does not say where it leads. Write [what is there](/articles/). (link-words)`,
    ]);
  });
});
