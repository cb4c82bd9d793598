import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../../src/search/spelling.ts';

const KNOWN = ['protein', 'deadlift', 'back', 'squat', 'soreness', 'meal', 'prep', 'rest', 'best'];

describe('a misspelled word', () => {
  it.each([
    ['protien', 'protein'],
    ['dealift', 'deadlift'],
    ['deadlfit', 'deadlift'],
    ['sorness', 'soreness'],
    ['bakc', 'back'],
  ])('corrects %s to %s', (word, corrected) => {
    expect(nearestWord(word, KNOWN)).toBe(corrected);
  });

  it.each(['deadlift', 'xylophone', 'trampoline', 'abc', 'bak', ''])(
    'is left alone where the site knows it, or nothing near: %s',
    (word) => {
      expect(nearestWord(word, KNOWN)).toBeUndefined();
    },
  );

  it('takes the more used of two that are as near', () => {
    expect(nearestWord('nest', ['rest', 'best'])).toBe('rest');
    expect(nearestWord('nest', ['best', 'rest'])).toBe('best');
  });

  it('takes two letters that changed places for one slip, nearer than another word', () => {
    expect(nearestWord('form', ['fork', 'from'])).toBe('from');
  });

  it('needs no known words', () => {
    expect(nearestWord('protien', [])).toBeUndefined();
  });
});
