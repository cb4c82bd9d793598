import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { contentFolder } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

/** All that the check says of a content folder, without the folder of its posts. */
async function linesOver(...files: Files[]): Promise<string[]> {
  const root = await contentFolder(Object.assign({}, ...files) as Files);
  const findings = await lintContent(root, new Date('2026-06-01'), 'plain');
  return findings.map((finding) => describeFinding(finding).replace('content/posts/', ''));
}

/** A post whose title is written as here, on line 2. */
function titled(title: string): Files {
  const file = String(post('a')['content/posts/a/index.mdx']);
  return { 'content/posts/a/index.mdx': file.replace(/^title: .*$/m, `title: ${title}`) };
}

const SOURCE =
  'authors: [A]\nyear: 2020\ntitle: B\nvenue: C\nfinding: "Pressure rises for a moment."\n';

describe('a text in YAML', () => {
  it.each([
    [
      'Am I #1 in the gym?',
      '2:8: error: the text ends before "#1 in the gym?": after a space, # begins a comment. Put it in quotes: "Am I #1 in the gym?".',
    ],
    [
      'Why brace # really',
      '2:8: error: the text ends before "# really": after a space, # begins a comment. Put it in quotes: "Why brace # really".',
    ],
    ['Bracing: why', 'a colon with a space after it begins a new field in the middle of a text.'],
    ['@home', 'the text begins with a character that YAML reserves.'],
    ["'Don't brace'", 'a quote ends before the text does.'],
    ['"A" and B', 'a quote ends before the text does.'],
    ['A\u0007B', '2:9: error: there is a control character, U+0007, which no page can show.'],
  ])('is not cut short without a word: title: %s', async (title, words) => {
    const lines = await linesOver(titled(title));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
  });

  it('is kept whole in topics, sources and the glossary too', async () => {
    const lines = await linesOver({
      'content/sources/a.yaml': SOURCE.replace('title: B', 'title: The #1 lift'),
      'content/glossary/set.yaml': 'term: set\ndefinition: Reps in a row, as #1 of many others\n',
    });
    expect(lines.filter((line) => line.includes('begins a comment'))).toHaveLength(2);
  });

  it.each(['"Am I #1?"', 'C#1 and more', 'Bracing # a working title'])(
    'may be quoted, hold a # in a word, and have a comment: title: %s',
    async (title) => {
      expect(await linesOver(titled(title))).toEqual([]);
    },
  );
});

describe('a date', () => {
  it.each([
    [
      '10/11/2026',
      'publishedAt is "10/11/2026", which can be read in two ways. Write publishedAt: 2026-11-10 for 10 November, or publishedAt: 2026-10-11 for 11 October.',
    ],
    [
      '10.11.2026 08:30',
      'which can be read in two ways. Write publishedAt: 2026-11-10 for 10 November, or',
    ],
    [
      '10/11/12',
      'which can be read in three ways. Write publishedAt: 2012-11-10 for 10 November 2012, or publishedAt: 2012-10-11 for 11 October 2012, or publishedAt: 2010-11-12 for 12 November 2010.',
    ],
    [
      '26/10/14',
      'which can be read in two ways. Write publishedAt: 2014-10-26 for 26 October 2014, or publishedAt: 2026-10-14 for 14 October 2026.',
    ],
    [
      '2026-02-30',
      'publishedAt is "2026-02-30", and February has 28 days in 2026. Write a day from 1 to 28, such as publishedAt: 2026-02-28.',
    ],
    ['31/04/2026', 'and April has 30 days in 2026. Write a day from 1 to 30'],
    ['14/10/2026', 'which is not a date. Write publishedAt: 2026-10-14.'],
    ['10/14/2026', 'which is not a date. Write publishedAt: 2026-10-14.'],
    ['2026-1-5', 'which is not a date. Write publishedAt: 2026-01-05.'],
    ['2026-14-10', 'and a year has no month 14. Write publishedAt: 2026-10-14, the month before'],
    ['14 October 2026', 'which is not a date. Write publishedAt: 2026-10-14.'],
    ['Oct. 14, 2026', 'which is not a date. Write publishedAt: 2026-10-14.'],
    ['2026-10-14 8am', 'whose time cannot be read. Write publishedAt: 2026-10-14, or a time with'],
    ['soon', 'publishedAt "soon" is not a date. Write a date, such as publishedAt: 2026-10-14'],
    ['9999-01-01', 'publishedAt is 9999-01-01, and the year 9999 is far ahead. Write a year from'],
    ['0206-01-01', 'publishedAt is 0206-01-01, and the year 206 is long ago. Write a year from'],
  ])('is said to be none in an author’s words: %s', async (date, words) => {
    const lines = await linesOver(post('a', { publishedAt: `"${date}"` }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`a/index.mdx:4:14: error: `);
    expect(lines[0]).toContain(words);
  });

  it('is looked at in corrections too', async () => {
    const corrections = [{ date: '1/2/2026', text: 'We wrote one thing, and it was another.' }];
    const [line] = await linesOver(post('a', { corrections, updatedAt: '2026-02-02' }));
    expect(line).toContain('corrections.0.date is "1/2/2026", which can be read in two ways');
    expect(line).toContain('Write date: 2026-02-01 for 1 February');
  });
});

describe('a series', () => {
  const part = (slug: string, number: number, draft = false) =>
    post(slug, { series: { name: 'Your first lift', part: number }, draft });

  it('is warned of where a part is missing or a draft', async () => {
    expect(await linesOver(part('a', 1), part('c', 3))).toEqual([
      'c/index.mdx:6:42: warning: series.part is 3, and the series has no part 2. Write part: 2 if this follows the last one, or add the part that is missing. (series-gaps)',
    ]);
    expect(await linesOver(part('a', 1), part('b', 2, true), part('c', 3))).toEqual([
      'c/index.mdx:6:42: warning: series.part is 3, and part 2, content/posts/b/index.mdx, is a draft. Publish that part first. (series-gaps)',
    ]);
    expect(await linesOver(part('a', 1), part('b', 2), part('c', 3))).toEqual([]);
  });
});

describe('a table', () => {
  it.each([
    [
      '| a | b |\n| c | d |',
      '8:1: error: the table has no row of hyphens under its head. Write | --- | --- | after it. (tables)',
    ],
    [
      'Text.\n\n| a | b |\n| --- |\n| c | d |',
      '11:1: error: the head of the table has 2 cells, and the row of hyphens under it 1. Write | --- | --- |. (tables)',
    ],
    [
      '| a | b |\n| --- | --- |\n| c | d | e |',
      '10:1: error: the row has 3 cells, and the head of its table has 2: readers would not see the rest. Add a column to the head, or write a | that is part of a cell as \\|. (tables)',
    ],
  ])('has its separator and no cell too many: %s', async (text, words) => {
    expect(await linesOver(post('a', {}, text))).toEqual([`a/index.mdx:${words}`]);
  });

  it.each([
    '| a | b |\n| --- | --- |\n| c \\| d | e |\n| f |',
    '> | a | b |\n> | - | - |\n> | c | d |',
    'a | b\n--- | ---\nc | d',
    '```\n| a | b |\n| c | d |\n```',
    'The norm |x| of it\n|y| too',
  ])('is sound: %s', async (text) => {
    expect(await linesOver(post('a', {}, text))).toEqual([]);
  });
});

describe('a file', () => {
  it.each([
    [
      'Latin-1',
      Buffer.from('---\ntitle: Café\n---\n', 'latin1'),
      ':2:11: error: the file is not in UTF-8: its "é" is in',
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFF---\ntitle: A\n---\n', 'utf16le'),
      ':1:1: error: the file is in UTF-16. Save it again',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('---\ntitle: A long one\n---\n', 'utf16le'),
      ':1:1: error: the file is in UTF-16. Save it again',
    ],
  ])('in another encoding is named as that: %s', async (_, bytes, words) => {
    const files = ['posts/a/index.mdx', 'topics/a.yaml', 'sources/a.yaml', 'glossary/a.yaml'];
    for (const file of files) {
      const lines = await linesOver({ [`content/${file}`]: bytes });
      expect(lines).toHaveLength(1);
      expect(`content/${String(lines[0]).replace('content/', '')}`).toContain(words);
    }
  });

  it('that a system or an editor leaves behind is passed over', async () => {
    const names = [
      ...['desktop.ini', 'Thumbs.db', '.DS_Store', '._a.yaml', '.#a.yaml', '#a.yaml#', 'a.yaml~'],
      ...['~$a.yaml', '.a.yaml.swp', 'a.yaml.swp', 'a.yaml.bak', 'a.yaml.orig', 'index.mdx~'],
    ];
    const rooms = ['posts', 'posts/a', 'topics', 'sources', 'glossary'];
    const droppings = Object.fromEntries(
      rooms.flatMap((room) => names.map((name) => [`content/${room}/${name}`, 'x'])),
    );
    expect(await linesOver(post('a'), droppings)).toEqual([]);
  });
});

describe('a source', () => {
  it('that is a book needs no DOI', async () => {
    const book =
      'authors: [A]\nyear: 2020\ntitle: Lift\nvenue: Human Kinetics\nlocator: "ISBN 978-0-7360-8465-9"\nfinding: "Pressure rises for a moment."\n';
    expect(await linesOver({ 'content/sources/a.yaml': book })).toEqual([]);
  });

  it.each([
    [
      'publisher: Human Kinetics',
      'publisher is not a known field. Write venue: and the publisher.',
    ],
    [
      'isbn: 978-0-7360-8465-9',
      'isbn is not a known field. Write locator: "ISBN " and the number, in quotes.',
    ],
  ])('with a field under another name is told its own: %s', async (field, words) => {
    const source = SOURCE.replace('venue: C', field);
    const lines = await linesOver({ 'content/sources/a.yaml': source });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
  });

  it('has a finding of 20 characters or more', async () => {
    const source = SOURCE.replace('"Pressure rises for a moment."', 'It rose.');
    expect(await linesOver({ 'content/sources/a.yaml': source })).toEqual([
      'content/sources/a.yaml:5:10: error: finding has 8 characters, and needs 20 or more. Write one sentence of 20 characters or more that says what the source found. (schema)',
    ]);
    const misnamed = source.replace('venue: C', 'publisher: C');
    expect(await linesOver({ 'content/sources/a.yaml': misnamed })).toEqual([
      expect.stringContaining('publisher is not a known field'),
      expect.stringContaining('finding has 8 characters'),
    ]);
  });
});
