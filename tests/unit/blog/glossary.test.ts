import { describe, expect, it } from 'vitest';
import {
  arrangeGlossary,
  otherNames,
  type Term,
  termFinder,
  termHref,
  termsIn,
} from '../../../src/blog/glossary.ts';

const term = (id: string, name: string, forms: string[] = []): Term => ({
  id,
  term: name,
  forms,
  definition: 'A meaning in plain words.',
});
const terms = [
  term('rpe', 'RPE'),
  term('leg-swing', 'leg swing', ['leg swings']),
  term('hinge', 'hinge'),
];
const find = termFinder(terms);
const found = (text: string, known: string[] = []) =>
  find(text, new Set(known)).map(({ term, words, at }) => [term.id, words, at]);

describe('the glossary', () => {
  it('is sorted by letters, whatever their case', () => {
    const files = ['RPE', 'lats', 'Romanian deadlift'].map((name) => {
      const { id, ...data } = term(name, name);
      return { id, data };
    });
    expect(arrangeGlossary(files).map(({ term }) => term)).toEqual([
      'lats',
      'Romanian deadlift',
      'RPE',
    ]);
  });

  it('names a term in its other words, not in their endings', () => {
    const workSet = term('work-set', 'work set', ['work sets', 'working set', 'working sets']);
    expect(otherNames(workSet)).toEqual(['working set']);
  });

  it('has a place for each term', () => {
    expect(termHref('rpe')).toBe('/glossary/#rpe');
  });
});

describe('the first use of a term', () => {
  it('is found once, as the text writes it', () => {
    expect(found('Leg swings first. Then another leg swing.')).toEqual([
      ['leg-swing', 'Leg swings', 0],
    ]);
  });

  it('is that of the longer of two terms', () => {
    expect(found('The leg swing and the hinge')).toEqual([
      ['leg-swing', 'leg swing', 4],
      ['hinge', 'hinge', 22],
    ]);
  });

  it('has its capitals where the term has some', () => {
    expect(found('An rpe of RPE 8')).toEqual([['rpe', 'RPE', 10]]);
  });

  it('is a whole word', () => {
    expect(found('hinged, unhinge, hinge-like, RPEs')).toEqual([]);
  });

  it('is not one that came before', () => {
    expect(found('The leg swing', ['leg-swing'])).toEqual([]);
  });

  it('is not in brackets, behind its plain name', () => {
    expect(found('How hard it felt (RPE). Note the RPE.')).toEqual([['rpe', 'RPE', 33]]);
  });

  it('is nowhere where there are no terms', () => {
    expect(termFinder([])('The leg swing', new Set())).toEqual([]);
  });
});

describe('the terms that a text uses', () => {
  it('are those of which any form is a whole word of it, in brackets too', () => {
    const used = termsIn(terms)('Leg swings (rpe), not unhinged.');
    expect(used.map(({ id }) => id)).toEqual(['rpe', 'leg-swing']);
  });
});
