import { describe, expect, it } from 'vitest';
import { goneList, redirectFiles, redirectList, redirectPage } from '../../../src/seo/redirects.ts';
import { htmlFaults } from '../../build/html.ts';
import { parse } from '../../fixtures/output.ts';
import { settings } from '../../fixtures/test-site.ts';

const post = (aliases: string[], title = 'Why do my knees click?') => ({
  title,
  href: '/articles/new/',
  aliases,
});

describe('the files of redirects', () => {
  it.each([
    ['/articles/old/', 'articles/old/index.html'],
    ['/articles/old', 'articles/old/index.html'],
    ['/2019/old.html', '2019/old.html'],
    ['/old.htm', 'old.htm'],
    ['/blog/old.php', 'blog/old.php/index.html'],
  ])('have a page for %s at %s', (alias, file) => {
    expect(redirectFiles([post([alias])]).map((each) => each.file)).toEqual([file, '_redirects']);
  });

  it('are none where nothing has moved', () => {
    expect(redirectFiles([post([]), post([])])).toEqual([]);
  });
});

describe('an article that was taken back', () => {
  const gone = {
    slug: 'old',
    href: '/articles/old/',
    aliases: ['/2019/old.html'],
    retiredAt: new Date('2026-06-01'),
  };

  it('is led to by its old addresses, and is on a list of its own', () => {
    const files = redirectFiles([], [gone]);
    expect(files.map(({ file }) => file)).toEqual(['2019/old.html', '_redirects', '_gone']);
    expect(files[1]?.content).toBe('/2019/old.html /articles/old/ 301\n');
    expect(files[2]?.content).toMatch(/^(?:# .*\n)+\/articles\/old\/\n$/);
    expect(goneList([gone, { href: '/articles/older/' }])).toMatch(
      /\n\/articles\/old\/\n\/articles\/older\/\n$/,
    );
  });

  it('says on the page of an old address that it was, in valid HTML', async () => {
    const [page] = redirectFiles([], [{ ...gone, title: 'How sore?' }]);
    const content = page?.content ?? '';
    expect(await htmlFaults(content)).toEqual([]);
    expect(parse(content).querySelector('p')?.textContent).toBe(
      'The article How sore? was taken back.',
    );
  });
});

describe('the page at an old address', () => {
  const title = 'Is "more" <b> & \'less\' better?';
  const html = redirectPage(post(['/old/'], title));
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
  it('has each old address with and without its slash, and that of a file once', () => {
    const posts = [post(['/articles/old/', '/2019/old.html']), post([]), post(['/older'])];
    expect(redirectList(posts)).toBe(
      [
        '/articles/old/ /articles/new/ 301',
        '/articles/old /articles/new/ 301',
        '/2019/old.html /articles/new/ 301',
        '/older/ /articles/new/ 301',
        '/older /articles/new/ 301',
        '',
      ].join('\n'),
    );
  });

  it('takes the feeds of a topic along, but not from an address that is a file', () => {
    const topic = {
      noun: 'topic',
      title: 'Strength',
      href: '/topics/strength/',
      aliases: ['/topics/lifting/', '/lifting.html'],
      feeds: ['rss.xml', 'feed.json'],
    };
    expect(redirectList([topic])).toBe(
      [
        '/topics/lifting/ /topics/strength/ 301',
        '/topics/lifting /topics/strength/ 301',
        '/topics/lifting/rss.xml /topics/strength/rss.xml 301',
        '/topics/lifting/feed.json /topics/strength/feed.json 301',
        '/lifting.html /topics/strength/ 301',
        '',
      ].join('\n'),
    );
    expect(parse(redirectPage(topic)).querySelector('p')?.textContent).toBe(
      'This topic has moved to Strength.',
    );
  });

  it('writes other scripts as browsers send them', () => {
    expect(redirectList([post(['/brücke.html'])])).toBe('/br%C3%BCcke.html /articles/new/ 301\n');
  });
});
