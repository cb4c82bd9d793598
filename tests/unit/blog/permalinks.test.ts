import { describe, expect, it } from 'vitest';
import {
  articleHref,
  coverHref,
  isSlug,
  suggestSlug,
  topicHref,
} from '../../../src/blog/permalinks.ts';

describe('addresses', () => {
  it('of articles and topics end in a slash', () => {
    expect(articleHref('bracing')).toBe('/articles/bracing/');
    expect(topicHref('lifting')).toBe('/topics/lifting/');
  });

  it('of a cover is an SVG file', () => {
    expect(coverHref('bracing')).toBe('/covers/bracing.svg');
  });
});

describe('slugs', () => {
  it.each(['bracing', 'why-do-my-knees-click', '5x5', '10-minutes'])('accepts %s', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  it.each(['Bracing', 'a b', 'a--b', '-a', 'a-', 'a_b', 'café', 'a/b', '', '.', 'a.b'])(
    'refuses "%s"',
    (slug) => {
      expect(isSlug(slug)).toBe(false);
    },
  );

  it.each([
    ['Why do my knees click?', 'why-do-my-knees-click'],
    ['Café & Crème', 'cafe-creme'],
    ['don’t STOP', 'dont-stop'],
    ['  spaced  ', 'spaced'],
    ['???', ''],
  ])('suggests for "%s" the slug "%s"', (name, slug) => {
    expect(suggestSlug(name)).toBe(slug);
  });
});
