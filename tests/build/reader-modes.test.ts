import { Readability } from '@mozilla/readability';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPage, parse } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { settings } from '../fixtures/test-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

/** What a reader must not miss: of its own, or in a tool that shows it without a script. */
const PASSAGES =
  '.prose :is(p, li, h2, h3, th, td, dt, dd, figcaption, caption):not(.article-foot *, .tool *)';

let dist: string;
let slugs: string[];

beforeAll(async () => {
  const files = await wholeSite();
  ({ dist } = await sharedSite({ files }));
  const posts = Object.keys(files).map((name) => /^content\/posts\/([^/]+)\/index/.exec(name)?.[1]);
  slugs = posts.filter((slug) => slug !== undefined);
});

describe('a reader mode', () => {
  it('shows every passage, callout, care card and source of an article, and no meaning of a term', async () => {
    const seen = { callout: 0, care: 0, sources: 0, popover: 0 };
    for (const slug of slugs) {
      const page = await openPage(dist, `/articles/${slug}/`).catch(() => undefined);
      if (!page) continue;
      const { content } = read(page);
      const meanings = [...page.querySelectorAll('[popover]')].map(lettersOf);
      expect(
        meanings.filter((meaning) => content.includes(meaning)),
        slug,
      ).toEqual([]);
      for (const meaning of page.querySelectorAll('[popover]')) meaning.remove();
      const passages = [...page.querySelectorAll(PASSAGES)].map(lettersOf);
      expect(passages.length, slug).toBeGreaterThan(3);
      expect(
        passages.filter((passage) => !content.includes(passage)),
        slug,
      ).toEqual([]);
      seen.callout += page.querySelectorAll('.callout').length;
      seen.care += page.querySelectorAll('.care').length;
      seen.sources += page.querySelectorAll('.sources li').length;
      seen.popover += meanings.length;
    }
    for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(0);
  });

  it('takes the site for the author of an article that names none, never the note beside', async () => {
    const page = await openPage(dist, '/articles/why-hands-hurt/');
    expect(read(page).author).toBe(settings.name);
    const [facts, note] = page.querySelectorAll('.page-head .meta');
    expect(facts?.querySelectorAll('time').length).toBeGreaterThan(0);
    expect(facts?.textContent).not.toContain('medical advice');
    expect(note?.textContent).toContain('General information, not medical advice.');
    expect(note?.querySelector('time')).toBeNull();
  });
});

/** What Readability, which Firefox's Reader View is made of, makes of a page; it changes its copy. */
function read(page: Document): { content: string; author: string | null | undefined } {
  const article = new Readability(parse(page.documentElement.outerHTML)).parse();
  return {
    content: lettersOf(parse(`<html><body>${article?.content ?? ''}</body></html>`).body),
    author: article?.byline,
  };
}

/** The text of an element without white space, which reader modes set as they like. */
function lettersOf({ textContent }: Element): string {
  return textContent.replaceAll(/\s/g, '');
}
