import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { author } from '../../../fixtures/authors.ts';
import { contentFolder } from '../../../fixtures/content.ts';
import { linesOf } from '../../../fixtures/findings.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const OTHER = 'Another standfirst that is long enough for the schema.';

const SAME = { description: 'A standfirst that is long enough for two of them.' };

describe('two articles', () => {
  it.each([
    ['How sore?', 'How sore?'],
    ['How sore?', '“HOW  sore”'],
    ['Don’t stop', "Don't stop"],
    ['Café', 'Cafe\u0301'],
    ['训练', '训练!'],
  ])('do not have the same title: %s, %s', async (first, second) => {
    const files = [post('a', { title: first }), post('b', { title: second, description: OTHER })];
    expect(await linesOf('duplicates', ...files)).toEqual([
      'content/posts/b/index.mdx:2:8: error: title is the same as in content/posts/a/index.mdx. Write the question that only this article answers. (duplicates)',
    ]);
  });

  it('do not stop an article for the title of a draft', async () => {
    const files = [post('a', { title: 'One', draft: true }), post('b', { title: 'One' })];
    expect(await linesOf('duplicates', ...files)).toEqual([
      'content/posts/a/index.mdx:2:8: warning: title is the same as in content/posts/b/index.mdx. Write the question that only this article answers. (duplicates)',
    ]);
  });

  it('do not have the same standfirst', async () => {
    expect(
      await linesOf('duplicates', post('a', SAME), post('b', { ...SAME, title: 'Another' })),
    ).toEqual([
      'content/posts/b/index.mdx:3:14: error: description is the same as in content/posts/a/index.mdx. Write what only this article says. (duplicates)',
    ]);
  });

  it.each([
    ['How sore?', 'How sore is it?'],
    ['Cafe', 'Café'],
    ['5 × 5', '3 × 5'],
    ['?', '!'],
  ])('may have titles that are near: %s, %s', async (first, second) => {
    const files = [post('a', { title: first }), post('b', { title: second, description: OTHER })];
    expect(await linesOf('duplicates', ...files)).toEqual([]);
  });

  it('may be without a title, which another rule says', async () => {
    const untitled = { title: undefined, description: undefined };
    expect(await linesOf('duplicates', post('a', untitled), post('b', untitled))).toEqual([]);
  });
});

const seen = (rest: string) =>
  `warning: ${rest.replace(' | ', ', and readers would see it as written. ')} (plain-text)`;

describe('a field that is plain text', () => {
  it.each([
    ['Lift **heavy**', 'title has **heavy** | Write heavy.'],
    ['Lift *heavy* things', 'title has *heavy* | Write heavy.'],
    ['Lift __heavy__', 'title has __heavy__ | Write heavy.'],
    ['The `bar`', 'title has `bar` | Write bar.'],
    ['First<br>second', 'title has <br> | Take it out.'],
    ['H<sub>2</sub>O', 'title has <sub>2</sub> | Write 2.'],
    ['Lift & carry &amp; rest', 'title has &amp; | Write the sign itself.'],
    ['See [this](/a/)', 'title has [this](/a/) | Write this, and put the link into a text.'],
  ])('has no markup: %s', async (title, line) => {
    expect(await linesOf('plain-text', post('a', { title }))).toEqual([
      `content/posts/a/index.mdx:2:8: ${seen(line)}`,
    ]);
  });

  it('may be anywhere in front matter', async () => {
    const fields = {
      series: { name: 'A **series**', part: 1 },
      corrections: [{ date: '2026-01-02', text: 'We wrote **40 kg**. The study used 20 kg.' }],
      cover: { image: './a.svg', alt: 'A <b>bar</b>' },
    };
    const lines = await linesOf('plain-text', post('a', fields));
    expect(lines.map((line) => line.replace(/.*warning: (\S+) .*/, '$1')).toSorted()).toEqual([
      'corrections.0.text',
      'cover.alt',
      'series.name',
    ]);
  });

  it.each([
    [
      'content/topics/lifting.yaml',
      'name: "**Lift**"\nplate: red\ndescription: "How to move a heavy bar well."\n',
    ],
    [
      'content/authors/ann.yaml',
      'name: Ann\nbiography: "Ann has coached **beginners** for years."\n',
    ],
    [
      'content/sources/three-2022.yaml',
      'title: "A <i>study</i>"\nurl: https://example.org/\nfinding: "It rose for a long time."\n',
    ],
    ['content/glossary/x.yaml', 'term: brace\ndefinition: "To hold the **trunk** stiff."\n'],
    ['content/retired/x.yaml', 'retiredAt: 2026-01-01\nreason: "It was **wrong**."\n'],
    [
      'content/pages/about.mdx',
      '---\ntitle: "About **us**"\ndescription: Who writes this.\n---\n\nWe.\n',
    ],
  ])('is in every kind of file: %s', async (file, text) => {
    expect(await linesOf('plain-text', { [file]: text })).toEqual([
      expect.stringMatching(new RegExp(`^${RegExp.escape(file)}:\\d+:\\d+: warning: `)),
    ]);
  });

  it.each([
    'Is 5*5*5 better than 3 * 5?',
    'AT&T; R&D',
    'p <0.05 and >0.01',
    '[sic] (again)',
    'snake__case__name',
    'A footnote*',
  ])('has any other sign: %s', async (title) => {
    expect(await linesOf('plain-text', post('a', { title }))).toEqual([]);
  });
});

const topic = (name: string, description: string) => ({
  'content/topics/lifting.yaml': `name: "${name}"\nplate: red\ndescription: "${description}"\n`,
});

const page = (title: string) => ({
  'content/pages/us.mdx': `---\ntitle: "${title}"\ndescription: "What {site.name} is all about."\nfooter: "{site.name}"\n---\n\nText.\n`,
});

describe('a value in braces', () => {
  it('stands where a build writes it out', async () => {
    const files = [
      topic('Lifting', 'What {site.name} says of heavy bars.'),
      author('ann', { biography: 'Ann founded { site.name } in a garage.' }),
      page('About {site.name}'),
    ];
    expect(await linesOf('values', ...files)).toEqual([]);
  });

  it('is asked for by its right name there', async () => {
    expect(await linesOf('values', page('About {site.nam}'))).toEqual([
      'content/pages/us.mdx:2:8: error: title has {site.nam}, and readers would see it as written. Write {site.name}. (values)',
    ]);
  });

  it('stands nowhere else', async () => {
    const files = [
      topic('{site.name}', 'What we say of heavy bars.'),
      author('ann', { credential: '{site.founder}' }),
      post('a', { title: 'How does {site.name} lift?' }),
    ];
    expect(await linesOf('values', ...files)).toEqual([
      'content/authors/ann.yaml:3:13: error: credential has {site.founder}, and readers would see it as written. Write the words themselves. (values)',
      'content/posts/a/index.mdx:2:8: error: title has {site.name}, and readers would see it as written. Write The Test Site. (values)',
      'content/topics/lifting.yaml:1:7: error: name has {site.name}, and readers would see it as written. Write The Test Site. (values)',
    ]);
  });

  it('is a pair of braces like any other where its name has no dot', async () => {
    expect(await linesOf('values', post('a', { title: 'What is a {set}?' }))).toEqual([]);
  });
});

const NOW = new Date('2026-06-01');

async function faultsIn(...files: Files[]): Promise<string[]> {
  const root = await contentFolder(Object.assign({}, ...files) as Files);
  return (await checkContent(root, NOW)).map(describeFinding);
}

const part = (slug: string, name: string, part: number, more = {}) =>
  post(slug, { series: { name, part }, ...more });
const tagged = (slug: string, ...tags: string[]) => post(slug, { tags });

describe('the parts of a series', () => {
  it('may be any numbers, each once, in as many series as there are', async () => {
    expect(
      await faultsIn(
        part('a', 'Your first squat', 1),
        part('b', 'Your first squat', 3),
        part('c', 'Your first bench press', 1),
        post('d'),
      ),
    ).toEqual([]);
  });

  it('spell its name alike', async () => {
    expect(
      await faultsIn(part('a', 'Your first squat', 1), part('b', 'Your First  Squat!', 2)),
    ).toEqual([
      'content/posts/b/index.mdx:6:17: error: series.name is "Your First  Squat!", and content/posts/a/index.mdx writes "Your first squat". Write name: "Your first squat". (series)',
    ]);
  });

  it('have a number each of their own, also a draft', async () => {
    expect(
      await faultsIn(
        part('a', 'Your first squat', 2),
        part('b', 'Your first squat', 2, { draft: true }),
      ),
    ).toEqual([
      'content/posts/b/index.mdx:6:43: error: series.part is 2, the same as in content/posts/a/index.mdx. Give each part its own number. (series)',
    ]);
  });

  it('are not taken for one where another series has the same number', async () => {
    expect(await faultsIn(part('a', '1 squat', 1), part('b', 'squat', 11))).toEqual([]);
  });
});

describe('a tag', () => {
  it('may stand in any number of articles', async () => {
    expect(await faultsIn(tagged('a', 'low back', 'grip'), tagged('b', 'low back'))).toEqual([]);
  });

  it('is spelled alike everywhere: two spellings would share one page', async () => {
    expect(await faultsIn(tagged('a', 'low back'), tagged('b', 'grip', 'low-back'))).toEqual([
      'content/posts/b/index.mdx:6:15: error: tags has "low-back", and content/posts/a/index.mdx writes "low back". Write low back in both. (tags)',
    ]);
  });

  it('is spelled alike within one article too', async () => {
    expect(await faultsIn(tagged('a', 'low back', 'low-back'))).toEqual([
      'content/posts/a/index.mdx:6:19: error: tags has "low-back", and content/posts/a/index.mdx writes "low back". Write low back in both. (tags)',
    ]);
  });
});
