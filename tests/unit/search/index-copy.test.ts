import { describe, expect, it } from 'vitest';
import { indexCopy, textOf } from '../../../src/search/index-copy.ts';
import { parse } from '../../fixtures/output.ts';

const entry = {
  href: '/articles/a/',
  title: 'Is 5 < 10 & "more"?',
  description: 'A <b>standfirst</b>.',
  topic: 'lifting',
  keywords: ['low back', 'Lifting'],
  published: '2026-01-01T00:00:00.000Z',
};

const page = (prose: string) =>
  `<html><head><title>Head</title></head><body><header>Menu</header><article><h1>Title</h1><div class="columns"><div class="prose">${prose}</div><section class="sources">Foot</section></div></article><nav>Next</nav></body></html>`;

describe('the copy of a page that is indexed', () => {
  it('has the text of the article, with its headings, and nothing from around the article', () => {
    const copy = indexCopy(page('<h2 id="why">Why</h2><p>Because.</p>'), entry);
    expect(copy).toContain('<h2 id="why">Why</h2> <p>Because.</p>');
    expect(copy).not.toMatch(/Menu|Head|Next/);
  });

  it('says what the article is, as text and not as markup', () => {
    const copy = parse(indexCopy(page('<p>Text</p>'), entry));
    const meta = (name: string) =>
      copy.querySelector(`[data-pagefind-meta="${name}"]`)?.textContent;
    expect(meta('title')).toBe(entry.title);
    expect(meta('description')).toBe(entry.description);
    expect(meta('keywords')).toBe('low back, Lifting');
    expect(copy.querySelector('[data-pagefind-filter="topic"]')?.textContent).toBe('lifting');
    expect(copy.querySelector('[data-pagefind-sort="published"]')?.textContent).toBe(
      entry.published,
    );
    expect(copy.querySelector('b')).toBeNull();
  });

  it('keeps what it says of the article out of the text of it', () => {
    const copy = parse(indexCopy(page('<p>Text</p>'), entry));
    for (const field of copy.querySelectorAll('[data-pagefind-meta], [data-pagefind-filter]')) {
      expect(field.closest('[data-pagefind-ignore]')).not.toBeNull();
    }
  });

  it('leaves out what is in a video for browsers that play none', () => {
    const video = '<video src="/a.mp4" controls><a href="/a.mp4">Watch the video</a></video>';
    const figure = (title: string) => `<figure>${video}<figcaption>${title}</figcaption></figure>`;
    const copy = indexCopy(page(figure('A squat') + figure('A pull')), entry);
    expect(textOf(copy)).toMatch(/A squat.*A pull/);
    expect(copy).not.toContain('Watch the video');
  });

  it('is not made of a page that has no text where it should be', () => {
    expect(() => indexCopy('<article></article>', entry)).toThrow(
      'The page /articles/a/ has no text to index.',
    );
    expect(() => indexCopy('</article><div class="prose">', entry)).toThrow('/articles/a/');
  });
});

describe('the words of a copy', () => {
  it('are those between its tags', () => {
    expect(textOf('<p class="x">Low&nbsp;back</p><p>5 &lt; 6</p>').split(/\s+/)).toEqual([
      '',
      'Low',
      'back',
      '5',
      '6',
      '',
    ]);
  });
});
