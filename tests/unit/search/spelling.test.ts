import { describe, expect, it } from 'vitest';
import { mendSpelling } from '../../../src/search/spelling.ts';

const KNOWN = ['protein', 'deadlift', 'back', 'squat', 'soreness', 'meal', 'prep', 'rest', 'best'];

describe('a misspelled query', () => {
  it.each([
    ['protien', 'protein'],
    ['dealift', 'deadlift'],
    ['deadlfit', 'deadlift'],
    ['sorness', 'soreness'],
    ['Squatt', 'squat'],
    ['low bakc', 'low back'],
  ])('is mended: %s to %s', (query, mended) => {
    expect(mendSpelling(query, KNOWN)).toBe(mended);
  });

  it('has only its unknown words replaced', () => {
    expect(mendSpelling('protien back', KNOWN)).toBe('protein back');
  });

  it('is left alone where the site knows every word', () => {
    expect(mendSpelling('deadlift back', KNOWN)).toBeUndefined();
  });

  it.each(['xylophone', 'trampoline', 'abc', 'bak', ''])(
    'is left alone where nothing is near: %s',
    (query) => {
      expect(mendSpelling(query, KNOWN)).toBeUndefined();
    },
  );

  it('takes the more used of two that are as near', () => {
    expect(mendSpelling('nest', ['rest', 'best'])).toBe('rest');
    expect(mendSpelling('nest', ['best', 'rest'])).toBe('best');
  });

  it('takes two letters that changed places for one slip, nearer than another word', () => {
    expect(mendSpelling('form', ['fork', 'from'])).toBe('from');
  });

  it('needs no known words', () => {
    expect(mendSpelling('protien', [])).toBeUndefined();
  });
});
