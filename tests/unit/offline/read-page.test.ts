import { describe, expect, it } from 'vitest';
import { pathOf, titleIn, topicIn } from '../../../src/offline/read-page.ts';

it('reads a title with its signs', () => {
  expect(
    titleIn('<title>Sets &amp; reps: “5 &lt; 8” &#39;n&#39; &quot;more&quot; · Site</title>'),
  ).toBe(`Sets & reps: “5 < 8” 'n' "more" · Site`);
  expect(titleIn('<p>None</p>')).toBe('');
});

describe('the topic of a page', () => {
  const topics = ['/topics/a/', '/topics/b/'];

  it('is the first that an article links to, whatever the menu has', () => {
    const menu = '<nav><a href="/topics/b/">B</a></nav>';
    const article = '<article><a href="/topics/">All</a><a href="/topics/a/">A</a></article>';
    expect(topicIn(menu + article, topics)).toBe('/topics/a/');
    expect(topicIn(menu, topics)).toBeUndefined();
    expect(topicIn('<article></article>', topics)).toBeUndefined();
  });
});

it.each([
  ['https://example.com/tools/x/?load=100&unit=kg#top', '/tools/x/'],
  ['https://example.com/x/index.html', '/x/'],
  ['https://example.com/x', '/x'],
  ['https://example.com/', '/'],
])('finds the page of %s', (address, path) => {
  expect(pathOf(address)).toBe(path);
});
