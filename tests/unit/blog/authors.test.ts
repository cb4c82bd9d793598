import { describe, expect, it } from 'vitest';
import { arrangeAuthors, authorsToChoose } from '../../../src/blog/authors.ts';
import { bylineParts, bylineText, reviewLine } from '../../../src/blog/byline.ts';
import { knownAuthor } from '../../fixtures/authors.ts';

const ann = knownAuthor('ann', { name: 'Ann Example', credential: 'Physical therapist' });
const ben = knownAuthor('ben', { name: 'Ben Sample', credential: 'Dietitian' });
const cat = knownAuthor('cat', { name: 'Cat Model' });

describe('the authors', () => {
  it('are in the order of their names, each with a page', () => {
    const data = (name: string) => ({ name, biography: 'x', links: [], aliases: [] });
    const files = [
      { id: 'z', data: data('Ann Example') },
      { id: 'a', data: data('Ben Sample') },
    ];
    expect(arrangeAuthors(files.toReversed()).map(({ name, href }) => [name, href])).toEqual([
      ['Ann Example', '/authors/z/'],
      ['Ben Sample', '/authors/a/'],
    ]);
  });

  it('have a biography with what the settings say', () => {
    const data = { name: 'Ann', biography: 'Ann founded {site.name}.', links: [], aliases: [] };
    expect(arrangeAuthors([{ id: 'ann', data }])[0]?.biography).toBe('Ann founded The Test Site.');
  });

  it('are a choice from two on', () => {
    expect(authorsToChoose([])).toEqual([]);
    expect(authorsToChoose([ann])).toEqual([]);
    expect(authorsToChoose([ann, ben])).toEqual([ann, ben]);
  });
});

describe('the line that says who wrote a post', () => {
  it.each([
    [[], ''],
    [[ann], 'By Ann Example, Physical therapist'],
    [[cat], 'By Cat Model'],
    [[ann, ben], 'By Ann Example and Ben Sample'],
    [[cat, ann, ben], 'By Cat Model, Ann Example and Ben Sample'],
  ])(
    'has the names, in the order of the post, and the credential of one alone',
    (authors, line) => {
      expect(bylineText(authors)).toBe(line);
    },
  );

  it('leads from each name to the page of that author, and from nothing else', () => {
    expect(bylineParts([ann, ben]).filter(({ href }) => href)).toEqual([
      { text: 'Ann Example', href: '/authors/ann/' },
      { text: 'Ben Sample', href: '/authors/ben/' },
    ]);
  });
});

it('says who reviewed a post, with what right, and when', () => {
  const reviewer = { name: 'Dana Field', credential: 'Physician', date: new Date('2026-02-03') };
  expect(reviewLine(reviewer)).toBe('Reviewed by Dana Field, Physician, on 3 February 2026');
});
