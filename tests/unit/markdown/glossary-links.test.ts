import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { glossaryLinks } from '../../../src/markdown/glossary-links.ts';
import { parse, texts } from '../../fixtures/output.ts';

let terms = [{ id: 'rpe', term: 'RPE', forms: [], definition: 'How hard a <set> felt.' }];
const plugin = glossaryLinks(() => terms);

async function render(markdown: string): Promise<Document> {
  const { html } = await markdownToHtml(markdown, {
    hastPlugins: [plugin],
    features: { gfm: true },
  });
  return parse(`<body>${html}</body>`);
}

describe('the links to the glossary', () => {
  it('are at the first use of a term, each with its meaning', async () => {
    const page = await render('Note the RPE.\n\nThe RPE again.');
    expect(page.querySelectorAll('a.term')).toHaveLength(1);
    const [link, meaning] = [page.querySelector('p > a'), page.querySelector('p > [popover]')];
    expect(link?.getAttribute('href')).toBe('/glossary/#rpe');
    expect(link?.getAttribute('interestfor')).toBe(meaning?.id);
    expect(meaning?.hasAttribute('hidden')).toBe(true);
    expect(meaning?.textContent).toBe('How hard a <set> felt.');
    expect(page.querySelectorAll('p')[1]?.textContent).toBe('The RPE again.');
  });

  it('reach into emphasis, lists and tables', async () => {
    for (const text of ['An *easy RPE*.', '- RPE 8', '| a |\n|---|\n| RPE |']) {
      expect((await render(text)).querySelectorAll('a.term'), text).toHaveLength(1);
    }
  });

  it('leave headings, links and code alone', async () => {
    for (const text of ['## RPE', '[RPE](/x/)', '`RPE`']) {
      expect((await render(text)).querySelectorAll('a.term'), text).toHaveLength(0);
    }
  });

  it('start anew in each article', async () => {
    await render('RPE');
    expect((await render('RPE')).querySelectorAll('a.term')).toHaveLength(1);
  });

  it('are those of the terms that there are by then', async () => {
    const before = terms;
    terms = [{ id: 'tempo', term: 'tempo', forms: [], definition: 'How fast a lift is.' }];
    const page = await render('Note the RPE, and the tempo.');
    expect(texts(page, 'a.term')).toEqual(['tempo']);
    terms = before;
  });
});
