import { describe, expect, it } from 'vitest';
import { indexLinks, slugsLinkedIn } from '../../../src/blog/linking.ts';

const linkedIn = (body: string) => [...slugsLinkedIn('here', body)];

describe('the articles that a text links to', () => {
  it.each([
    'See [that](/articles/there/).',
    'See [that](</articles/there/>).',
    'See [that](/articles/there/ "A title").',
    'See [that](/articles/there/#part).',
    'See [that](../there/).',
    'See [that] and [`code`](/articles/there/).',
    'See [that].\n\n[that]: /articles/there/',
    'See <a class="x" href="/articles/there/">that</a>.',
    'See [that](/articles/there/) and [that](/articles/there/#again).',
    '<ShortAnswer>\n\nSee [that](/articles/there/).\n\n</ShortAnswer>',
  ])('are found however the link is written: %s', (body) => {
    expect(linkedIn(body)).toEqual(['there']);
  });

  it.each([
    'See [that](/tools/there/), [all](/articles/) and [this part](#part).',
    'See [itself](/articles/here/#part).',
    'See [another site](https://example.org/articles/there/) and [one more](//x.com/articles/there/).',
    'Write `[that](/articles/there/)`.',
    '```md\n[that](/articles/there/)\n```\n',
    '{/* See [that](/articles/there/). */}',
    'See /articles/there/ in the bar.',
  ])('are not what a reader cannot follow to another article: %s', (body) => {
    expect(linkedIn(body)).toEqual([]);
  });

  it('come in the order of the text, also after code', () => {
    const body = '[b](/articles/b/)\n\n```\n[x](/articles/x/)\n```\n\n[a](/articles/a/)';
    expect(linkedIn(body)).toEqual(['b', 'a']);
  });
});

describe('the posts that link to one', () => {
  const links: Record<string, string[]> = { newest: ['old'], middle: ['old', 'gone'], old: [] };
  const linking = indexLinks(Object.keys(links), (slug) => new Set(links[slug]));

  it('keep the order of all posts', () => {
    expect(linking.get('old')).toEqual(['newest', 'middle']);
  });

  it('are none where nothing does', () => {
    expect(linking.get('newest')).toBeUndefined();
  });
});
