import { describe, expect, it } from 'vitest';
import { homeArticles, MOST_LATEST, questionOf } from '../../../src/blog/home.ts';
import { siteFields } from '../../../src/blog/schema/site.ts';

const all = siteFields.shape.home.parse(undefined);
const named = (slugs: string) => slugs.split('').map((title) => ({ title }));

/** Deals out articles of one letter each; equal letters are the same article. */
function deal(posts: string, featured = '', startHere = '', parts: Partial<typeof all> = {}) {
  const known = new Map(named(posts).map((post) => [post.title, post]));
  const pick = (slugs: string) => slugs.split('').flatMap((slug) => known.get(slug) ?? []);
  const articles = {
    posts: [...known.values()],
    featured: pick(featured),
    startHere: pick(startHere),
  };
  const { lead, ...lists } = homeArticles(articles, { ...all, ...parts });
  const text = (list: readonly { title: string }[]) => list.map(({ title }) => title).join('');
  return [lead?.title, text(lists.startHere), text(lists.latest)];
}

describe('the home page', () => {
  it.each<[string, Parameters<typeof deal>, ReturnType<typeof deal>]>([
    ['nothing where there is nothing', [''], [undefined, '', '']],
    ['one article once, large', ['a', 'a', 'a'], ['a', '', '']],
    ['the newest where nothing is featured', ['abc'], ['a', '', 'bc']],
    ['the first featured article', ['abc', 'cb'], ['c', '', 'ab']],
    ['a reading order in the order of the owner', ['abcd', 'a', 'dc'], ['a', 'dc', 'b']],
    ['no article twice', ['abcd', 'b', 'cba'], ['b', 'ca', 'd']],
    ['no lead that is switched off', ['abc', 'b', 'b', { lead: false }], [undefined, 'b', 'ac']],
    ['no reading order', ['abc', 'b', 'c', { startHere: false }], ['b', '', 'ac']],
    ['none of the latest', ['abc', 'b', 'c', { latest: false }], ['b', 'c', '']],
  ])('shows %s', (_, given, expected) => {
    expect(deal(...given)).toEqual(expected);
  });

  it('shows so many of the latest and no more', () => {
    expect(deal('abcdefghijklm')[2]).toHaveLength(MOST_LATEST);
  });
});

describe('the plate of a topic', () => {
  const [a = { title: '' }, b = a] = named('ab');

  it('asks what its owner wrote, or the first article to read that the page does not show', () => {
    expect(questionOf({ question: 'Why?' }, named('ab'))).toBe('Why?');
    expect(questionOf({}, named('ab'))).toBe('a');
    expect(questionOf({}, [a, b], [a])).toBe('b');
    expect(questionOf({}, [a], [a])).toBe('a');
    expect(questionOf({}, [])).toBeUndefined();
  });
});
