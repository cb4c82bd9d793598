import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const seen = (rest: string) =>
  `warning: ${rest.replace(' | ', ', and readers would see it as it is written. ')} (plain-text)`;

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
