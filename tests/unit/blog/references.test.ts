import { describe, expect, it } from 'vitest';
import {
  authorLine,
  citationAnchor,
  citedSources,
  describeSource,
  describeStudy,
  type Source,
  sourceAnchor,
  sourceHref,
} from '../../../src/blog/references.ts';

const source = (fields: Partial<Source>): Source => ({
  id: 'x',
  finding: 'It found a thing.',
  ...fields,
});

describe('the address of a source', () => {
  it('is its DOI where there is one', () => {
    expect(sourceHref({ doi: '10.1/x', url: 'https://a.test' })).toBe('https://doi.org/10.1/x');
  });

  it('is its own address otherwise, or nothing', () => {
    expect(sourceHref({ url: 'https://a.test' })).toBe('https://a.test');
    expect(sourceHref({})).toBeUndefined();
  });
});

describe('the line of a source', () => {
  it('has who, when, what and where', () => {
    expect(
      describeSource(
        source({
          authors: ['Hackett', 'Chow'],
          year: 2013,
          title: 'The maneuver.',
          venue: 'JSCR',
          locator: '27(8):1',
        }),
      ),
    ).toEqual({
      by: 'Hackett and Chow (2013)',
      title: 'The maneuver',
      where: 'JSCR 27(8):1',
      href: undefined,
    });
  });

  it('leaves out what is not known', () => {
    expect(describeSource(source({ title: 'A page', url: 'https://a.test/p' }))).toEqual({
      by: '',
      title: 'A page',
      where: 'https://a.test/p',
      href: 'https://a.test/p',
    });
  });

  it('does not say twice who published it', () => {
    expect(describeSource(source({ authors: ['NICE'], year: 2016, venue: 'NICE' }))).toMatchObject({
      by: '(2016)',
      where: 'NICE',
    });
  });
});

describe('author lines', () => {
  it.each([
    [['Helms'], 'Helms'],
    [['Hackett', 'Chow'], 'Hackett and Chow'],
    [['Cheung', 'Hume', 'Maxwell'], 'Cheung, Hume and Maxwell'],
    [['A', 'B', 'C', 'D', 'E'], 'A and others'],
  ])('of %j is "%s"', (authors, line) => {
    expect(authorLine(authors)).toBe(line);
  });
});

describe('anchors', () => {
  it('name the source and the place that cites it', () => {
    expect(sourceAnchor(2)).toBe('source-2');
    expect(citationAnchor(2, 1)).toBe('cite-2-1');
  });
});

describe('cited sources', () => {
  it('are listed once each, by id, with every post that cites them', () => {
    const [a, b] = [source({ id: 'a' }), source({ id: 'b' })];
    const first = { slug: 'first', references: [b, a] };
    const second = { slug: 'second', references: [b] };
    expect(citedSources([first, second])).toEqual([
      { source: a, posts: [first] },
      { source: b, posts: [first, second] },
    ]);
  });
});

describe('what is known of a study', () => {
  it('is its kind and its people, each if known', () => {
    expect(describeStudy(source({ design: 'systematic review', people: 40_554 }))).toEqual([
      'Systematic review',
      '40,554 people',
    ]);
    expect(describeStudy(source({ design: 'cohort' }))).toEqual(['Cohort study']);
    expect(describeStudy(source({ people: 1 }))).toEqual(['1 person']);
    expect(describeStudy(source({}))).toEqual([]);
  });
});
