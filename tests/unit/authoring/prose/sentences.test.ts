import { describe, expect, it } from 'vitest';
import { sentencesOf, wordsOf } from '../../../../src/authoring/prose/sentences.ts';

const sentences = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('a text', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three? Four…', ['One.', 'Two!', 'Three?', 'Four…']],
    ['“Is it?” she asked. He left.', ['“Is it?” she asked.', 'He left.']],
    ['"Stop." Then go. (Or not.)', ['"Stop."', 'Then go.', '(Or not.)']],
    ['Rest 2.5 min. Go on.', ['Rest 2.5 min.', 'Go on.']],
    [
      'Take e.g. ten, i.e. Dr. Smith vs. J. Jones.',
      ['Take e.g. ten, i.e. Dr. Smith vs. J. Jones.'],
    ],
    [
      'Smith et al. 2019 saw it. So did I. Ask.',
      ['Smith et al. 2019 saw it.', 'So did I.', 'Ask.'],
    ],
    ['See No. 3 on p. 40. No. Not yet.', ['See No. 3 on p. 40.', 'No.', 'Not yet.']],
    ['Take vitamin D. Then rest.', ['Take vitamin D.', 'Then rest.']],
    ['No stop at the end', ['No stop at the end']],
    ['', []],
    [' … ', []],
  ])('is cut where its sentences end: %s', (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });

  it('knows where each starts and how many words it has', () => {
    expect(sentencesOf('  One two.  Low-back pain — three.')).toEqual([
      { text: 'One two.', at: 2, words: 2 },
      { text: 'Low-back pain — three.', at: 12, words: 3 },
    ]);
  });
});

describe('words', () => {
  it.each<[string, string[]]>([
    ['low-back pain', ['low-back', 'pain']],
    ['one—two — three', ['one', 'two', 'three']],
    ['100 kg (220 lb)', ['100', 'kg', '(220', 'lb)']],
    ['“Don’t!” …', ['“Don’t!”']],
    ['训练 été', ['训练', 'été']],
    ['– & …', []],
  ])('are what white space or a dash parts: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
