import { describe, expect, it } from 'vitest';
import { reportOf, summary } from '../../../../src/authoring/import/report.ts';

const tally = {
  posts: 1,
  drafts: 0,
  pages: 2,
  known: 0,
  pictures: 1200,
  bytes: 3_450_000,
  addresses: 3,
};
const findings = [
  {
    file: 'b.xml',
    line: 3,
    kind: 'embeds',
    what: 'a video became a link',
    fix: 'Look whether it is still there',
  },
  { file: 'a.xml', kind: 'pictures', what: 'a picture could not be fetched', fix: 'Import again' },
  { file: 'a.xml', line: 9, kind: 'pictures', what: 'another could not', fix: 'Import again' },
];

describe('the report of an import', () => {
  it('counts what came, in words that fit the numbers', () => {
    expect(summary(tally, [])).toBe(
      '  1 article, 0 drafts and 2 pages\n  1,200 pictures, 3.5 MB\n  3 old addresses that lead here\n  Nothing to look at\n',
    );
    expect(summary({ ...tally, known: 1 }, findings)).toBe(
      '  1 article, 0 drafts and 2 pages\n  1,200 pictures, 3.5 MB\n  3 old addresses that lead here\n  1 article or page from an earlier import, left as they are\n  3 things to look at: pictures 2, embeds 1\n',
    );
  });

  it('lists each finding under its kind, with its place', () => {
    const report = reportOf('blog.xml', tally, findings);
    expect(report).toMatch(/^# What the import of blog\.xml brought\n\n- 1 article, /);
    expect(report).toContain(
      '\n## Embeds (1)\n\n- b.xml:3: a video became a link. Look whether it is still there.\n\n## Pictures (2)\n\n- a.xml: a picture could not be fetched. Import again.\n- a.xml:9: another could not. Import again.\n',
    );
  });
});
