import { describe, expect, it } from 'vitest';
import { compareNames, markLetters } from '../../../src/blog/letters.ts';

/** The letters that a list of names has, each with the name it leads to. */
const letters = (...names: string[]) =>
  markLetters(names, (name) => name).flatMap(({ entry, letter }) =>
    letter === undefined ? [] : [`${letter}: ${entry}`],
  );

describe('the letters of a list', () => {
  it('are those that names begin with, each once, at the first of them', () => {
    expect(letters('bracing', 'Bulgarian bag', 'eccentric', 'lats', 'lockout')).toEqual([
      'B: bracing',
      'E: eccentric',
      'L: lats',
    ]);
  });

  it('are one for a letter with and without its accent', () => {
    expect(letters('écart', 'eccentric', 'Über', 'upright row')).toEqual(['E: écart', 'U: Über']);
  });

  it('stay what they are in other scripts', () => {
    expect(letters('жим', 'йога', '卧推')).toEqual(['Ж: жим', 'Й: йога', '卧: 卧推']);
  });

  it('pass over what stands before the first letter', () => {
    expect(letters('“Lift with your legs”', '(2019) review')).toEqual([
      'L: “Lift with your legs”',
      '0–9: (2019) review',
    ]);
  });

  it('are one for all numbers, and one for names of neither letters nor numbers', () => {
    expect(letters('…', '1RM', '5×5')).toEqual(['#: …', '0–9: 1RM']);
  });

  it('are none for an empty list', () => {
    expect(letters()).toEqual([]);
  });
});

describe('the order of names', () => {
  it('goes by letters, whatever their case and their accents', () => {
    expect(['Zed', 'ACSM', 'écart', 'Aasa', 'fly'].toSorted(compareNames)).toEqual([
      'Aasa',
      'ACSM',
      'écart',
      'fly',
      'Zed',
    ]);
  });
});
