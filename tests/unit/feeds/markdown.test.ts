import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../../src/feeds/formats/markdown.ts';
import { readerTree } from '../../../src/feeds/reader-tree.ts';
import { site } from '../../../src/site.ts';
import { article } from '../../fixtures/article.ts';
import { knownAuthor } from '../../fixtures/authors.ts';

const PERMALINK = 'https://example.com/articles/a-post/';
const markdown = (html: string, fields = {}) =>
  articleMarkdown(article(fields), readerTree(html, PERMALINK).tree);

/** What follows the head of an article. */
const body = (html: string) => markdown(html).split(' min read\n\n')[1] ?? '';

describe('an article as Markdown', () => {
  it('begins with what the head of its page says', () => {
    const head = markdown('<p>Text.</p>', {
      title: 'How *sore*?',
      updatedAt: new Date('2026-02-01'),
    });
    expect(head).toBe(
      [
        String.raw`# How \*sore\*?`,
        'A standfirst that is long enough for the schema to take it.',
        `<${PERMALINK}>`,
        [
          '- Published 1 January 2026',
          '- Updated 1 February 2026',
          '- Topic: Lifting',
          `- By ${site.name}`,
          '- 2 min read',
        ].join('\n'),
        'Text.\n',
      ].join('\n\n'),
    );
  });

  it('says who wrote it and who reviewed it', () => {
    const head = markdown('', {
      authors: [knownAuthor('ann', { credential: 'Physical therapist' })],
      reviewer: { name: 'Dana Field', credential: 'Physician', date: new Date('2026-02-03') },
    });
    expect(head).toContain(
      '- By Ann Example, Physical therapist\n- Reviewed by Dana Field, Physician, on 3 February 2026\n',
    );
  });

  it('has headings without the links to themselves', () => {
    expect(body(`<h2><a href="${PERMALINK}#why">Why it hurts</a></h2>`)).toBe('## Why it hurts\n');
  });

  it('cites a source by its number in brackets', () => {
    expect(body(`<p>So.<sup><a href="${PERMALINK}#source-2">2</a></sup></p>`)).toBe('So.[2]\n');
  });

  it('keeps a raised number that cites nothing', () => {
    expect(body('<p>10<sup>3</sup></p>')).toBe('103\n');
  });

  it('lists sources without the ways back to where they are cited', () => {
    const list = `<ol><li>Bishop. <cite>A study</cite>. <a href="https://doi.org/10.1000/x">Journal</a> <a href="${PERMALINK}#cite-1-1">↑</a></li></ol>`;
    expect(body(list)).toBe('1. Bishop. *A study*. [Journal](https://doi.org/10.1000/x)\n');
  });

  it('has tables, struck text and lists of tasks as GitHub writes them', () => {
    const table =
      '<table><thead><tr><th>Week</th><th>Load</th></tr></thead><tbody><tr><td>1</td><td>100 kg</td></tr></tbody></table>';
    expect(body(table)).toContain('| Week | Load |\n');
    expect(body('<p><del>no</del></p>')).toBe('~~no~~\n');
  });

  it('has key numbers as a list, each with what it means', () => {
    const list =
      '<p>So:</p><dl><dt>80%</dt><dd>of your best</dd><dt>24 h</dt><dd>at least</dd></dl>';
    expect(body(list)).toBe('So:\n\n- **80%** of your best\n- **24 h** at least\n');
  });

  it('has pictures with their words', () => {
    expect(body('<p><img src="https://example.com/a.png" alt="A bar"></p>')).toBe(
      '![A bar](https://example.com/a.png)\n',
    );
  });

  it('has no markup of its own left in it', () => {
    const html = '<aside><p>See a doctor if:</p><ul><li>it lasts</li></ul></aside>';
    expect(body(html)).toBe('See a doctor if:\n\n- it lasts\n');
  });
});
