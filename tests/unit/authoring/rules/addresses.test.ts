import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { contentFolder } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const NOW = new Date('2026-06-01');

async function faultsIn(...files: Files[]): Promise<string[]> {
  const root = await contentFolder({
    'public/favicon.svg': '<svg/>',
    ...(Object.assign({}, ...files) as Files),
  });
  return (await checkContent(root, NOW)).map(describeFinding);
}

const withAliases = (...aliases: string[]) => post('a', { id: 'a', aliases });

describe('an alias', () => {
  it.each([
    '/articles/old/',
    '/articles/old',
    '/2019/brace.html',
    '/blog/2019/brace.php',
    '/übungen/brücke/',
    '/articles/2019-review/',
    '/covers-and-more/',
    '/rss/',
    '/about.html',
    '/Blog/2019/5/My-Post',
    '/@ann/why-rest-5a1b2c3d4e5f',
    "/it's-(not)-easy,-is-it!",
    '/sets+reps=strength;part-2&more$',
    '/“deload”–week/🏋️',
    '/index.php/2019/05/my-post.aspx',
    '/2019/05/my-post/',
    '/two words/My Page.html',
  ])('may be an old address: %s', async (alias) => {
    expect(await faultsIn(withAliases(alias))).toEqual([]);
  });

  it.each(['/', '/a//b/', '/old/*', '/old/:slug', '/a<b', '/a|b', '/100%25/', '/a /b'])(
    'is not: %s',
    async (alias) => {
      expect(await faultsIn(withAliases(alias))).toEqual([
        `content/posts/a/index.mdx:7:11: error: aliases.0 is ${JSON.stringify(alias)}, which is not an address on this site. Write a list of old addresses, each once, such as aliases: [/articles/old-name/]. (schema)`,
      ]);
    },
  );

  it('is not what has its number after a ?, and the message says why', async () => {
    expect(await faultsIn(withAliases('/?p=12'))).toEqual([
      expect.stringContaining(
        'is "/?p=12", which is not an address on this site: no host looks at what follows a ?. Write',
      ),
    ]);
  });

  it.each([
    ['/caf%C3%A9/', '/café/'],
    ['/two%20words/', '/two words/'],
    ['/old?p=1', '/old'],
    ['/old#part', '/old'],
    ['https://old.example/2019/05/my-post.html?x=1', '/2019/05/my-post.html'],
    ['/a/../b/', '/b/'],
    ['/./a/', '/a/'],
    ['articles/old/', '/articles/old/'],
  ])('is not %s, and the message says what to write: %s', async (alias, meant) => {
    expect(await faultsIn(withAliases(alias))).toEqual([
      `content/posts/a/index.mdx:7:11: error: aliases.0 is ${JSON.stringify(alias)}, which is not an address on this site; ${meant} would be. Write a list of old addresses, each once, such as aliases: [/articles/old-name/]. (schema)`,
    ]);
  });

  it.each<[string, string]>([
    ['/articles/a/', "the article's own address. Take it out."],
    ['/articles/a', "the article's own address. Take it out."],
    ['/Articles/A/', "the article's own address. Take it out."],
    ['/articles/a/index.html', "the article's own address. Take it out."],
    ['/index.html', 'a page or a file of the site. Take it out.'],
    ['/sources/', 'a page or a file of the site. Take it out.'],
    ['/sources', 'a page or a file of the site. Take it out.'],
    ['/articles/', 'a page or a file of the site. Take it out.'],
    ['/topics/lifting/', 'a page or a file of the site. Take it out.'],
    ['/rss.xml', 'a page or a file of the site. Take it out.'],
    ['/topics/lifting/feed.json', 'a page or a file of the site. Take it out.'],
    ['/favicon.svg', 'a page or a file of the site. Take it out.'],
    ['/favicon.svg/old/', 'which would be inside /favicon.svg, a file. Take it out.'],
    ['/rss.xml/old/', 'which would be inside /rss.xml, a file. Take it out.'],
    ['/articles/2/', 'which is reserved for what the build makes. Take it out, or write another.'],
    [
      '/topics/lifting/2/',
      'which is reserved for what the build makes. Take it out, or write another.',
    ],
    ['/covers/a.svg', 'which is reserved for what the build makes. Take it out, or write another.'],
    ['/drawings/x/', 'which is reserved for what the build makes. Take it out, or write another.'],
    ['/cards/a.png', 'which is reserved for what the build makes. Take it out, or write another.'],
    [
      '/search/words.json',
      'which is reserved for what the build makes. Take it out, or write another.',
    ],
    [
      '/articles/a.md',
      'which is reserved for what the build makes. Take it out, or write another.',
    ],
    ['/_astro/x/', 'which is reserved for what the build makes. Take it out, or write another.'],
    ['/_redirects', 'which is reserved for what the build makes. Take it out, or write another.'],
    ['/404.html', 'which is reserved for what the build makes. Take it out, or write another.'],
    [
      '/rss/archive-1.xml',
      'which is reserved for what the build makes. Take it out, or write another.',
    ],
  ])('is not where something else is: %s', async (alias, rest) => {
    expect(await faultsIn(withAliases(alias))).toEqual([
      `content/posts/a/index.mdx:7:11: error: aliases has ${alias}, ${rest} (aliases)`,
    ]);
  });

  it('is there in one form only', async () => {
    expect(await faultsIn(withAliases('/old/', '/old'))).toEqual([
      'content/posts/a/index.mdx:7:19: error: aliases has /old, which is already there in another form. Take it out. (aliases)',
    ]);
  });

  it('is not inside of a page that another alias makes', async () => {
    expect(
      await faultsIn(withAliases('/old.html'), post('b', { aliases: ['/old.html/more/'] })),
    ).toEqual([
      'content/posts/b/index.mdx:6:11: error: aliases has /old.html/more/, which would be inside /old.html, a file. Take it out. (aliases)',
    ]);
  });

  it('is of one article, whatever its slash', async () => {
    const [first, second] = await faultsIn(
      withAliases('/old/'),
      post('b', { aliases: ['/old'], draft: true }),
    );
    expect(first).toBe(
      'content/posts/b/index.mdx:6:11: error: aliases has /old, which content/posts/a/index.mdx has too. Keep it in one of the two. (aliases)',
    );
    expect(second).toBeUndefined();
  });

  it.each([
    ['published', {}],
    ['a draft', { draft: true }],
    ['scheduled', { publishedAt: '2027-01-01' }],
  ])('is not the address of an article that is %s', async (_, fields) => {
    expect(await faultsIn(withAliases('/articles/b/'), post('b', fields))).toEqual([
      'content/posts/a/index.mdx:7:11: error: aliases has /articles/b/, the address of content/posts/b/index.mdx. Take it out, or delete that article if this one replaces it. (aliases)',
    ]);
  });

  it('does not lead round in a circle', async () => {
    expect(
      await faultsIn(withAliases('/articles/b/'), post('b', { id: 'b', aliases: ['/articles/a'] })),
    ).toEqual([
      "content/posts/a/index.mdx:7:11: error: aliases has /articles/b/, the address of content/posts/b/index.mdx, which has this article's as an alias: each would lead to the other. Take both out, or delete the article that the other replaces. (aliases)",
      "content/posts/b/index.mdx:7:11: error: aliases has /articles/a, the address of content/posts/a/index.mdx, which has this article's as an alias: each would lead to the other. Take both out, or delete the article that the other replaces. (aliases)",
    ]);
  });
});

describe('an article from another blog', () => {
  it('needs no id for an address that it had there, even where articles here have theirs', async () => {
    const aliases = ['/articles/old/'];
    expect(await faultsIn(post('a', { imported: true, aliases }))).toEqual([]);
    expect(await faultsIn(post('a', { aliases }))).toEqual([
      expect.stringContaining('id is missing, though aliases has an old address'),
    ]);
  });

  it('has an id of its own', async () => {
    const id = 'https://old.example/?p=12';
    expect(
      await faultsIn(post('a', { imported: true, id }), post('b', { imported: true, id })),
    ).toEqual([
      expect.stringContaining(`the id is "${id}", which content/posts/a/index.mdx has too`),
    ]);
  });
});
