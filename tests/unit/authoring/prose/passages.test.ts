import { describe, expect, it } from 'vitest';
import { correctionsOf, labelsOf } from '../../../../src/authoring/prose/labels.ts';
import { passagesOf, proseOf } from '../../../../src/authoring/prose/passages.ts';
import { contentOf } from '../../../fixtures/content.ts';
import { type Fields, post } from '../../../fixtures/posts.ts';

async function read(text: string, fields: Fields = {}) {
  const { posts } = await contentOf(post('a', fields, text));
  const [only] = posts;
  if (!only) throw new Error('The post cannot be read');
  return only;
}

describe('the passages of a text', () => {
  it('are its blocks, each of its kind', async () => {
    const text = [
      'One\nline.',
      '## A heading',
      '- an item',
      '| a cell |\n| - |',
      '> a quotation[^1]',
      '<KeyNumber value="1">a piece</KeyNumber>',
      '[^1]: a note',
    ].join('\n\n');
    const passages = passagesOf(await read(text));
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'One line.'],
      ['heading', 'A heading'],
      ['item', 'an item'],
      ['cell', 'a cell'],
      ['paragraph', 'a quotation'],
      ['piece', 'a piece'],
      ['note', 'a note'],
    ]);
  });

  it('that are read one sentence after the other are the prose', async () => {
    const text = '## A heading\n\nOne.\n\n| a |\n| - |\n\n- Two';
    expect(proseOf(await read(text)).map(({ text }) => text)).toEqual(['One.', 'Two']);
  });

  it('have no code and no bare addresses', async () => {
    const text =
      'One `code` two https://w.org/x three {words} four.\n\n```\ncode\n```\n\n{/* note */}';
    expect(passagesOf(await read(text)).map(({ text }) => text)).toEqual([
      'One   two   three   four.',
    ]);
  });

  it('know the tags around them and their citations', async () => {
    const text =
      '<Compare>\n\n<Column title="x">\n\n- one<Cite id="x" />\n- two\n\n</Column>\n\n</Compare>';
    const passages = passagesOf(await read(text));
    expect(passages.map(({ within, isCited }) => [within, isCited])).toEqual([
      [['Compare', 'Column'], true],
      [['Compare', 'Column'], false],
    ]);
  });

  it('know where each character is, behind marks, links and citations', async () => {
    const text = '> One **two** [three](/x/)<Cite id="x" />\n> &amp; *four*.';
    const [passage] = passagesOf(await read(text));
    const placeOf = (word: string) => passage?.placeAt(passage.text.indexOf(word));
    expect(passage?.text).toBe('One two three & four.');
    expect(placeOf('two')).toEqual({ line: 8, column: 9 });
    expect(placeOf('three')).toEqual({ line: 8, column: 16 });
    expect(placeOf('four')).toEqual({ line: 9, column: 10 });
  });
});

describe('the labels of a post', () => {
  it('are what a reader sees or hears beside the running text', async () => {
    const cover = { image: './bar.jpg', alt: 'A bar' };
    const text =
      'One ![two](./x.jpg).\n\n<Callout title="three">\n\nfour\n\n</Callout>\n\n<Bar id="five" aria-label={six} />';
    const labels = labelsOf(await read(text, { title: 'A', description: 'B', cover }));
    expect(labels.map(({ text }) => text)).toEqual(['A', 'B', 'A bar', 'two', 'three']);
    expect(labels.map(({ placeAt }) => placeAt(0))).toEqual([
      { line: 2, column: 8 },
      { line: 3, column: 14 },
      { line: 6, column: 35 },
      { line: 9, column: 7 },
      { line: 11, column: 17 },
    ]);
  });

  it('are not its corrections, which may name what was wrong', async () => {
    const corrections = [{ date: '2026-02-01', text: 'We wrote 40 kg.' }];
    const source = await read('x', { corrections });
    expect(correctionsOf(source).map(({ text }) => text)).toEqual(['We wrote 40 kg.']);
    expect(labelsOf(source).map(({ text }) => text)).not.toContain('We wrote 40 kg.');
    expect(correctionsOf(await read('x', { corrections: 'none' }))).toEqual([]);
  });
});
