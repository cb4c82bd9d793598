import { describe, expect, it } from 'vitest';
import { kinds, siteAddresses } from '../../../src/blog/addresses.ts';
import { MOVES_FILE, movesOf, redirectFiles, redirectPage } from '../../../src/seo/redirects.ts';
import { htmlFaults } from '../../build/html.ts';
import { article } from '../../fixtures/article.ts';
import { parse } from '../../fixtures/output.ts';
import { settings } from '../../fixtures/test-site.ts';

const blog = { posts: [], topics: [], authors: [], pages: [], retired: [] };
const movedFrom = (...aliases: string[]) =>
  siteAddresses({ ...blog, posts: [article({ slug: 'new', aliases })] });

describe('the files of redirects', () => {
  it.each([
    ['/articles/old/', 'articles/old/index.html'],
    ['/articles/old', 'articles/old/index.html'],
    ['/2019/old.html', '2019/old.html'],
    ['/old.htm', 'old.htm'],
    ['/blog/old.php', 'blog/old.php/index.html'],
    ['/Blog/My-Post', 'Blog/My-Post/index.html'],
    ['/@ann/a,b', '@ann/a,b/index.html'],
  ])('have a page for %s at %s', (alias, file) => {
    expect(redirectFiles(movedFrom(alias)).map((each) => each.file)).toEqual([file, MOVES_FILE]);
  });

  it('are the list alone where nothing has moved', () => {
    expect(redirectFiles(movedFrom()).map(({ file, content }) => [file, content])).toEqual([
      [MOVES_FILE, '{"redirects":[],"gone":[]}'],
    ]);
  });
});

describe('an article that was taken back', () => {
  const goneWith = (title?: string) =>
    siteAddresses({ ...blog, retired: [{ slug: 'old', title, aliases: ['/2019/old.html'] }] });

  it('is led to by its old addresses, and is on the list of what is gone', () => {
    const files = redirectFiles(goneWith());
    expect(files.map(({ file }) => file)).toEqual(['2019/old.html', MOVES_FILE]);
    expect(movesOf(goneWith())).toEqual({
      redirects: [
        { from: '/2019/old.html', to: '/articles/old/', file: 'content/retired/old.yaml' },
      ],
      gone: ['/articles/old/'],
    });
  });

  it('says on the page of an old address that it was, in valid HTML', async () => {
    const [page] = redirectFiles(goneWith('How sore?'));
    const content = page?.content ?? '';
    expect(await htmlFaults(content)).toEqual([]);
    expect(parse(content).querySelector('p')?.textContent).toBe(
      'The article How sore? was taken back.',
    );
  });
});

describe('the page at an old address', () => {
  const title = 'Is "more" <b> & \'less\' better?';
  const html = redirectPage({ to: '/articles/new/', kind: kinds.article, name: title });
  const page = parse(html);
  const attribute = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute(name);

  it('is valid HTML in the language of the site, with no script', async () => {
    expect(await htmlFaults(html)).toEqual([]);
    expect(attribute('html', 'lang')).toBe('en-US');
    expect(page.querySelector('script, style')).toBeNull();
  });

  it('leads to the new address, and names it as the one to keep', () => {
    expect(attribute('meta[http-equiv=refresh]', 'content')).toBe('0; url=/articles/new/');
    expect(attribute('link[rel=canonical]', 'href')).toBe('https://example.com/articles/new/');
    expect(attribute('meta[name=robots]', 'content')).toBe('noindex');
  });

  it('has the icon of the site, so that no browser asks the root of the host for one', () => {
    expect(attribute('link[rel=icon]', 'href')).toBe('/favicon.svg');
  });

  it('says where the article went, its title as written', () => {
    expect(page.querySelector('p')?.textContent).toBe(`This article has moved to ${title}.`);
    expect(attribute('p a', 'href')).toBe('/articles/new/');
    expect(page.querySelector('title')?.textContent).toBe(`${title} · ${settings.name}`);
  });
});

describe('the list of redirects', () => {
  const pairs = (addresses: Parameters<typeof movesOf>[0]) =>
    movesOf(addresses).redirects.map(({ from, to }) => `${from} ${to}`);

  it('has each old address with and without its slash, and that of a file once', () => {
    expect(pairs(movedFrom('/articles/old/', '/2019/old.html', '/older'))).toEqual([
      '/articles/old/ /articles/new/',
      '/articles/old /articles/new/',
      '/2019/old.html /articles/new/',
      '/older/ /articles/new/',
      '/older /articles/new/',
    ]);
  });

  it('takes the feeds of a topic along with their archives, but not from an address that is a file', () => {
    const posts = Array.from({ length: 31 }, (_, i) => article({ slug: `post-${i}` }));
    const topic = { ...article().topic, aliases: ['/topics/old/', '/old.html'] };
    const lines = pairs(siteAddresses({ ...blog, posts, topics: [topic] }));
    expect(lines.filter((line) => !line.includes('atom'))).toEqual([
      '/topics/old/ /topics/lifting/',
      '/topics/old /topics/lifting/',
      '/old.html /topics/lifting/',
      '/topics/old/rss.xml /topics/lifting/rss.xml',
      '/topics/old/rss/archive-1.xml /topics/lifting/rss/archive-1.xml',
      '/topics/old/feed.json /topics/lifting/feed.json',
      '/topics/old/feed/archive-1.json /topics/lifting/feed/archive-1.json',
    ]);
  });

  it('says of a topic and of an author what has moved', () => {
    const words = (kind: (typeof kinds)['topic' | 'author']) =>
      parse(redirectPage({ to: '/new/', kind, name: 'Strength' })).querySelector('p')?.textContent;
    expect(words(kinds.topic)).toBe('This topic has moved to Strength.');
    expect(words(kinds.author)).toBe('This page has moved to Strength.');
  });

  it('writes other scripts as browsers send them', () => {
    expect(pairs(movedFrom('/brücke.html'))).toEqual(['/br%C3%BCcke.html /articles/new/']);
    expect(pairs(movedFrom("/it's-“easy”,-&-$1.html"))).toEqual([
      "/it's-%E2%80%9Ceasy%E2%80%9D,-&-$1.html /articles/new/",
    ]);
  });
});
