import { describe, expect, it } from 'vitest';
import { llmsText } from '../../../src/seo/llms.ts';
import { site } from '../../../src/site.ts';
import { article } from '../../fixtures/article.ts';
import { knownAuthor } from '../../fixtures/authors.ts';

describe('llms.txt', () => {
  const text = llmsText(
    [
      article({ slug: 'b', title: 'Is 5 [kg] *enough*?', description: 'What a study found.' }),
      article({ slug: 'a', title: 'Old' }),
    ],
    [],
    [{ title: 'Privacy', href: '/privacy/', description: 'What we know about you.' }],
  );

  it('begins with the name of the site and what it is', () => {
    expect(text.startsWith(`# ${site.name}\n\n> ${site.description}\n\n## Articles\n`)).toBe(true);
  });

  it('has every article as Markdown at its absolute address, with its standfirst', () => {
    expect(text).toContain('- [Old](https://example.com/articles/a.md): A standfirst that');
    expect(text.indexOf('/b.md')).toBeLessThan(text.indexOf('/a.md'));
  });

  it('escapes what Markdown would read as its own', () => {
    expect(text).toContain(
      String.raw`- [Is 5 \[kg\] \*enough\*?](https://example.com/articles/b.md): What a study found.`,
    );
  });

  it('says who writes here, where anyone does', () => {
    expect(text).not.toContain('## Authors');
    expect(llmsText([], [knownAuthor('ann')], [])).toContain(
      '## Authors\n\n- [Ann Example](https://example.com/authors/ann/): Ann has coached',
    );
  });

  it('has the pages of prose, with their standfirsts', () => {
    expect(text).toContain('- [Privacy](https://example.com/privacy/): What we know about you.');
  });

  it('has a heading for articles also where there are none', () => {
    expect(llmsText([], [], [])).toContain('## Articles');
  });
});
