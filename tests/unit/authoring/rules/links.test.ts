import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const OTHERS: Files = {
  ...post(
    'bracing',
    { references: ['one-2020'] },
    '## A part\n\nx<Cite id="one-2020" />\n\n## A part',
  ),
  ...post('half-done', { draft: true }),
  ...post('next-year', { publishedAt: '2027-01-01' }),
  ...post('renamed', { id: 'first-name', aliases: ['/articles/first-name/'] }),
  'public/plan.pdf': 'x',
  'content/posts/a/beside.pdf': 'x',
};

const linesOver = (text: string) => linesOf('links', OTHERS, post('a', {}, text));

describe('a link', () => {
  it.each<[string, string]>([
    ['/articles/bracin/', 'leads to nothing on this site. Write /articles/bracing/.'],
    [
      '/articles/nothing-like-it/',
      'leads to nothing on this site. Write an address such as /articles/ and a slug, or take it out.',
    ],
    ['/articles/bracing', 'lacks the slash at its end. Write /articles/bracing/.'],
    ['/articles/Bracing/', 'is not how that address is written. Write /articles/bracing/.'],
    ['../bracing/index.mdx', 'is a source file. Write /articles/bracing/.'],
    [
      '/articles/first-name/#top',
      'is an old address of content/posts/renamed/index.mdx. Write /articles/renamed/#top.',
    ],
    [
      '/articles/half-done/',
      'leads to a draft, content/posts/half-done/index.mdx. Publish that article first, or take the link out.',
    ],
    [
      '/articles/next-year/',
      'leads to content/posts/next-year/index.mdx, which is scheduled for 2027-01-01. Publish this article then or later, or take the link out.',
    ],
    [
      '/articles/bracing/#a-prat',
      'leads to no heading in content/posts/bracing/index.mdx. Write /articles/bracing/#a-part.',
    ],
    ['#a-part', 'leads to no heading in this article. Take out what follows #, and # itself.'],
    [
      '/sources/#two-2021',
      'leads to a source that no published article cites. Cite it in an article, or take the link out.',
    ],
    ['/sources/#one-202', 'leads to no source of the site. Write /sources/#one-2020.'],
    [
      './beside.pdf',
      'is a file beside the text, which readers cannot get. Put the file in public and write /beside.pdf.',
    ],
    ['/topics/lifing/', 'leads to nothing on this site. Write /topics/lifting/.'],
    ['www.w.org/a', 'is read as an address of this site. Write https://www.w.org/a.'],
    ['https://', 'is not an address. Write another.'],
  ])('leads to something that is there: %s', async (address, rest) => {
    expect(await linesOver(`See [the words](<${address}>).`)).toEqual([
      `content/posts/a/index.mdx:8:5: error: the link "${address}" ${rest} (links)`,
    ]);
  });

  it.each([
    '/articles/bracing/',
    '../bracing/',
    '/articles/bracing/#a-part-1',
    '/articles/bracing/?from=a#a-part',
    '/articles/%62racing/',
    '/sources/#one-2020',
    '/plan.pdf',
    '/topics/lifting/',
    '/rss.xml',
    '#top',
    'https://w.org/nothing',
    'mailto:a@w.org',
  ])('may lead to: %s', async (address) => {
    expect(await linesOver(`See [the words](${address}).`)).toEqual([]);
  });

  it('may lead to what is published with it', async () => {
    const text = '[the words](/articles/next-year/)';
    expect(await linesOf('links', OTHERS, post('a', { publishedAt: '2027-01-01' }, text))).toEqual(
      [],
    );
  });

  it.each([
    '<a href="/no/">the words</a>',
    '[the words][no]\n\n[no]: /no/',
    '## See [the words](/no/)',
    '<Callout title="x">\n\n[the words](/no/)\n\n</Callout>',
  ])('is followed however it is written: %s', async (text) => {
    const [line, ...others] = await linesOver(text);
    expect(others).toEqual([]);
    expect(line).toContain('error: the link "/no/" leads to nothing on this site.');
  });

  it.each([
    '`[the words](/no/)`',
    '```md\n[the words](/no/)\n```',
    '[unused]: /no/',
    'Take [two] or [three].',
  ])('is none in code, or where nothing uses it: %s', async (text) => {
    expect(await linesOver(text)).toEqual([]);
  });

  it.each([
    ['[the words][no]', '[no]'],
    ['[the words][]', '[the words]'],
    ['[^9]', '[^9]'],
  ])('has the other half that it names: %s', async (written, key) => {
    expect(await linesOver(`See ${written}.`)).toEqual([
      `content/posts/a/index.mdx:8:5: error: "${written}" is not a link: no line says what ${key} is. Write a separate line that starts with ${key}:. (links)`,
    ]);
  });
});

const wordLines = (text: string) => linesOfText('link-words', text);

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
    expect(await wordLines(`See [${words}](/articles/).`)).toEqual([
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
    const [line, ...others] = await wordLines(text);
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^content\/posts\/a\/index\.mdx:8:1: error: the link "\S+" is a bare address\. Write \[what is there\]\(\S+\)\. \(link-words\)$/,
    );
  });

  it('are there', async () => {
    expect(await wordLines('See [](/articles/).')).toEqual([
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
    expect(await wordLines(text)).toEqual([]);
  });

  it.each([
    ['See [**here**](/articles/).', '8:5'],
    ['See [here][all].\n\n[all]: /articles/', '8:5'],
    ['See <a href="/articles/">here</a>.', '8:5'],
    ['> One.\n> See [here](/articles/).', '9:7'],
  ])('are looked at however the link is written: %s', async (text, place) => {
    expect(await wordLines(text)).toEqual([
      `content/posts/a/index.mdx:${place}: error: the link "here" does not say where it leads. Write [what is there](/articles/). (link-words)`,
    ]);
  });
});
